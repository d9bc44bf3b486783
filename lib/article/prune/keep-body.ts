import { isCaption } from '@/lib/article/blocks/captions';
import { isFigureBox } from '@/lib/article/blocks/figures';
import type { Body } from '@/lib/article/candidates/find-body';
import { isInline, type Line } from '@/lib/article/dom/layout-lines';
import { linkDensity, type PageIndex, type StatsMap, statsOf } from '@/lib/article/dom/page-index';
import { commonAncestor, ELEMENT, flatText, TEXT, tag, textsUnder } from '@/lib/article/dom/tree';
import { isCreditsLine } from '@/lib/article/lines/credits';
import type { Rules } from '@/lib/article/rule-switches';
import { isClock, nextArticleAt, storyEdges } from './story-edges';

const STRUCTURE = 'h1, h2, h3, h4, h5, h6, table, ul, ol, dl, figcaption, caption, blockquote, pre';
const MOST_LINKS = 0.5;

/** Copies the article: the kept lines, and what structure and pictures between them are in no box and no links. */
export function keepBody(
  body: Element,
  index: PageIndex,
  found: Body,
  title: Element | undefined,
  rules: Rules,
): Element | undefined {
  const { stats, lines: all } = index;
  const lines = rules.has('next article') ? all.slice(0, nextArticleAt(all, title)) : all;
  const kept = new Set<Node>();
  const isKept = lines.map((line) => line.texts.some((text) => found.texts.has(text)));
  const [first, last] = rules.has('edges')
    ? storyEdges(lines, isKept, found.opening)
    : [isKept.indexOf(true), isKept.lastIndexOf(true)];
  if (first < 0) return undefined;
  lines.forEach((line, index) => {
    if (index < first || index > last) return;
    if (isKept[index] || (rules.has('structure returns') && returns(line, stats, found)))
      for (const text of line.texts) kept.add(text);
  });
  keepImages(body, index, found, title, kept, [
    lines[first]?.texts[0] as Text,
    lines[last]?.texts[0] as Text,
    all[last + 1]?.texts[0],
  ]);
  const scope = commonAncestor(kept);
  return scope && copyKept(scope, kept);
}

function returns(line: Line, stats: StatsMap, { isBoxed }: Body): boolean {
  if (isClock(line)) return true;
  const { element } = line;
  const structure = element.closest(STRUCTURE);
  return structure !== null && !isBoxed(element) && linkDensity(statsOf(stats, structure)) < MOST_LINKS;
}

/** A copy of an element with nothing but some nodes and what they are in. */
function copyKept(scope: Element, kept: ReadonlySet<Node>): Element {
  const holding = new Set<Element>();
  for (const node of kept) {
    if (node.nodeType === ELEMENT) holding.add(node as Element);
    for (let at = node.parentElement; at && !holding.has(at); at = at.parentElement) holding.add(at);
  }
  const copy = (element: Element): Element => {
    const own = element.cloneNode(false) as Element;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        if (kept.has(child) || (child.nodeValue ?? '').trim() === '') own.append(child.nodeValue ?? '');
      } else if (child.nodeType === ELEMENT && stays(child as Element, holding)) own.append(copy(child as Element));
    }
    return own;
  };
  return copy(scope);
}

function stays(element: Element, holding: ReadonlySet<Element>): boolean {
  // Empty cells and rows keep the columns and rows of their table apart.
  return holding.has(element) || /^(?:br|hr|tr|td|th)$/.test(tag(element)) || isLineBreak(element);
}

/** Editors wrap the break between two lines: `<span><br></span>`. */
function isLineBreak(element: Element): boolean {
  return isInline(element) && element.querySelector('br') !== null && (element.textContent ?? '').trim() === '';
}

const CAPTION_LENGTH = 140;

/** Adds the story's pictures with captions to `kept`: those between its first and last text, and below the title. */
function keepImages(
  body: Element,
  { order, stats }: PageIndex,
  found: Body,
  title: Element | undefined,
  kept: Set<Node>,
  [start, lastText, end]: [Text, Text, Text | undefined],
): void {
  const { isBoxed } = found;
  const placeOf = (node: Node | undefined) => (node && order.get(node)) ?? Number.POSITIVE_INFINITY;
  const [from, until, after] = [placeOf(start), placeOf(lastText), placeOf(end)];
  const above = title ? placeOf(title) : Number.POSITIVE_INFINITY;
  const container = commonAncestor(kept);
  const home = container && /^(?:p|h\d|span)$/.test(tag(container)) ? container.parentElement : container;
  for (const image of body.querySelectorAll('img')) {
    const place = placeOf(image);
    const isInText = place > from && (place < until || (place < after && home?.contains(image) === true));
    const stays = isInText
      ? found.images.has(image) || !isBoxed(image)
      : place > above && place < from && (found.images.has(image) || !(isBoxed(image) || isTeaser(image, stats)));
    if (!stays) continue;
    kept.add(image);
    if (place < until) keepCaption(image, kept, isBoxed, stats);
  }
}

function keepCaption(image: Element, kept: Set<Node>, isBoxed: (element: Element) => boolean, stats: StatsMap): void {
  const figure = image.closest('figure') ?? pictureBox(image, stats);
  if (!figure || statsOf(stats, figure).text > CAPTION_LENGTH || isCreditsLine(flatText(figure))) return;
  for (const text of textsUnder(figure)) if (text.parentElement && !isBoxed(text.parentElement)) kept.add(text);
}

/** The smallest element that holds a picture and text, where the text is short. */
function pictureBox(image: Element, stats: StatsMap): Element | undefined {
  let box: Element | null = image.parentElement;
  while (box && statsOf(stats, box).text === 0) box = box.parentElement;
  if (!box || statsOf(stats, box).text > CAPTION_LENGTH) return undefined;
  return isFigureBox(box, stats) || [...box.children].some(isCaption) ? box : undefined;
}

/** A picture that leads elsewhere, rather than to a larger copy of itself. */
function isTeaser(image: Element, stats: StatsMap): boolean {
  const link = image.closest('a[href]');
  return (
    link !== null &&
    !/\.(?:jpe?g|png|webp|gif)(?:[?#]|$)/i.test(link.getAttribute('href') ?? '') &&
    statsOf(stats, link).text > 0
  );
}
