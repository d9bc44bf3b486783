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

/** The library page's hash routes: `#/` is the list, `#/read/ID` an article, `#/words/ID` one word, `#/NAME` the others. */
export type Route = { page: 'read' | 'word'; id: string } | { page: PlainPage };

/** The route of a location's hash; what is unknown is the list. */
export function routeOf(hash: string): Route {
  const page = plain.find((name) => hash === `#/${name}`);
  if (page !== undefined) return { page };
  const [, room, part] = /^#\/(read|words)\/(.+)$/.exec(hash) ?? [];
  if (part === undefined) return { page: 'list' };
  try {
    return { page: room === 'read' ? 'read' : 'word', id: decodeURIComponent(part) };
  } catch {
    return { page: 'list' };
  }
}

export function readPath(id: string): string {
  return `#/read/${encodeURIComponent(id)}`;
}

export function wordPath(id: string): string {
  return `#/words/${encodeURIComponent(id)}`;
}

export function pagePath(page: PlainPage): string {
  return page === 'list' ? '#/' : `#/${page}`;
}
