import { isInline } from '@/lib/article/dom/lines';
import { linkDensity, measure, type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { elementsUnder, flatText, namesOf, nameWords, nextElement, tag } from '@/lib/article/dom/tree';
import { removeComments } from './comments.ts';
import { isLegalNotice } from './junk-lines.ts';
import { isBoxLabel } from './labels.ts';
import { removeReplies } from './replies.ts';

const TAGS = new Set(['nav', 'aside', 'footer', 'menu']);
const ROLES = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'dialog',
  'alertdialog',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'banner',
]);
/** Words of class and id that name a box beside the article, however long it is. */
const ALWAYS = new Set(
  (
    'comment comments commentlist cookie cookies consent popup popups modal newsletter related relevant recommend ' +
    'recommends recommendation recommendations recommended sidebar breadcrumb breadcrumbs crumb crumbs disqus gdpr ' +
    'rmd feedcard mostread cmt cmts cmtlist pinglun liuyan'
  ).split(' '),
);
/** Words that name such a box where it holds little text of its own. */
const SHORT = new Set(
  (
    'ad ads adbox advbox adwrap guanggao advert advertisement advertising sponsor sponsored dfp imu innity share sharing shares social tags tag ' +
    'keyword keywords toolbar tools tool copyright disclaimer statement editor edit promo promotion subscribe subscription ' +
    'subscriber paywall charge notice qr qrcode ewm thumbs thumbnails pager pagination paging hot rank ranking ' +
    'nav navigation menu toc follow praise like player audio embed also toast tips tip skip download login breadcrumb ' +
    'appendqr quotation copy print report feedback vote attention topbar related fontsize interstitial author'
  ).split(' '),
);
const SHORT_LENGTH = 320;
const NOTICE_LENGTH = 300;
// Longer than what lists say of an article that they lead to.
const TEASER_LENGTH = 120;
const HEADLINE = 36;

/** Removes from the clean copy what stands beside an article: menus, comments, related items, boxes of tools. */
export function removeBoxes(body: Element, titles: Element[]): void {
  const stats = measure(body);
  const length = statsOf(stats, body).text;
  removeNotices(body, stats);
  removeComments(body, stats, titles[0]);
  // First, while the boxes that name the posts' authors are there.
  removeReplies(body, stats);
  const holdsTitle = (element: Element) => titles.some((title) => element.contains(title));
  let element: Element | null = body.firstElementChild;
  while (element) {
    const isBox = !holdsTitle(element) && looksLikeBox(element, stats, length);
    const next: Element | null = nextElement(element, body, isBox);
    if (isBox) element.remove();
    element = next;
  }
  removeLabelled(body, stats, holdsTitle);
}

/** Takes a site's own footer away line by line: beside a short article it is the longer text. */
function removeNotices(body: Element, stats: StatsMap): void {
  for (const element of [...elementsUnder(body)]) {
    const { text } = statsOf(stats, element);
    if (text < 8 || text > NOTICE_LENGTH || isInline(element) || !element.isConnected) continue;
    if (isLegalNotice(flatText(element))) element.remove();
  }
}

function looksLikeBox(element: Element, stats: StatsMap, bodyLength: number): boolean {
  const name = tag(element);
  if (TAGS.has(name)) return true;
  if (name === 'article' || name === 'main' || name === 'p' || name === 'img' || /^h\d$/.test(name)) {
    return /^(?:p|h\d)$/.test(name) && isShortBox(element, stats, 60);
  }
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  const { text } = statsOf(stats, element);
  if (name === 'a' && /(?:^|\s)sponsored(?:\s|$)/i.test(element.getAttribute('rel') ?? '')) return true;
  if (isAuthorBox(element)) return text < 600;
  const words = nameWords(element);
  if (element.getAttribute('role') === 'region' && isLabelledRegion(element)) return text < bodyLength * 0.4;
  // On a link the word says what a click does (image-popup), not what the link is.
  if (
    name !== 'a' &&
    name !== 'span' &&
    words.some((word) => ALWAYS.has(word)) &&
    !/article|content-?body|detail|main/i.test(namesOf(element))
  )
    return true;
  return isShortBox(element, stats, SHORT_LENGTH) || isMenu(element, stats);
}

function isShortBox(element: Element, stats: StatsMap, length: number): boolean {
  const { text, images } = statsOf(stats, element);
  if (text > length) return false;
  // A box of real sentences may be the whole text of a flash news item.
  const words = nameWords(element);
  if (!words.some((word) => SHORT.has(word))) return false;
  if (/^(?:span|a|b|em|i|strong|font)$/.test(tag(element))) return false;
  if (
    words.some(
      (word) => word === 'author' || word === 'edit' || word === 'editor' || word === 'tip' || word === 'report',
    )
  )
    return images === 0 && text < 80 && statsOf(stats, element).sentences === 0;
  return (
    !words.some((word) => word === 'content' || word === 'text' || word === 'body' || word === 'article') || text < 60
  );
}

