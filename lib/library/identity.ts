import { isTracking } from '@/lib/article/metadata/canonical-url';

/** These identify an article of WeChat; the rest of its address changes with whoever shares it. */
const weixin = new Set(['__biz', 'mid', 'idx', 'sn']);
const paste = /^pindu:paste\/[0-9a-f-]{36}$/;

/** The address of a pasted text, which has no page. */
export function pasteUrl(uuid: string): string {
  return `pindu:paste/${uuid.toLowerCase()}`;
}

/**
 * The address that identifies an article, so that saving it from a shared link, over http, or at another paragraph
 * updates it. `undefined` where the address is neither http(s) nor a pasted text's.
 *
 * - http and https are one article, under https: sites serve both and move from one to the other.
 * - Without credentials, default port, trailing dot of the host, fragment and tracking parameters. A fragment that is a
 *   route (`#!…`, `#/…`) chooses the article and stays; so does a text directive (`#:~:text=…`), for a part of a page.
 * - The query is sorted by name; equal names keep their order. It is handled as text: decoding would destroy GBK escapes.
 * - The path stays but for the spelling of its escapes, and so do `www.` and `m.`: an article kept twice is a smaller
 *   harm than two taken for one.
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

/** The route or the text directive in a fragment, or ''. A `#` inside it is escaped: it marks ids of copies. */
function routeOf(fragment: string): string {
  const [before = '', directive] = fragment.split(/(?=:~:text=)/s);
  const route = /^#[!/]./.test(before) ? before.slice(1) : '';
  const kept = route + (directive ?? '');
  return kept === '' ? '' : `#${kept.replaceAll('#', '%23')}`;
}
