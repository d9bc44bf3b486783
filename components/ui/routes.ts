/** Pages of the library whose address is their name alone. */
const plain = [
  'list',
  'words',
  'dictionary',
  'dictionaries',
  'import',
  'review',
  'statistics',
  'settings',
  'paste',
  'levels',
  'level-check',
  'corrections',
  'bin',
  'export',
  'backup',
  'sync',
  'welcome',
  'privacy',
  'licences',
] as const;

export type PlainPage = (typeof plain)[number];

/**
 * Hash routes: `#/` is the list, `#/read/ID` an article (`?at=TEXT` at a sentence), `#/words/ID` a word, `#/character/学`
 * a character (of a word it is what is looked up), `#/dictionary/QUERY` what is looked up, `#/NAME` others.
 */
type Route =
  | { page: 'read'; id: string; at?: string }
  | { page: 'word'; id: string }
  | { page: 'character'; character: string }
  | { page: PlainPage; query?: string };

/** The route of a location's hash; what is unknown is the list. What is no percent-encoding is looked up as it stands. */
export function routeOf(hash: string): Route {
  // Who asks for the page of no character, or of a word, finds the dictionary.
  if (/^#\/character\/?$/.test(hash)) return { page: 'dictionary' };
  const page = plain.find((name) => hash === `#/${name}`);
  if (page !== undefined) return { page };
  const [, room, part, text] = /^#\/(read|words|character|dictionary)\/([^?]+)(?:\?at=(.*))?$/.exec(hash) ?? [];
  if (part === undefined) return { page: 'list' };
  try {
    const id = decodeURIComponent(part);
    if (room === 'words') return { page: 'word', id };
    if (room === 'character')
      return /^\p{Script=Han}$/u.test(id) ? { page: 'character', character: id } : { page: 'dictionary', query: id };
    if (room === 'dictionary') return { page: 'dictionary', query: id };
    return { page: 'read', id, ...(text && { at: decodeURIComponent(text) }) };
  } catch {
    if (room === 'words') return { page: 'words' };
    return room === 'read' ? { page: 'list' } : { page: 'dictionary', query: part };
  }
}

/** @param at a sentence of the article to scroll to */
export function readPath(id: string, at?: string): string {
  return `#/read/${encodeURIComponent(id)}${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`;
}

export function wordPath(id: string): string {
  return `#/words/${encodeURIComponent(id)}`;
}

export function characterPath(character: string): string {
  return `#/character/${encodeURIComponent(character)}`;
}

/** @param query what is looked up */
export function dictionaryPath(query: string): string {
  return query === '' ? '#/dictionary' : `#/dictionary/${encodeURIComponent(query)}`;
}

export function pagePath(page: PlainPage): string {
  return page === 'list' ? '#/' : `#/${page}`;
}
