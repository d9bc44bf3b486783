/** Pages of the library that have no part of their own in the address. */
const plain = [
  'list',
  'words',
  'import',
  'review',
  'statistics',
  'settings',
  'paste',
  'levels',
  'corrections',
  'bin',
  'export',
  'backup',
  'welcome',
  'privacy',
] as const;

export type PlainPage = (typeof plain)[number];

/** The library page's hash routes: `#/` is the list, `#/read/ID` an article (`?at=TEXT`
 * at a sentence of it), `#/words/ID` one word, `#/NAME` the others. */
export type Route = { page: 'read'; id: string; at?: string } | { page: 'word'; id: string } | { page: PlainPage };

/** The route of a location's hash; what is unknown is the list. */
export function routeOf(hash: string): Route {
  const page = plain.find((name) => hash === `#/${name}`);
  if (page !== undefined) return { page };
  const [, room, part, text] = /^#\/(read|words)\/([^?]+)(?:\?at=(.*))?$/.exec(hash) ?? [];
  if (part === undefined) return { page: 'list' };
  try {
    const id = decodeURIComponent(part);
    if (room === 'words') return { page: 'word', id };
    return { page: 'read', id, ...(text && { at: decodeURIComponent(text) }) };
  } catch {
    return { page: 'list' };
  }
}

/** @param at a sentence of the article, which is to be on top */
export function readPath(id: string, at?: string): string {
  return `#/read/${encodeURIComponent(id)}${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`;
}

export function wordPath(id: string): string {
  return `#/words/${encodeURIComponent(id)}`;
}

export function pagePath(page: PlainPage): string {
  return page === 'list' ? '#/' : `#/${page}`;
}
