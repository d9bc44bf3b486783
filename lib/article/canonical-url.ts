import { httpAddress } from './addresses.ts';
import { read } from './dom.ts';

// Parameters that say how a reader came, not what is read.
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|igshid|mc_[ce]id|spm|scm|from_source|share_\w+|sharer_\w+|nsukey|isappinstalled|wechat_redirect|weibo_id|xtor|cmpid|ns_\w+|ref_src|_ga|_gl|at_(?:medium|campaign|link_\w+))$/i;

/** An address without its fragment and without the parameters that only track where a reader came from. */
export function withoutTracking(address: string): string {
  try {
    const url = new URL(address);
    url.hash = '';
    const tracking = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
    for (const key of tracking) url.searchParams.delete(key);
    return url.href;
  } catch {
    return address;
  }
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

/** `articleAddress` for a live page. */
export function canonicalUrl(document: Document, url: string): string {
  const [link] = read(document, 'querySelectorAll').call(document, 'link[rel~="canonical"]');
  return articleAddress(url, link?.getAttribute('href') ?? undefined);
}
