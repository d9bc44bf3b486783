import { dataTable } from '@/lib/article/blocks/tables';
import { type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { namesOf, nameWords, tag } from '@/lib/article/dom/tree';

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

/** Whether class, id or role name an element as a box beside the article. */
export function isNamedBox(element: Element, stats: StatsMap): boolean {
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
export function isShortBox(element: Element, stats: StatsMap): boolean {
  const { text, images } = statsOf(stats, element);
  if (text > (isText(element) ? SHORT_TEXT : SHORT_LENGTH) || isMain(element) || holdsData(element)) return false;
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
export function isText(element: Element): boolean {
  return isMain(element) || /^(?:p|h\d)$/.test(tag(element));
}
