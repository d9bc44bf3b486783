import { httpAddress } from '@/lib/article/dom/addresses';
import { isTracking } from './tracking.ts';

/** An address without its fragment (a route in it stays) and without parameters that only track where a reader came from. */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!/^#[!/]./.test(url.hash)) url.hash = '';
  const pairs = url.search.slice(1).split('&').filter(Boolean);
  const kept = pairs.filter((pair) => !isTracking(pair));
  // Only where something goes: setting a query respells the escapes in it.
  if (kept.length < pairs.length) url.search = kept.join('&');
  return url.href;
}

/**
 * The address of a part of a page, chosen by the reader: the page's with a text directive, by which browsers scroll to
 * the words. So a part is never taken for the whole article.
 */
export function partAddress(pageUrl: string, text: string): string {
  const words = [...(text.trim().split('\n')[0] ?? '')].slice(0, 30).join('');
  // In a directive `-` and `,` have meanings of their own.
  return `${withoutTracking(pageUrl).replace(/#$/, '')}#:~:text=${encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')}`;
}

/**
 * The address by which an article is kept: rel=canonical where it is on the page's own host and not its root (pages
 * that point every article to the front page would overwrite each other), else the page's own address without
 * fragment and tracking. `canonical` is the link's href as written.
 */
export function articleAddress(pageUrl: string, canonical: string | undefined): string {
  const own = withoutTracking(pageUrl);
  const address = httpAddress(canonical, pageUrl);
  if (!address || !URL.canParse(own)) return own;
  const [page, link] = [new URL(own), new URL(address)];
  if (link.host !== page.host || link.pathname === '/') return own;
  return withoutTracking(address);
}
