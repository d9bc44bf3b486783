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
  /** The dictionary's key, where the candidate is a word of it that is likelier here than its frequency says. */
  key?: number;
  /** The neighbours prove the name, so that it is one wherever it stands in the article. */
  isProven?: boolean;
};

/**
 * A stage that knows of candidates the dictionary does not have (personal names, transliterated names, numbers).
 * It is given the text and its CharacterClass for each UTF-16 unit, and answers in any order.
 */
export type EdgeProvider = (text: string, classes: Uint8Array) => readonly Edge[];

/** The candidates of all stages for a text, in the order of the stages. */
export function collectEdges(providers: readonly EdgeProvider[], text: string, classes: Uint8Array): Edge[] {
  return providers.flatMap((provider) => provider(text, classes));
}

/** Edges by the offset at which they start: `first[offset]` and then `next[edge]` are indexes into the edges, or -1. */
export type EdgesByStart = { first: Int32Array; next: Int32Array };

/** Edges by the offset at which they start, in a text of so many units; undefined where there are none. */
export function edgesByStart(edges: readonly Edge[], length: number): EdgesByStart | undefined {
  if (edges.length === 0) return undefined;
  const first = new Int32Array(length).fill(-1);
  const next = new Int32Array(edges.length);
  edges.forEach(({ start }, index) => {
    next[index] = first[start] as number;
    first[start] = index;
  });
  return { first, next };
}
