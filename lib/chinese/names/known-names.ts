import type { Edge, NameSort } from '@/lib/chinese/edges';
import type { Span } from '@/lib/chinese/segment';

/** Less than any two words, so that a name that has been found once is the same name everywhere. */
const COST = 9;
const MOST = 2000;
const JOINT = /[·・•‧∙･—–-]/;

/** Names found in an article, by their first character, longest first. */
export type KnownNames = ReadonlyMap<string, readonly { name: string; sort: NameSort }[]>;

/**
 * The names that may be offered everywhere in an article: those that their neighbours prove, and those found more than
 * once. The parts of a name with a joint count as well: an article goes on with the last one alone.
 * @param texts in simplified characters, one for each list of spans
 */
export function collectNames(texts: readonly string[], spans: readonly (readonly Span[])[]): KnownNames {
  const seen = new Map<string, { sort: NameSort; count: number }>();
  texts.forEach((text, index) => {
    for (const { start, end, edge } of spans[index] ?? []) {
      if (!edge?.name || edge.name === 'countries' || seen.size >= MOST) continue;
      const name = text.slice(start, end);
      const parts = JOINT.test(name) ? name.split(JOINT).filter((part) => /^\p{Script=Han}{2,}$/u.test(part)) : [];
      for (const part of [name, ...parts]) {
        const known = seen.get(part) ?? { sort: edge.name, count: 0 };
        seen.set(part, { ...known, count: known.count + (edge.isProven ? 2 : 1) });
      }
    }
  });
  const names = new Map<string, { name: string; sort: NameSort }[]>();
  for (const [name, { sort, count }] of seen) {
    if (count < 2) continue;
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
