import { isInline, type Line } from './layout-lines';
import { ELEMENT, isElement, TEXT, tag } from './tree';

/** What the stages ask of a page again and again, found in one walk. It holds as long as the page is left as it is. */
export type PageIndex = {
  /** The place of every text node and element in document order. */
  order: ReadonlyMap<Node, number>;
  stats: StatsMap;
  /** The lines of text in order. */
  lines: Line[];
};

/** Walks an element of a clean copy. Neighbouring inline elements get a space between: pages rely on boxes alone. */
export function indexPage(root: Element): PageIndex {
  const order = new Map<Node, number>();
  const stats: StatsMap = new Map();
  const lines: Line[] = [];
  let line = { text: '', unlinked: '', texts: [] as Text[] };
  const end = (element: Element) => {
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (text) lines.push({ ...line, text, element });
    line = { text: '', unlinked: '', texts: [] };
  };
  const visit = (element: Element, inLink: boolean): Stats => {
    const own: Stats = { text: 0, linked: 0, images: tag(element) === 'img' ? 1 : 0, sentences: 0 };
    const isLink = tag(element) === 'a' && element.hasAttribute('href');
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        order.set(child, order.size);
        const value = child.nodeValue ?? '';
        const letters = value.replace(/\s+/g, '');
        own.text += letters.length;
        own.sentences += letters === '' ? 0 : sentencesIn(value);
        line.text += value;
        if (!inLink && !isLink) line.unlinked += letters;
        line.texts.push(child as Text);
      } else if (child.nodeType === ELEMENT && isElement(child)) {
        order.set(child, order.size);
        const inline = isInline(child);
        if (inline) line.text += ' ';
        else end(element);
        const inner = visit(child, inLink || isLink);
        if (inline) line.text += ' ';
        else end(child);
        own.text += inner.text;
        own.linked += inner.linked;
        own.images += inner.images;
        own.sentences += inner.sentences;
      }
    }
    if (isLink) own.linked = own.text;
    stats.set(element, own);
    return own;
  };
  visit(root, root.closest('a[href]') !== null);
  end(root);
  return { order, stats, lines };
}

function sentencesIn(text: string): number {
  return text.match(/[。！？!?]|\.(?=\s|$)/g)?.length ?? 0;
}

/** What an element of the clean copy holds; texts are counted in characters without white space. */
type Stats = { text: number; linked: number; images: number; sentences: number };

export type StatsMap = Map<Element, Stats>;

const NOTHING: Stats = { text: 0, linked: 0, images: 0, sentences: 0 };

export function statsOf(map: StatsMap, element: Element): Stats {
  return map.get(element) ?? NOTHING;
}

/** The share of an element's text that is links, 0 to 1. */
export function linkDensity({ text, linked }: Stats): number {
  return text === 0 ? 0 : linked / text;
}
