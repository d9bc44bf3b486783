import { withoutTracking } from '@/lib/article/metadata/canonical-url';

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
  // Without an address in the head its headlines tell: the new text's stands over it.
  if (isStale || (named.length === 0 && claimsOther(copy)))
    for (const claim of copy.querySelectorAll(claims)) claim.remove();
  for (const script of copy.querySelectorAll('script[type="application/ld+json" i]'))
    if (isOther(headlineIn(script.textContent ?? ''), copy)) script.remove();
}

/** Whether the head speaks of an article with another headline than the page shows. */
function claimsOther(copy: Document): boolean {
  const shared = copy.querySelector('meta[property="og:title" i]')?.getAttribute('content') ?? undefined;
  const scripts = [...copy.querySelectorAll('script[type="application/ld+json" i]')];
  return [shared, ...scripts.map((script) => headlineIn(script.textContent ?? ''))].some((name) => isOther(name, copy));
}

function isOther(headline: string | undefined, copy: Document): boolean {
  const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
  const shown = [...copy.querySelectorAll('h1, h2')].map((heading) => flat(heading.textContent)).filter((text) => text);
  const name = flat(headline);
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
