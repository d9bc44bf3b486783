import type { Token } from './types';

/** What sort of name it is that the dictionary does not have: each has a way of its own to be read. */
export type NameSort = 'foreign' | 'personal' | 'countries';

/**
 * A stretch of the text that could be one token, for the lattice to choose among. Offsets are UTF-16 units.
 * `cost` is the negative natural logarithm of its probability: the cheapest path is the segmentation.
 */
export type Edge = {
  start: number;
  end: number;
  cost: number;
  kind: Token['kind'];
  name?: NameSort;
  /** The neighbours prove the name, so that it is one wherever it stands in the article. */
  isProven?: boolean;
};

/**
 * A stage that knows of candidates the dictionary does not have (personal names, transliterated names, numbers).
 * It is given the text and its CharacterClass for each UTF-16 unit, and answers in any order.
 */
export type EdgeProvider = (text: string, classes: Uint8Array) => readonly Edge[];

/** Edges by the offset at which they start: `first[offset]` and then `next[edge]` are indexes into `edges`, or -1. */
export type EdgesByStart = { edges: Edge[]; first: Int32Array; next: number[] };

/** The edges of all providers by the offset at which they start; undefined where there are none. */
export function edgesByStart(
  providers: readonly EdgeProvider[],
  text: string,
  classes: Uint8Array,
): EdgesByStart | undefined {
  const edges: Edge[] = [];
  for (const provider of providers) for (const edge of provider(text, classes)) edges.push(edge);
  if (edges.length === 0) return undefined;
  const first = new Int32Array(text.length).fill(-1);
  const next = edges.map((edge, index) => {
    const following = first[edge.start] as number;
    first[edge.start] = index;
    return following;
  });
  return { edges, first, next };
}
