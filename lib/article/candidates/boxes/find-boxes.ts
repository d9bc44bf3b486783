import { dataTable } from '@/lib/article/blocks/tables';
import { isInline } from '@/lib/article/dom/layout-lines';
import { linkDensity, type StatsMap, statsOf } from '@/lib/article/dom/page-index';
import { flatText, namesOf, nameWords, tag } from '@/lib/article/dom/tree';
import { isFooterLine } from '@/lib/article/lines/classify-line';
import type { RuleName, Rules } from '@/lib/article/rule-switches';
import { removeComments, removeReplies } from './comments';
import { removeLabelled } from './labelled-boxes';
import type { Removal } from './removal';

const NOTICE_LENGTH = 300;

/** The boxes beside the article, taken off by one rule after the other. */
export function findBoxes(removal: Removal, rules: Rules): Set<Element> {
  const { stats } = removal;
  removeComments(removal);
  removeReplies(removal);
  removal.removeEach((element) => {
    if (rules.has('box: notice') && isNotice(element, stats)) return 'box: notice';
    return removal.holdsTitle(element)
      ? undefined
      : BOXES.find(([rule, matches]) => rules.has(rule) && matches(element, stats))?.[0];
  });
  removeLabelled(removal);
  return removal.removed();
}

/** A site's own footer, line by line: beside a short article it is the longer text. */
function isNotice(element: Element, stats: StatsMap): boolean {
  const { text } = statsOf(stats, element);
  return text >= 8 && text <= NOTICE_LENGTH && !isInline(element) && isFooterLine(flatText(element));
}

const BOXES: [RuleName, (element: Element, stats: StatsMap) => boolean][] = [
  ['box: name', isNamedBox],
  ['box: short name', isShortBox],
  ['box: menu', (element, stats) => !isText(element) && isMenu(element, stats)],
];

const HEADLINE = 36;

/** Whether an element holds many links and hardly anything else. */
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
const SHORT_TEXT = 60;
/** `author-box`, `author-info`, `about-author`: who wrote it, at more length than a byline. */
const AUTHOR_BOX =
  /(?:^|[\s_-])(?:author|writer|reporter)[_-]?(?:box|info|card|list|bio|profile|desc|about)(?:$|[\s_-])|about[_-]?author/i;
const AUTHOR_LENGTH = 600;
const REGION_LENGTH = 1_000;

function isNamedBox(element: Element, stats: StatsMap): boolean {
  if (isText(element)) return false;
  const names = namesOf(element);
  if (AUTHOR_BOX.test(names) && statsOf(stats, element).text < AUTHOR_LENGTH) return true;
  if (isLabelledRegion(element, stats)) return true;
  // On a link the word says what a click does (image-popup), not what the link is.
  if (/^(?:a|span)$/.test(tag(element)) || /article|content-?body|detail|main/i.test(names)) return false;
  return nameWords(element).some((word) => ALWAYS.has(word));
}

/** Whether an element is or holds a table of data, which the box around it may call anything. */
function holdsData(element: Element): boolean {
  const table = tag(element) === 'table' ? element : element.querySelector('table');
  return table !== null && dataTable(table) !== undefined;
}

/** Whether class or id name an element as a tool or a notice, and it holds little text. */
function isShortBox(element: Element, stats: StatsMap): boolean {
  const { text, images } = statsOf(stats, element);
  if (text > (isText(element) ? SHORT_TEXT : SHORT_LENGTH) || isMain(element) || holdsData(element)) return false;
  // A box of real sentences may be the whole text of a flash news item.
  const words = nameWords(element);
  if (!words.some((word) => SHORT.has(word))) return false;
  if (/^(?:span|a|b|em|i|strong|font)$/.test(tag(element))) return false;
  if (words.some((word) => /^(?:author|edit|editor|tip|report)$/.test(word)))
    return images === 0 && text < 80 && statsOf(stats, element).sentences === 0;
  return !words.some((word) => /^(?:content|text|body|article)$/.test(word)) || text < 60;
}

/** A region with a name of its own, as assistive technology lists it: promotion, consent, related items. */
function isLabelledRegion(element: Element, stats: StatsMap): boolean {
  return (
    element.getAttribute('role') === 'region' &&
    (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')) &&
    statsOf(stats, element).text < REGION_LENGTH
  );
}

function isMain(element: Element): boolean {
  return /^(?:article|main|img)$/.test(tag(element));
}

/** Whether an element is one of those that hold a story. */
function isText(element: Element): boolean {
  return isMain(element) || /^(?:p|h\d)$/.test(tag(element));
}
