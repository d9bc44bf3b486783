/** The library page's hash routes. */
export type Route = { page: 'list' } | { page: 'read'; id: string } | { page: 'paste' } | { page: 'levels' };

/** The route of a location's hash; what is unknown is the list. */
export function routeOf(hash: string): Route {
  if (hash === '#/paste') return { page: 'paste' };
  if (hash === '#/levels') return { page: 'levels' };
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
