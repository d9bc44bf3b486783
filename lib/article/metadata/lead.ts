import { flatText, nameWords, nextElement } from '@/lib/article/dom/tree';

const WORDS = new Set(
  'lead teaser chapo standfirst subhead dek deck summary abstract intro daodu daoyu preface lede'.split(' '),
);

/** The standfirst: a line between title and text that the page's own markup calls so. */
export function findLead(root: Element, title: Element, container: Element): string | undefined {
  for (
    let element = nextElement(title, root, true);
    element && element !== container;
    element = nextElement(element, root)
  ) {
    if (!nameWords(element).some((word) => WORDS.has(word))) continue;
    if (element.contains(container) || element.querySelector('ul, ol, img, h2, h3') !== null) continue;
    const text = flatText(element);
    if (text.length >= 8 && text.length <= 220) return text;
  }
  return undefined;
}
