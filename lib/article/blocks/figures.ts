import { linkDensity, type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { flatText, namesOf, nameWords, tag } from '@/lib/article/dom/tree';
import { isJunkLine } from '@/lib/article/prune/junk-lines';
import type { Block } from '@/lib/article/types';
import { imageAddress } from './images.ts';
import { isSmall } from './small-images.ts';

export type Figure = Extract<Block, { kind: 'figure' }>;

const CAPTION_LENGTH = 140;
const FIGURE_WORDS = new Set(
  'figure photo photos pic pics picture img image images media slide slides gallery caption picbox illustration'.split(
    ' ',
  ),
);
const CAPTION_WORDS = new Set(
  'caption captions desc description picinfo legend tuzhu imgtext figcaption subtitle'.split(' '),
);
const POINTS_UP = /^[▲△↑]/;
const CREDIT =
  /^[^。]{2,60}[。！]?\s*(?:[（(｜|/／]\s*)?[^（(。]{0,14}(?:摄|攝|供图|供圖|图片来源|資料照片?|资料图片?|翻攝|(?:图|圖)[/／|｜：:][^。]{1,12})\s*[）)]?$/;
// Words for screen readers before a caption.
const SPOKEN = /^(?:图像加注文字|圖像加註文字|图片说明|圖片說明|图像来源|圖像來源)\s*[，,：:]\s*/;

/** A figure for an image of the clean copy; undefined for icons, avatars, and images without an http(s) address. */
export function figureOf(image: Element, base: string): Figure | undefined {
  if (isSmall(image)) return undefined;
  const src = imageAddress(image, base);
  if (!src) return undefined;
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
  if (name === 'li' || name === 'td') return true;
  if (name === 'p')
    return element.getAttribute('align') === 'center' || element.querySelector('img + br, a:has(img) + br') !== null;
  return /^(?:div|section|center|span)$/.test(name) && nameWords(element).some((word) => FIGURE_WORDS.has(word));
}

/** Whether an element names itself a caption. */
export function isCaption(element: Element): boolean {
  if (/(?:^|[\s_-])(?:img|pic|photo|image)[_-]?(?:note|text|title|des|info|word)s?(?:$|[\s_-])/i.test(namesOf(element)))
    return true;
  return (
    tag(element) === 'figcaption' ||
    nameWords(element).some((word) => CAPTION_WORDS.has(word) || word === 'captiontext')
  );
}

/**
 * Whether a paragraph right after a picture is its caption: its class says so, it is set in the middle, it points up
 * at the picture, or it ends with a credit for it.
 */
export function isCaptionFor(element: Element, text: string, image: Element): boolean {
  if (isJunkLine(text)) return false;
  if (isCaption(element) || (element.parentElement !== null && isCaption(element.parentElement))) return true;
  if (text === image.getAttribute('title') || POINTS_UP.test(text) || CREDIT.test(text)) return true;
  const centre = element.closest('[align="center"]');
  // A whole article may be set in the middle.
  return centre !== null && flatText(centre).length <= CAPTION_LENGTH;
}

/** The caption in a figure box, without the words for screen readers and the credit beside it. */
export function captionIn(box: Element): string | undefined {
  const marked =
    box.querySelector('figcaption') ??
    [...box.querySelectorAll('[class]')].find(
      (element) => isCaption(element) && element.querySelector('img') === null,
    ) ??
    box.querySelector('dd');
  if (tag(box) === 'figure' && !marked && box.querySelector('p') === null) return captionText(box);
  return captionText(marked ?? box);
}

/** An element's text as a caption. */
export function captionText(element: Element): string | undefined {
  const paragraphs = [...element.querySelectorAll('p')].filter((paragraph) => flatText(paragraph) !== '');
  const only = paragraphs.length === 1 && paragraphs[0] ? paragraphs[0] : element;
  const text = flatText(only)
    .replace(SPOKEN, '')
    .replace(/^[\s　]+/, '')
    .trim();
  return text === '' || isJunkLine(text) ? undefined : text;
}
