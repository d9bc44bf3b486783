import { elementsUnder, flatText, tag } from './dom.ts';
import { isInline } from './lines.ts';
import { measure, statsOf } from './stats.ts';

const CARDS = 4;

/**
 * Whether an element is a list of teasers rather than an article: most of its text stands in four or more like
 * boxes, each with a headline that is a link.
 */
export function isListing(container: Element): boolean {
  const stats = measure(container);
  const groups = new Map<Element, { cards: number; text: number }>();
  for (const heading of elementsUnder(container)) {
    if (!/^h[2-6]$/.test(tag(heading)) || flatText(heading).length < 4) continue;
    if (heading.closest('a[href]') === null && heading.querySelector('a[href]') === null) continue;
    let card: Element = heading;
    while (card.parentElement && card.parentElement !== container && isOnlyHeading(card.parentElement))
      card = card.parentElement;
    const parent = card.parentElement;
    if (!parent || isInline(parent)) continue;
    const group = groups.get(parent) ?? { cards: 0, text: 0 };
    group.cards++;
    group.text += statsOf(stats, card).text;
    groups.set(parent, group);
  }
  const total = statsOf(stats, container).text;
  return [...groups.values()].some((group) => group.cards >= CARDS && group.text > total * 0.6);
}

/** Whether an element is a list of teasers, or one teaser out of such a list. */
export function isInListing(container: Element): boolean {
  if (isListing(container)) return true;
  if (container.querySelector(':is(h2, h3, h4, h5, h6) a[href], a[href] :is(h2, h3, h4, h5, h6)') === null)
    return false;
  let above = container.parentElement;
  for (let level = 0; level < 3 && above; level++, above = above.parentElement) if (isListing(above)) return true;
  return false;
}

function isOnlyHeading(element: Element): boolean {
  return element.querySelectorAll('h2, h3, h4, h5, h6').length === 1;
}
