import { isCaption } from '@/lib/article/blocks/captions';
import { isFigureBox } from '@/lib/article/blocks/figures';
import type { Body } from '@/lib/article/candidates/find-body';
import type { PageIndex } from '@/lib/article/dom/page-index';
import { type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { commonAncestor, flatText, tag } from '@/lib/article/dom/tree';
import { isCreditsLine } from '@/lib/article/lines/credits';

const CAPTION_LENGTH = 140;

/**
 * Adds to `kept` the pictures of the story with their captions: between its first text and the one after its last, and
 * between title and text.
 */
export function keepImages(
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

/** Keeps the short text in the box of a picture. */
function keepCaption(image: Element, kept: Set<Node>, isBoxed: (element: Element) => boolean, stats: StatsMap): void {
  const figure = image.closest('figure') ?? pictureBox(image, stats);
  if (!figure || statsOf(stats, figure).text > CAPTION_LENGTH || isCreditsLine(flatText(figure))) return;
  const walker = figure.ownerDocument.createTreeWalker(figure, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement && !isBoxed(node.parentElement)) kept.add(node);
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
