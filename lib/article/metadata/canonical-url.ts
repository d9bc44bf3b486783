import { httpAddress } from '@/lib/article/dom/tree';

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

/** The address of a part of a page, with a text directive, so that a part never replaces the whole article. */
export function partAddress(pageUrl: string, text: string): string {
  const words = [...(text.trim().split('\n')[0] ?? '')].slice(0, 30).join('');
  // In a directive `-` and `,` have meanings of their own.
  return `${withoutTracking(pageUrl).replace(/#$/, '')}#:~:text=${encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')}`;
}

/**
 * The address of an article: rel=canonical (as written) on the page's host and not its root, where some sites point
 * every article, else the page's own without fragment and tracking.
 */
export function articleAddress(pageUrl: string, canonical: string | undefined): string {
  const own = withoutTracking(pageUrl);
  const address = httpAddress(canonical, pageUrl);
  if (!address || !URL.canParse(own)) return own;
  const [page, link] = [new URL(own), new URL(address)];
  if (link.host !== page.host || link.pathname === '/') return own;
  return withoutTracking(address);
}

/** Parameters that say how a user came to a page. Not `from`, `source`, `ref`, `id`: they may choose the article. */
const tracking = new Set(
  `fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid li_fat_id srsltid igshid igsh _ga _gl
   mc_cid mc_eid _hsenc _hsmi mkt_tok vero_id oly_enc_id oly_anon_id ocid xtor cmpid smid ref_src
   at_medium at_campaign at_link_id at_link_type at_link_origin at_ptr_name at_format at_bbc_team
   spm spm_id_from scm vd_source bd_vid share_token share_source share_medium share_plat share_tag share_session_id
   nsukey isappinstalled wxshare_count wxfrom weibo_id`.split(/\s+/),
);
/** What WeChat and Weibo put into `from` when a page is shared. */
const sharedFrom = /^from=(?:singlemessage|timeline|groupmessage|weibo|weixin|wechat)$/i;

/** Whether a `name=value` of a query only tracks where a reader came from. */
export function isTracking(pair: string): boolean {
  const name = (pair.split('=', 1)[0] ?? '').toLowerCase();
  return name.startsWith('utm_') || tracking.has(name) || sharedFrom.test(pair);
}
