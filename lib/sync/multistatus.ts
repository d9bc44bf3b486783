/** A file or folder in a server's answer to PROPFIND. */
export type Resource = {
  /** The last part of its address, decoded; '' where it makes no sense. */
  name: string;
  isFolder: boolean;
  /** Undefined where the server does not say. */
  bytes: number | undefined;
};

/**
 * Reads a multistatus (RFC 4918, 14.16) whatever prefixes it uses; undefined where it is none, or is cut off. By hand,
 * because a service worker has no XML parser, and only names and lengths are wanted: whatever else there is is skipped.
 */
export function parseMultistatus(xml: string): Resource[] | undefined {
  const tag =
    /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;
  const found: Resource[] = [];
  let [text, at, ended] = ['', 0, false];
  let fields: { href?: string; bytes?: string; isFolder?: boolean } | undefined;
  for (const match of xml.matchAll(tag)) {
    text += decodeEntities(xml.slice(at, match.index));
    at = match.index + match[0].length;
    const [, slash, name, rest, data] = match;
    if (data !== undefined) text += data;
    if (name === undefined) continue;
    const isEnd = slash === '/';
    if (name === 'response') {
      if (isEnd && fields?.href !== undefined)
        found.push({ name: lastPart(fields.href), isFolder: fields.isFolder === true, bytes: lengthOf(fields.bytes) });
      fields = isEnd ? undefined : {};
    } else if (fields !== undefined) {
      // The first one is the resource's own; others stand in properties such as locks.
      if (isEnd && name === 'href') fields.href ??= text.trim();
      if (isEnd && name === 'getcontentlength') fields.bytes ??= text.trim();
      if (!isEnd && name === 'collection') fields.isFolder = true;
    }
    if (isEnd && name === 'multistatus') ended = true;
    if (!rest?.endsWith('/')) text = '';
  }
  return ended ? found : undefined;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function lastPart(href: string): string {
  try {
    return decodeURIComponent(href.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? '');
  } catch {
    return '';
  }
}

function lengthOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
