import { shadowOf } from '@/entrypoints/reader.content/shadow-of';
import { compact } from '@/lib/article/dom/tree';
import { extractInSteps } from '@/lib/article/extract';
import { articleFromText } from '@/lib/article/from-text';
import { withoutTracking } from '@/lib/article/metadata/canonical-url';
import { isChinese } from '@/lib/article/metadata/language';
import { cleanCopy } from '@/lib/article/snapshot/clean-copy';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';
import type { Article } from '@/lib/article/types';
import { yieldBetweenSlices, yieldOnPage } from '@/lib/async/yield-to-main';
import type { PageStatus } from '@/lib/rpc/page-api';

type Refusal = Extract<PageStatus, { state: 'no-article' | 'not-chinese' | 'restricted' }>;
/** The Chinese article of a page, or why there is none now. */
export type Found = { article: Article; refusal?: undefined } | { article?: undefined; refusal: Refusal };

/** Looks for the article that the page holds now, without changing the page or holding it up for long. */
export async function lookAtPage(document: Document, window: Window): Promise<Found> {
  const { href } = window.location;
  // A viewer of the browser's own, whose text a script cannot reach.
  if (document.contentType === 'application/pdf') return { refusal: { state: 'restricted', place: 'pdf' } };
  if (document.contentType === 'text/plain')
    return chineseOnly(articleFromText(document.body?.textContent ?? '', { url: withoutTracking(href) }));
  // No oftener than has to be: what else waits in the page, its frames too, comes before the text each time.
  const pause = yieldBetweenSlices(12, yieldOnPage);
  const page = cleanCopy(document, { sight: { shadowOf } });
  // The page may have gone on to other addresses by itself since the browser loaded the document.
  dropStaleHead(page, href, window.performance.getEntriesByType('navigation')[0]?.name ?? href);
  await pause();
  const { article, reason } = await extractInSteps(page, href, pause);
  if (article !== undefined) return chineseOnly(article);
  return { refusal: { state: 'no-article', reason, frame: foreignFrame(document, window) } };
}

function chineseOnly(article: Article): Found {
  return isChinese(article.lang) ? { article } : { refusal: { state: 'not-chinese', lang: article.lang } };
}

/** A frame that fills less of the window than this is an advertisement or a tool. */
const leastShare = 0.3;

/** The address of the largest frame that is kept from us and fills much of the window: the user's text may be in it. */
function foreignFrame(document: Document, window: Window): string | undefined {
  let largest: { area: number; address: string } | undefined;
  for (const frame of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe[src], frame[src]')) {
    if (canRead(frame)) continue;
    const address = URL.parse(frame.getAttribute('src') ?? '', document.baseURI);
    if (address === null || !/^https?:$/.test(address.protocol)) continue;
    const { width, height } = frame.getBoundingClientRect();
    const area = Math.min(width, window.innerWidth) * Math.min(height, window.innerHeight);
    if (area < leastShare * window.innerWidth * window.innerHeight || area <= (largest?.area ?? 0)) continue;
    largest = { area, address: address.href };
  }
  return largest?.address;
}

function canRead(frame: HTMLIFrameElement | HTMLFrameElement): boolean {
  try {
    return frame.contentDocument !== null;
  } catch {
    return false;
  }
}

/**
 * Takes out of a page's copy what its head says of the article that was loaded, where the page has gone on to another
 * by itself: a new text must not be kept under the old one's address, title or time.
 */
export function dropStaleHead(page: CleanPage, address: string, loadedFrom: string): void {
  if (pathOf(address) === pathOf(loadedFrom)) return;
  const named = [
    ...page.links.filter(({ rel }) => hasWord(rel, 'canonical')).map(({ href }) => href),
    ...page.metas.filter(({ key }) => key === 'og:url').map(({ content }) => content),
  ];
  const isStale = named.some((href) => {
    const url = URL.parse(href, address);
    return url !== null && pathOf(url.href) !== pathOf(address);
  });
  const shown = [...page.body.querySelectorAll('h1, h2')]
    .map((heading) => compact(heading.textContent ?? ''))
    .filter(Boolean);
  // Without an address in the head its headlines tell: the new text's stands over it.
  if (isStale || (named.length === 0 && claimsOther(page, shown))) {
    page.metas = [];
    page.links = page.links.filter(({ rel }) => !hasWord(rel, 'canonical') && !hasWord(rel, 'next'));
    page.scripts = page.scripts.filter((script) => !isLinkedData(script));
  }
  page.scripts = page.scripts.filter((script) => !isLinkedData(script) || !isOther(headlineIn(script.text), shown));
}

/** Whether the head speaks of an article with another headline than the page shows. */
function claimsOther({ metas, scripts }: CleanPage, shown: string[]): boolean {
  const shared = metas.find(({ key }) => key === 'og:title')?.content;
  return [shared, ...scripts.filter(isLinkedData).map(({ text }) => headlineIn(text))].some((name) =>
    isOther(name, shown),
  );
}

function isLinkedData({ type }: { type: string }): boolean {
  return type === 'application/ld+json';
}

function hasWord(rel: string, word: string): boolean {
  return rel.split(/\s+/).includes(word);
}

function isOther(headline: string | undefined, shown: string[]): boolean {
  const name = compact(headline ?? '');
  if (name === '' || shown.length === 0) return false;
  return !shown.some((text) => text.includes(name) || (text.length >= 4 && name.includes(text)));
}

function headlineIn(json: string): string | undefined {
  const found = /"headline"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(json)?.[1];
  try {
    return found === undefined ? undefined : String(JSON.parse(found));
  } catch {
    return undefined;
  }
}

/** Address without host: sites name themselves with and without www, http and https. */
function pathOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, search, hash } = new URL(withoutTracking(address));
  return pathname.replace(/\/$/, '') + search + hash;
}
