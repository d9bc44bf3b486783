import { linkDensity, type StatsMap, statsOf } from '@/lib/article/dom/page-index';
import { isBefore, nameWords, tag, textsUnder } from '@/lib/article/dom/tree';
import type { Block } from '@/lib/article/types';
import { imageAddress, isIcon, isSmall } from './images';

export type Figure = Extract<Block, { kind: 'figure' }>;

export const CAPTION_LENGTH = 140;
/** Words of class and id that name the box of a picture. */
export const FIGURE_WORDS = new Set(
  'figure photo photos pic pics picture img image images media slide slides gallery caption picbox illustration'.split(
    ' ',
  ),
);
const MOST_SENTENCES = 2;
/** A figure for an image of the clean copy; undefined for icons, avatars, and images without an http(s) address. */
export function figureOf(image: Element, base: string): Figure | undefined {
  if (isSmall(image)) return undefined;
  const src = imageAddress(image, base);
  if (!src || isIcon(image, src)) return undefined;
  const alt = image.getAttribute('alt')?.replace(/\s+/g, ' ').trim();
  // Markup in an alt text is an attack or an accident; nobody reads it.
  return { kind: 'figure', src, ...(alt && !/[<>]/.test(alt) ? { alt } : {}) };
}

/** Whether an element is one picture with a short text that belongs to it. */
export function isFigureBox(element: Element, stats: StatsMap): boolean {
  const name = tag(element);
  const own = statsOf(stats, element);
  if (own.images === 0) return false;
  if (name === 'figure') return own.text <= 400 && element.querySelector('table, pre, blockquote') === null;
  if (own.images !== 1 || own.text === 0 || own.text > CAPTION_LENGTH || linkDensity(own) > 0.5) return false;
  if (name === 'dl') return element.querySelector('dt img') !== null;
  if (own.sentences > MOST_SENTENCES) return false;
  if (name === 'li') return isGalleryItem(element);
  if (name === 'td') return true;
  if (name === 'p') {
    if (element.getAttribute('align') === 'center') return true;
    return (
      element.querySelector('img + br, picture + br, a:has(img) + br') !== null &&
      startsWithImage(element) &&
      !isIndented(element)
    );
  }
  return /^(?:div|section|center|span)$/.test(name) && nameWords(element).some((word) => FIGURE_WORDS.has(word));
}

/** An item of an unordered list whose items are a picture each, with their words under it. */
function isGalleryItem(item: Element): boolean {
  const list = item.parentElement;
  if (list === null || tag(list) === 'ol' || ![...list.children].every((other) => other.querySelector('img')))
    return false;
  return startsWithImage(item);
}

function startsWithImage(element: Element): boolean {
  const image = element.querySelector('img');
  const first = firstText(element);
  return !image || !first || isBefore(image, first);
}

function isIndented(element: Element): boolean {
  return /^\s*(?:\u3000\u3000|\u00a0{2})/.test(firstText(element)?.nodeValue ?? '');
}

function firstText(element: Element): Text | undefined {
  for (const text of textsUnder(element)) if ((text.nodeValue ?? '').trim() !== '') return text;
  return undefined;
}
