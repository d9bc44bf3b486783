import { flatText, namesOf, nameWords, tag } from '@/lib/article/dom/tree';
import { isJunkLine } from '@/lib/article/lines/classify-line';
import type { Walked } from './context';
import { CAPTION_LENGTH, FIGURE_WORDS } from './figures';

const CAPTION_WORDS = new Set(
  'caption captions desc description picinfo legend tuzhu imgtext figcaption subtitle'.split(' '),
);
// Words that also name a line about something else than a picture.
const WEAK_WORDS = /^(?:desc|description|subtitle|legend)$/;
// What a page offers to do with a picture, and rows of times and counts.
const NOT_CAPTION =
  /^(?:(?:点击|點擊)(?:查看|观看|放大|看)?|查看|浏览|瀏覽)?(?:原图|原圖|大图|大圖|高清图|全部图片|更多图片)|^更多(?:精彩)?(?:图片|圖片|照片)|^(?:放大|缩小|zoom)$|\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}/i;
const POINTS_UP = /^[▲△↑]/;
// （图/某片剧照）
const IN_BRACKETS = /^[（(](?:[图圖]片?|[摄攝]影?|供[图圖]|[来來]源)\s*[/／|｜：:][^（()）]{1,40}[）)]$/;
const CREDIT =
  /^[^。]{2,60}[。！]?\s*(?:[（(｜|/／]\s*)?[^（(。]{0,14}(?:摄|攝|供图|供圖|图片来源|資料照片?|资料图片?|翻攝|(?:图|圖)[/／|｜：:][^。]{1,12})\s*[）)]?$/;
const SPOKEN = /^(?:图像加注文字|圖像加註文字|图片说明|圖片說明|图像来源|圖像來源)\s*[，,：:]\s*/;

export function isCaption(element: Element): boolean {
  if (/(?:^|[\s_-])(?:img|pic|photo|image)[_-]?(?:note|text|title|des|info|word)s?(?:$|[\s_-])/i.test(namesOf(element)))
    return true;
  return (
    tag(element) === 'figcaption' ||
    nameWords(element).some((word) => CAPTION_WORDS.has(word) || word === 'captiontext')
  );
}

/** Whether a paragraph after a picture is its caption: by class, centring, a sign that points up, or a final credit. */
function isCaptionFor(element: Element, text: string, image: Element): boolean {
  if (isJunkLine(text) || NOT_CAPTION.test(text)) return false;
  const named = [element, element.parentElement].find((one) => one !== null && isCaption(one));
  if (named && (!isWeak(named) || isNext(named, image))) return true;
  if (text === image.getAttribute('title') || POINTS_UP.test(text) || IN_BRACKETS.test(text) || CREDIT.test(text))
    return true;
  const centre = element.closest('[align="center"]');
  // A whole article may be set in the middle.
  if (!centre || flatText(centre).length > CAPTION_LENGTH) return false;
  return image.closest('strong, b') !== null || !isBold(centre, element);
}

/** Whether the name of a caption could be that of something else. */
function isWeak(element: Element): boolean {
  return (
    tag(element) !== 'figcaption' &&
    nameWords(element).some((word) => WEAK_WORDS.test(word)) &&
    !nameWords(element).some((word) => FIGURE_WORDS.has(word) || (CAPTION_WORDS.has(word) && !WEAK_WORDS.test(word)))
  );
}

/** Whether an element follows a picture with no other box between the two. */
function isNext(element: Element, image: Element): boolean {
  let at = element;
  while (at.parentElement && !at.parentElement.contains(image)) at = at.parentElement;
  let before = at.previousElementSibling;
  while (before && /^(?:p|br|span)$/.test(tag(before)) && flatText(before) === '' && !before.contains(image))
    before = before.previousElementSibling;
  return before?.contains(image) === true;
}

/** Whether a line in the middle is bold from end to end: a heading of the story. */
function isBold(centre: Element, element: Element): boolean {
  if (element.closest('strong, b, h1, h2, h3, h4, h5, h6')) return true;
  const bold = [...centre.querySelectorAll('strong, b')].reduce((sum, one) => sum + flatText(one).length, 0);
  return bold > 0 && bold >= flatText(centre).length;
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

export function captionText(element: Element): string | undefined {
  const paragraphs = [...element.querySelectorAll('p')].filter((paragraph) => flatText(paragraph) !== '');
  const only = paragraphs.length === 1 && paragraphs[0] ? paragraphs[0] : element;
  const text = flatText(only)
    .replace(SPOKEN, '')
    .replace(/^[\s　]+/, '')
    .trim();
  return text === '' || isJunkLine(text) || NOT_CAPTION.test(text) ? undefined : text;
}

/** Moves each paragraph that is the caption of the picture before it into that picture's block. */
export function withLaterCaptions(walked: Walked[]): Walked[] {
  return walked.filter(({ block, element }, index) => {
    const before = walked[index - 1];
    if (before?.block.kind !== 'figure' || block.kind !== 'paragraph' || block.text.length > CAPTION_LENGTH)
      return true;
    const figure = before.block;
    if (figure.text !== undefined) return figure.text !== block.text;
    if (block.text !== figure.alt && !isCaptionFor(element, block.text, before.element)) return true;
    figure.text = block.text;
    return false;
  });
}
