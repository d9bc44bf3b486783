import type { Edge } from '@/lib/chinese/edges';
import type { Span } from '@/lib/chinese/segment';
import type { FoundName } from '@/lib/chinese/types';

/** Less than any two words, so that a name that has been found once is the same name everywhere. */
const COST = 9;
const MOST = 2000;
/** What proves a name: its neighbours, or that it was found twice. */
const ENOUGH = 2;
const JOINT = /[·・•‧∙･—–-]/;

/** Names to be found everywhere in an article, in simplified characters, by their first one. */
export type KnownNames = ReadonlyMap<string, readonly { name: string; sort: FoundName['sort'] }[]>;

/**
 * The names that were found in some texts, as they first stand there. The parts of a name with a joint count as well: an
 * article goes on with the last one alone.
 * @param simplified the texts in simplified characters; `spans` are those of each
 */
export function collectNames(
  texts: readonly string[],
  simplified: readonly string[],
  spans: readonly (readonly Span[])[],
): FoundName[] {
  const seen = new Map<string, FoundName>();
  texts.forEach((text, index) => {
    for (const { start, end, edge } of spans[index] ?? []) {
      if (!edge?.name || edge.name === 'countries' || end - start < 2 || seen.size >= MOST) continue;
      for (const [from, to] of partsOf(text, start, end)) {
        const key = (simplified[index] as string).slice(from, to);
        const known = seen.get(key) ?? { text: text.slice(from, to), sort: edge.name, evidence: 0 };
        seen.set(key, { ...known, evidence: Math.min(ENOUGH, known.evidence + (edge.isProven ? ENOUGH : 1)) });
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

/** The places of known names in a text. */
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
