import type { ArticleNames, FoundName } from '@/lib/chinese/types';
import { COUNTRIES } from './countries';

/** As in `knownNames`: a name is offered elsewhere from this evidence on. */
const ENOUGH = 2;

/** What two parts of an article tell of names together. */
export function joinNames(a: ArticleNames, b: ArticleNames): ArticleNames {
  const names = new Map<string, FoundName>();
  for (const name of [...a.names, ...b.names]) {
    names.set(name.text, { ...name, evidence: (names.get(name.text)?.evidence ?? 0) + name.evidence });
  }
  return { names: [...names.values()], countries: [...new Set([...a.countries, ...b.countries])] };
}

/** What `now` knows that `before` did not: names that were not proven yet, and countries. */
export function newNames(before: ArticleNames, now: ArticleNames): ArticleNames {
  const proven = new Set(before.names.filter(isProven).map(({ text }) => text));
  return {
    names: now.names.filter((name) => isProven(name) && !proven.has(name.text)),
    countries: now.countries.filter((country) => !before.countries.includes(country)),
  };
}

function isProven({ evidence }: FoundName): boolean {
  return evidence >= ENOUGH;
}

/**
 * Whether a text may be read otherwise by who knows of these names: it holds one, as it is written, or the character of
 * one of the countries beside another country's (中玻) or as a side (玻方).
 */
export function mayHoldNames(text: string, { names, countries }: ArticleNames): boolean {
  if (names.some((name) => text.includes(name.text))) return true;
  const signs = countries.flatMap((country) => SIGNS.get(country) ?? []).join('');
  return signs !== '' && new RegExp(`[${signs}][${ALL_SIGNS}方]|[${ALL_SIGNS}][${signs}]`).test(text);
}

/** The characters that may stand for a country, by its name: in both scripts, since its names begin with them. */
const SIGNS = new Map(
  [...COUNTRIES].flatMap(([sign, candidates]) =>
    candidates.map(({ name, aliases }) => [name, sign + aliases.map((alias) => alias.charAt(0)).join('')] as const),
  ),
);
const ALL_SIGNS = [...SIGNS.values()].join('');
