import { onlyOnce } from '@/lib/chinese/explained/explained-lists';
import type { Span } from '@/lib/chinese/segment';
import type { Edge } from '@/lib/chinese/token-candidates';
import type { ArticleNames, FoundName } from '@/lib/chinese/types';
import { COUNTRIES } from './countries';

/** Less than any two words, so that a name that has been found once is the same name everywhere. */
const COST = 9;
const MOST = 2000;
/** What proves a name: its neighbours, or that it was found twice. */
const ENOUGH = 2;
const JOINT = /[·・•‧∙･—–-]/;

/** Names to be found everywhere in an article, in simplified characters, by their first one. */
export type KnownNames = ReadonlyMap<string, readonly { name: string; sort: FoundName['sort'] }[]>;

/** The names found in some texts, and the parts of those with a joint: later text uses the last part alone. */
export function collectNames(
  texts: readonly string[],
  simplified: readonly string[],
  spans: readonly (readonly Span[])[],
): FoundName[] {
  const seen = new Map<string, FoundName>();
  texts.forEach((text, index) => {
    for (const { start, end, edge } of spans[index] ?? []) {
      const sort = edge?.name;
      if (sort !== 'personal' && sort !== 'foreign') continue;
      if (end - start < 2 || seen.size >= MOST) continue;
      for (const [from, to] of partsOf(text, start, end)) {
        const key = (simplified[index] as string).slice(from, to);
        const known = seen.get(key) ?? { text: text.slice(from, to), sort, evidence: 0 };
        seen.set(key, { ...known, evidence: Math.min(ENOUGH, known.evidence + (edge?.isProven ? ENOUGH : 1)) });
      }
    }
  });
  return [...seen.values()];
}

/** The whole name, and each part of a name with joints that is no lone character. */
function partsOf(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = [[start, end]];
  if (!JOINT.test(text.slice(start, end))) return parts;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !JOINT.test(text.charAt(at))) continue;
    if (/^\p{Script=Han}{2,}$/u.test(text.slice(from, at))) parts.push([from, at]);
    from = at + 1;
  }
  return parts;
}

/** Those of some names that may be offered everywhere: proven by their neighbours, or found more than once. */
export function knownNames(found: readonly FoundName[], simplify: (text: string) => string): KnownNames {
  const evidence = new Map<string, FoundName>();
  for (const name of found) {
    const key = simplify(name.text);
    evidence.set(key, { ...name, evidence: (evidence.get(key)?.evidence ?? 0) + name.evidence });
  }
  const names = new Map<string, { name: string; sort: FoundName['sort'] }[]>();
  for (const [name, { sort, evidence: sum }] of evidence) {
    if (sum < ENOUGH) continue;
    const first = name.charAt(0);
    names.set(first, [...(names.get(first) ?? []), { name, sort }]);
  }
  return names;
}

export function knownNameEdges(names: KnownNames, simplified: string): Edge[] {
  const edges: Edge[] = [];
  if (names.size === 0) return edges;
  for (let start = 0; start < simplified.length; start += 1) {
    for (const { name, sort } of names.get(simplified.charAt(start)) ?? []) {
      if (!simplified.startsWith(name, start)) continue;
      edges.push({ start, end: start + name.length, cost: COST, kind: 'name', name: sort, isProven: true });
    }
  }
  return edges;
}

/** What two parts of an article show of names together. */
export function joinNames(a: ArticleNames, b: ArticleNames): ArticleNames {
  const names = new Map<string, FoundName>();
  for (const name of [...a.names, ...b.names]) {
    names.set(name.text, { ...name, evidence: (names.get(name.text)?.evidence ?? 0) + name.evidence });
  }
  const explained = onlyOnce([...(a.explained ?? []), ...(b.explained ?? [])]);
  return {
    names: [...names.values()],
    countries: [...new Set([...a.countries, ...b.countries])],
    ...(explained.length > 0 && { explained }),
  };
}

/** What `now` knows that `before` did not: names that were not proven yet, countries, and explained names. */
export function newNames(before: ArticleNames, now: ArticleNames): ArticleNames {
  const explained = new Set(before.explained?.map(({ form, other }) => `${form}\t${other}`));
  const proven = new Set(before.names.filter(isProven).map(({ text }) => text));
  return {
    names: now.names.filter((name) => isProven(name) && !proven.has(name.text)),
    countries: now.countries.filter((country) => !before.countries.includes(country)),
    explained: (now.explained ?? []).filter(({ form, other }) => !explained.has(`${form}\t${other}`)),
  };
}

function isProven({ evidence }: FoundName): boolean {
  return evidence >= ENOUGH;
}

/** Whether these names may change how a text is read: it holds one, or a named country's character (中玻, 玻方). */
export function mayHoldNames(text: string, { names, countries, explained = [] }: ArticleNames): boolean {
  if (names.some((name) => text.includes(name.text))) return true;
  if (explained.some(({ form, other }) => text.includes(form) || text.includes(other))) return true;
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
