import { withoutTracking } from '@/lib/article/canonical-url';

/** What a page says of its article in its head. */
const claims =
  'link[rel~="canonical" i], link[rel~="next" i], meta[property], meta[itemprop], meta[name]:not([name="viewport" i]), script[type="application/ld+json" i]';

/**
 * Takes out of a copy what its head says of the article with which the document was loaded, where the page has gone on
 * to another address by itself and left its head behind: a new text must not be kept under the old one's address, title
 * or time. A page that keeps its head up to date names the new address in it.
 */
export function dropStaleHead(copy: Document, address: string, loadedFrom: string): void {
  if (pathOf(address) === pathOf(loadedFrom)) return;
  const named = [
    ...[...copy.querySelectorAll('link[rel~="canonical" i]')].map((link) => link.getAttribute('href')),
    ...[...copy.querySelectorAll('meta[property="og:url" i]')].map((meta) => meta.getAttribute('content')),
  ].filter((href) => href !== null);
  const isStale = named.some((href) => {
    const url = URL.parse(href, address);
    return url !== null && pathOf(url.href) !== pathOf(address);
  });
  if (!isStale) return;
  for (const claim of copy.querySelectorAll(claims)) claim.remove();
}

/** Address without host: sites name themselves with and without www, http and https. */
function pathOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, search, hash } = new URL(withoutTracking(address));
  return pathname.replace(/\/$/, '') + search + hash;
}