/** `author-box`, `author-info`, `about-author`: who wrote it, at more length than a byline. */
function isAuthorBox(element: Element): boolean {
  return /(?:^|[\s_-])(?:author|writer|reporter)[_-]?(?:box|info|card|list|bio|profile|desc|about)(?:$|[\s_-])|about[_-]?author/i.test(
    namesOf(element),
  );
}

/** A region with a name of its own, as assistive technology lists it: promotion, consent, related items. */
function isLabelledRegion(element: Element): boolean {
  return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
}

/** Many links and hardly anything else. */
function isMenu(element: Element, stats: StatsMap): boolean {
  const own = statsOf(stats, element);
  if (own.text < 8 || own.images > 1) return false;
  if (isHeadlines(element, own)) return true;
  if (own.sentences > 1) return false;
  const links = element.getElementsByTagName('a').length;
  return links >= 4 && linkDensity(own) > 0.75 && own.text / links < 24;
}

/** A list whose every item is a headline that leads elsewhere; headlines may ask questions. */
function isHeadlines(element: Element, own: ReturnType<typeof statsOf>): boolean {
  if (!/^(?:ul|ol|div)$/.test(tag(element)) || own.sentences > own.text / HEADLINE || linkDensity(own) < 0.95)
    return false;
  const items = element.querySelectorAll('li');
  return (
    items.length >= 5 &&
    own.text / items.length < HEADLINE &&
    [...items].every((item) => !/[。]/.test(item.textContent ?? '') && item.querySelectorAll('a[href]').length === 1)
  );
}

/** Boxes and tails that say in words what they are: a heading "related news", and what follows it. */
function removeLabelled(body: Element, stats: StatsMap, holdsTitle: (element: Element) => boolean): void {
  const total = statsOf(stats, body).text;
  for (const label of [...elementsUnder(body)]) {
    if (!label.parentElement || !label.isConnected || label.childElementCount > 2) continue;
    const { text } = statsOf(stats, label);
    if (text < 2 || text > 20 || !/^(?:h[1-6]|p|div|span|strong|b|label|dt|caption|header|font)$/.test(tag(label)))
      continue;
    if (holdsTitle(label) || !isBoxLabel(flatText(label))) continue;
    let box: Element = label;
    // The label may be wrapped: <div class="head"><h2>…</h2></div>
    while (box.parentElement && box.parentElement !== body && statsOf(stats, box.parentElement).text === text) {
      box = box.parentElement;
    }
    const parent = box.parentElement;
    if (!parent) continue;
    const parentStats = statsOf(stats, parent);
    const heads =
      parent !== body && !hasTextBefore(box) && !holdsTitle(parent) && !/^(?:main|article)$/.test(tag(parent));
    if (heads && !standsOverStory(box, stats) && (parentStats.text < total * 0.5 || linkDensity(parentStats) > 0.4))
      parent.remove();
    else if (/^h[1-6]$/.test(tag(box)) || isBoxed(box)) removeTail(box, stats, holdsTitle);
    else if (/^(?:p|div)$/.test(tag(box))) box.remove();
  }
}

function isBoxed(box: Element): boolean {
  const next = box.nextElementSibling;
  return next !== null && /^(?:ul|ol|dl)$/.test(tag(next));
}

function hasTextBefore(element: Element): boolean {
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if ((node.textContent ?? '').trim() !== '') return true;
  }
  return false;
}

/**
 * Removes a label and what it heads: lists, rows of links, and, after a story, short lines as well; up to a heading
 * of like rank, or to prose, which a label before the text (contents, ranking) may stand over.
 */
function removeTail(label: Element, stats: StatsMap, holdsTitle: (element: Element) => boolean): void {
  const afterStory = followsStory(label, stats);
  for (let next = label.nextElementSibling; next; next = label.nextElementSibling) {
    if (holdsTitle(next) || (/^h[1-6]$/.test(tag(next)) && tag(next) <= tag(label))) break;
    const own = statsOf(stats, next);
    const isList = /^(?:ul|ol|dl)$/.test(tag(next)) || own.text === 0 || linkDensity(own) > 0.4;
    if (!isList && !(afterStory && own.text <= TEASER_LENGTH)) break;
    next.remove();
  }
  label.remove();
}

/** Whether a label and its list stand over prose in the same element: a table of contents, a ranking at the top. */
function standsOverStory(label: Element, stats: StatsMap): boolean {
  if (!isBoxed(label)) return false;
  for (let after = label.nextElementSibling?.nextElementSibling; after; after = after.nextElementSibling) {
    const own = statsOf(stats, after);
    if (own.sentences >= 1 && own.text >= 20 && linkDensity(own) < 0.3 && !/^(?:ul|ol|dl)$/.test(tag(after)))
      return true;
  }
  return false;
}

function followsStory(label: Element, stats: StatsMap): boolean {
  for (let before = label.previousElementSibling; before; before = before.previousElementSibling) {
    const own = statsOf(stats, before);
    if (own.sentences >= 1 && own.text >= 20 && linkDensity(own) < 0.3) return true;
  }
  return false;
}
