/** The library page's hash routes. */
export type Route = { page: 'read'; id: string } | { page: 'list' | 'paste' | 'levels' | 'corrections' };

/** The route of a location's hash; what is unknown is the list. */
export function routeOf(hash: string): Route {
  if (hash === '#/paste') return { page: 'paste' };
  if (hash === '#/levels') return { page: 'levels' };
  if (hash === '#/corrections') return { page: 'corrections' };
  const read = /^#\/read\/(.+)$/.exec(hash)?.[1];
  if (read !== undefined) {
    try {
      return { page: 'read', id: decodeURIComponent(read) };
    } catch {
      return { page: 'list' };
    }
  }
  return { page: 'list' };
}

export function readPath(id: string): string {
  return `#/read/${encodeURIComponent(id)}`;
}
