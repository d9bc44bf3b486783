import { withoutTracking } from '@/lib/article/metadata/canonical-url';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';

/**
 * Takes out of a page's copy what its head says of the article with which the document was loaded, where the page has
 * gone on to another address by itself and left its head behind: a new text must not be kept under the old one's
 * address, title or time. A page that keeps its head up to date names the new address in it.
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
  const shown = [...page.body.querySelectorAll('h1, h2')].map((heading) => flat(heading.textContent)).filter(Boolean);
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
  const name = flat(headline);
  if (name === '' || shown.length === 0) return false;
  return !shown.some((text) => text.includes(name) || (text.length >= 4 && name.includes(text)));
}

function flat(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
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
