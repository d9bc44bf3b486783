/**
 * Query parameters that say how a reader came to a page, never which page it is. `from`, `source`, `ref`, `id` and the
 * like are not among them: on some sites they choose the article.
 */
const tracking = new Set(
  `fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid li_fat_id srsltid igshid igsh _ga _gl
   mc_cid mc_eid _hsenc _hsmi mkt_tok vero_id oly_enc_id oly_anon_id ocid xtor cmpid smid
   at_medium at_campaign at_link_id at_link_type at_link_origin at_ptr_name at_format at_bbc_team
   spm spm_id_from scm vd_source bd_vid share_token share_source share_medium share_plat share_tag share_session_id
   nsukey isappinstalled wxshare_count wxfrom weibo_id`.split(/\s+/),
);
/** What WeChat and Weibo put into `from` when a page is shared. */
const sharedFrom = /^from=(?:singlemessage|timeline|groupmessage|weibo|weixin|wechat)$/i;
/** An article of WeChat is these four; the rest of its address changes with whoever shares it. */
const weixin = new Set(['__biz', 'mid', 'idx', 'sn']);
const paste = /^pindu:paste\/[0-9a-f-]{36}$/;

/** The address of a text that was pasted: it has no page, so each has an id of its own. */
export function pasteUrl(uuid: string): string {
  return `pindu:paste/${uuid.toLowerCase()}`;
}

/**
 * The address by which an article is known, so that saving it from a shared link, over http, or at another paragraph
 * updates it rather than keeps it twice. `undefined` where the address is neither http(s) nor a pasted text's.
 *
 * - http and https are one article, under https: sites serve both and move from one to the other.
 * - Without credentials, default port, trailing dot of the host, fragment and tracking parameters. A fragment that is a
 *   route (`#!…`, `#/…`) stays: there it chooses the article.
 * - The query is sorted by name, since no news site gives its order a meaning; equal names keep theirs. It is handled as
 *   text: decoding would destroy escapes in GBK.
 * - The path stays as it is but for the spelling of its escapes, and `www.` and `m.` stay: they may be other pages. An
 *   article kept twice is a smaller harm than two taken for one.
 */
export function normaliseUrl(url: string): string | undefined {
  if (paste.test(url)) return url;
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined;

  const port = parsed.port && parsed.port !== '443' ? `:${parsed.port}` : '';
  const host = parsed.hostname.replace(/\.$/, '');
  const query = queryOf(parsed, host);
  return `https://${host}${port}${spellEscapes(parsed.pathname)}${query}${routeOf(parsed.hash)}`;
}

function queryOf({ pathname, search }: URL, host: string): string {
  const isWeixin = host === 'mp.weixin.qq.com' && pathname === '/s' && /[?&]__biz=/.test(search);
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && (isWeixin ? weixin.has(nameOf(pair)) : !isTracking(pair)))
    .map((pair) => ({ name: nameOf(pair), pair: spellEscapes(pair) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return kept.length > 0 ? `?${kept.map(({ pair }) => pair).join('&')}` : '';
}

function isTracking(pair: string): boolean {
  const name = nameOf(pair).toLowerCase();
  return name.startsWith('utm_') || tracking.has(name) || sharedFrom.test(pair);
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

/** RFC 3986, 6.2.2: `%e4` and `%E4` are the same, and so are `%7E` and `~`. */
function spellEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
}

/** The route in a fragment, or nothing. A `#` inside it is escaped: ids of copies are told by theirs. */
function routeOf(fragment: string): string {
  const route = fragment.replace(/:~:.*$/s, '');
  return /^#[!/]./.test(route) ? `#${route.slice(1).replaceAll('#', '%23')}` : '';
}
