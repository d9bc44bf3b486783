import { shadowOf } from '@/entrypoints/reader.content/shadow-of';
import { extractInSteps } from '@/lib/article/extract';
import { articleFromText } from '@/lib/article/from-text';
import { withoutTracking } from '@/lib/article/metadata/canonical-url';
import { isChinese } from '@/lib/article/metadata/language';
import { cleanCopy } from '@/lib/article/snapshot/clean-copy';
import type { Article } from '@/lib/article/types';
import type { PageStatus } from '@/lib/rpc';
import { foreignFrame } from './foreign-frame';
import { dropStaleHead } from './stale-head';

export type Refusal = Extract<PageStatus, { state: 'no-article' | 'not-chinese' | 'restricted' }>;
/** The Chinese article of a page, or why there is none now. */
export type Found = { article: Article; refusal?: undefined } | { article?: undefined; refusal: Refusal };

/** Looks for the article that the page holds now, without changing the page or holding it up for long. */
export async function lookAtPage(document: Document, window: Window): Promise<Found> {
  const { href } = window.location;
  // A viewer of the browser's own, whose text a script cannot reach.
  if (document.contentType === 'application/pdf') return { refusal: { state: 'restricted', place: 'pdf' } };
  if (document.contentType === 'text/plain')
    return chineseOnly(articleFromText(document.body.textContent, { url: withoutTracking(href) }));
  const page = cleanCopy(document, { sight: { shadowOf } });
  dropStaleHead(page, href, loadedFrom(window) ?? href);
  await yieldToMain();
  const { article, reason } = await extractInSteps(page, href, yieldToMain);
  if (article !== undefined) return chineseOnly(article);
  return { refusal: { state: 'no-article', reason, frame: foreignFrame(document, window) } };
}

/** Lets the browser draw and take input. */
async function yieldToMain(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}

function chineseOnly(article: Article): Found {
  return isChinese(article.lang) ? { article } : { refusal: { state: 'not-chinese', lang: article.lang } };
}

/** The address from which the browser loaded the document; the page may have gone on to others by itself since. */
function loadedFrom(window: Window): string | undefined {
  return window.performance.getEntriesByType('navigation')[0]?.name;
}
