import { dataTable } from '@/lib/article/blocks/tables';
import { isInline } from '@/lib/article/dom/lines';
import { linkDensity, measure, type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { elementsUnder, flatText, namesOf, nameWords, tag } from '@/lib/article/dom/tree';
import { lineKind } from '@/lib/article/lines/classify-line';
import { isBoxLabel } from '@/lib/article/lines/labels';
import type { RuleName, Rules } from '@/lib/article/rules';
import { removeComments } from './comments.ts';
import { Removal } from './removal.ts';
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
// A story stands near the boxes that follow it; a page of thousands of boxes is not worth more.
const MOST_SIBLINGS = 100;

/**
 * The elements of the page that stand beside its article: menus, comments, related items, tools. `prose` says how much
 * of the article each element is thought to hold, so that no rule takes much of it. The page is left as it is.
 */
export function findBoxes(
  body: Element,
  title: Element | undefined,
  prose: ReadonlyMap<Element, number>,
  opening: Text | undefined,
  rules: Rules,
): Set<Element> {
  const removal = new Removal(body, prose, opening, rules);
  const stats = measure(removal.copy);
  const length = statsOf(stats, removal.copy).text;
  const heading = title && removal.copyOf(title);
  const holdsTitle = (element: Element) => heading !== undefined && element.contains(heading);
  removal.removeEach('box: notice', (element) => isNotice(element, stats));
  removeComments(removal, stats, heading);
  // Before the boxes that name the posts' authors are gone.
  removeReplies(removal, stats);
  for (const [rule, matches] of BOXES)
    removal.removeEach(rule, (element) => !holdsTitle(element) && matches(element, stats, length));
  removeLabelled(removal, stats, holdsTitle);
  return removal.removed();
}

/** A site's own footer, line by line: beside a short article it is the longer text. */
function isNotice(element: Element, stats: StatsMap): boolean {
  const { text } = statsOf(stats, element);
  return text >= 8 && text <= NOTICE_LENGTH && !isInline(element) && lineKind(flatText(element)) === 'footer';
}

type Matches = (element: Element, stats: StatsMap, pageLength: number) => boolean;

const BOXES: [RuleName, Matches][] = [
  [
    'box: role',
    (element) => TAGS.has(tag(element)) || (!isText(element) && ROLES.has(element.getAttribute('role') ?? '')),
  ],
  [
    'box: sponsored',
    (element) => tag(element) === 'a' && /(?:^|\s)sponsored(?:\s|$)/i.test(element.getAttribute('rel') ?? ''),
  ],
  ['box: author', (element, stats) => !isText(element) && isAuthorBox(element) && statsOf(stats, element).text < 600],
  [
    'box: region',
    (element, stats, length) =>
      !isText(element) && isLabelledRegion(element) && statsOf(stats, element).text < length * 0.4,
  ],
  ['box: name', (element) => !isText(element) && isNamedBox(element)],
  [
    'box: short name',
    (element, stats) =>
      !isMain(element) && !holdsData(element) && isShortBox(element, stats, isText(element) ? 60 : SHORT_LENGTH),
  ],
  ['box: menu', (element, stats) => !isText(element) && isMenu(element, stats)],
];

function isMain(element: Element): boolean {
  return /^(?:article|main|img)$/.test(tag(element));
}

function isText(element: Element): boolean {
  return isMain(element) || /^(?:p|h\d)$/.test(tag(element));
}

/** On a link the word says what a click does (image-popup), not what the link is. */
function isNamedBox(element: Element): boolean {
  return (
    !/^(?:a|span)$/.test(tag(element)) &&
    nameWords(element).some((word) => ALWAYS.has(word)) &&
    !/article|content-?body|detail|main/i.test(namesOf(element))
  );
}

/** Whether an element is or holds a table of data, which the box around it may call anything. */
function holdsData(element: Element): boolean {
  const table = tag(element) === 'table' ? element : element.querySelector('table');
  return table !== null && dataTable(table) !== undefined;
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
  return (
    element.getAttribute('role') === 'region' &&
    (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'))
  );
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
function removeLabelled(removal: Removal, stats: StatsMap, holdsTitle: (element: Element) => boolean): void {
  const body = removal.copy;
  const total = statsOf(stats, body).text;
  for (const label of [...elementsUnder(body)]) {
    if (!label.parentElement || !body.contains(label) || label.childElementCount > 2) continue;
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
      removal.remove(parent, 'box: label');
    else if (/^h[1-6]$/.test(tag(box)) || isBoxed(box)) removeTail(removal, box, stats, holdsTitle);
    else if (/^(?:p|div)$/.test(tag(box))) removal.remove(box, 'box: label');
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
function removeTail(
  removal: Removal,
  label: Element,
  stats: StatsMap,
  holdsTitle: (element: Element) => boolean,
): void {
  const afterStory = followsStory(label, stats);
  let next = label.nextElementSibling;
  while (next) {
    if (holdsTitle(next) || (/^h[1-6]$/.test(tag(next)) && tag(next) <= tag(label))) break;
    const own = statsOf(stats, next);
    const isList = /^(?:ul|ol|dl)$/.test(tag(next)) || own.text === 0 || linkDensity(own) > 0.4;
    if (!isList && !(afterStory && own.text <= TEASER_LENGTH)) break;
    const after: Element | null = next.nextElementSibling;
    if (!removal.remove(next, 'box: label')) break;
    next = after;
  }
  removal.remove(label, 'box: label');
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
  let left = MOST_SIBLINGS;
  for (let before = label.previousElementSibling; before && left > 0; before = before.previousElementSibling) {
    left--;
    const own = statsOf(stats, before);
    if (own.sentences >= 1 && own.text >= 20 && linkDensity(own) < 0.3) return true;
  }
  return false;
}
