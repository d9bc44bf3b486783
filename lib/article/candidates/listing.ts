import { isInline, isPlain, isProse, type Line, lettersOf } from '@/lib/article/dom/layout-lines';
import { type StatsMap, statsOf } from '@/lib/article/dom/page-index';
import { elementsUnder, flatText, tag } from '@/lib/article/dom/tree';

const CARDS = 4;
const HEADLINE = 6;
const TEASER = 300;

/** Whether an element is a list of teasers: most of its text is in four or more similar boxes with linked headlines. */
function isListing(container: Element, stats: StatsMap): boolean {
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
  if (hasTeasers(container, stats, total)) return true;
  return [...groups.values()].some((group) => group.cards >= CARDS && group.text > total * 0.6);
}

/** Four or more like siblings, each opening with a linked headline of its own, that hold most of the text. */
function hasTeasers(container: Element, stats: StatsMap, total: number): boolean {
  const groups = new Map<Element, { teasers: number; text: number; addresses: Set<string> }>();
  for (const link of container.querySelectorAll('a[href]')) {
    const box = statsOf(stats, link).text >= HEADLINE ? openingBox(link, container, stats) : undefined;
    if (!box?.parentElement) continue;
    const group = groups.get(box.parentElement) ?? { teasers: 0, text: 0, addresses: new Set() };
    const address = link.getAttribute('href') ?? '';
    if (group.addresses.has(address)) continue;
    group.addresses.add(address);
    group.teasers++;
    group.text += statsOf(stats, box).text;
    groups.set(box.parentElement, group);
  }
  return [...groups].some(
    ([parent, { teasers, text }]) =>
      teasers >= CARDS && teasers >= parent.childElementCount * 0.7 && text > total * 0.6,
  );
}

/** The block that a link opens, where it goes on with more than the link. */
function openingBox(link: Element, container: Element, stats: StatsMap): Element | undefined {
  let box: Element = link;
  const headline = statsOf(stats, link).text;
  for (let parent = link.parentElement; parent && parent !== container.parentElement; parent = parent.parentElement) {
    // Before its text is put together: above the links of a long page that text is the page's.
    const whole = statsOf(stats, parent).text;
    if (whole >= TEASER || !(whole === headline || flatText(parent).startsWith(flatText(link)))) return undefined;
    box = parent;
    if (!isInline(parent) && /^(?:div|li|article|section|dl|tr)$/.test(tag(parent)) && whole > headline + HEADLINE)
      return box;
  }
  return undefined;
}

/** Whether an element is a list of teasers, or one teaser out of such a list. */
export function isInListing(container: Element, stats: StatsMap): boolean {
  if (isListing(container, stats)) return true;
  if (container.querySelector(':is(h2, h3, h4, h5, h6) a[href], a[href] :is(h2, h3, h4, h5, h6)') === null)
    return false;
  let above = container.parentElement;
  for (let level = 0; level < 3 && above; level++, above = above.parentElement)
    if (isListing(above, stats)) return true;
  return false;
}

function isOnlyHeading(element: Element): boolean {
  return element.querySelectorAll('h2, h3, h4, h5, h6').length === 1;
}

const LEAST_HEADLINES = 4;
const TEASER_PROSE = 150;
// In characters; a list may have a line above it.
const INTRODUCTION = 20;

/** Whether lines are links: as many headlines as short lines of prose, and little before the first link. */
export function isLinkList(lines: Line[]): boolean {
  let [headlines, prose, length, before] = [0, 0, 0, 0];
  for (const line of lines) {
    if (isProse(line)) {
      if (line.unlinked.length > TEASER_PROSE) return false;
      prose++;
      length += line.unlinked.length;
      if (headlines === 0) before += line.unlinked.length;
    } else if (!isPlain(line) && lettersOf(line).length >= HEADLINE) headlines++;
  }
  return headlines >= LEAST_HEADLINES && headlines >= prose && (before < INTRODUCTION || before < length / 4);
}

const LEAST_LINKS = 10;

/** Whether the lines of a whole page, on which no article was found, are those of a home page or a list: links mostly. */
export function isPageOfLinks(lines: Line[]): boolean {
  let [headlines, linked, unlinked] = [0, 0, 0];
  for (const line of lines) {
    linked += lettersOf(line).length - line.unlinked.length;
    unlinked += line.unlinked.length;
    if (!isPlain(line) && lettersOf(line).length >= HEADLINE && /\p{Script=Han}/u.test(line.text)) headlines++;
  }
  return headlines >= LEAST_LINKS && linked > unlinked;
}
