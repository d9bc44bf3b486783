import { COUNTRIES } from './countries';

/** Country by each of its names, in any script. */
const BY_ALIAS = new Map(
  [...COUNTRIES.values()].flat().flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
);
/** Any name of a country, the longest first: 印度尼西亚 does not name 印度. */
export const ALIAS = new RegExp([...BY_ALIAS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The countries that some texts name, each once, by their names in simplified characters. */
export function namedCountries(texts: readonly string[]): string[] {
  const named = new Set<string>();
  for (const text of texts) {
    for (const [alias] of text.matchAll(ALIAS)) named.add(BY_ALIAS.get(alias) ?? alias);
  }
  return [...named];
}
