import { ELEMENT, isElement, TEXT, tag } from './tree.ts';

/** What an element of the clean copy holds; texts are counted in characters without white space. */
export type Stats = { text: number; linked: number; images: number; sentences: number };

export type StatsMap = Map<Element, Stats>;

const NOTHING: Stats = { text: 0, linked: 0, images: 0, sentences: 0 };

/** Counts for `root` and every element under it, in one pass. */
export function measure(root: Element): StatsMap {
  const map: StatsMap = new Map();
  const visit = (element: Element): Stats => {
    const stats: Stats = { text: 0, linked: 0, images: tag(element) === 'img' ? 1 : 0, sentences: 0 };
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        const value = child.nodeValue ?? '';
        stats.text += value.replace(/\s+/g, '').length;
        stats.sentences += value.match(/[。！？!?]|\.(?=\s|$)/g)?.length ?? 0;
      } else if (child.nodeType === ELEMENT && isElement(child)) {
        const inner = visit(child);
        stats.text += inner.text;
        stats.linked += inner.linked;
        stats.images += inner.images;
        stats.sentences += inner.sentences;
      }
    }
    if (tag(element) === 'a' && element.hasAttribute('href')) stats.linked = stats.text;
    map.set(element, stats);
    return stats;
  };
  visit(root);
  return map;
}

export function statsOf(map: StatsMap, element: Element): Stats {
  return map.get(element) ?? NOTHING;
}

/** The share of an element's text that is links, 0 to 1. */
export function linkDensity({ text, linked }: Stats): number {
  return text === 0 ? 0 : linked / text;
}
