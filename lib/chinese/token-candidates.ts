import type { Token } from './types';

/** What sort of name it is that the dictionary does not have: each has a way of its own to be read. */
export type NameSort = 'foreign' | 'personal' | 'countries' | 'listed';

/** A stretch of text that could be a token. `cost` is -ln of its probability: the cheapest path is the segmentation. */
export type Edge = {
  start: number;
  end: number;
  cost: number;
  kind: Token['kind'];
  name?: NameSort;
  /** The dictionary's key, where the candidate is a word of it that is likelier here than its frequency says. */
  key?: number;
  /** Characters that stand twice (聊聊, 高高, 干干净净): whether the second syllable is neutral or keeps its tone. */
  doubled?: 'neutral' | 'full';
  /** The neighbours prove the name, so that it is one everywhere in the article. */
  isProven?: boolean;
};

/** A stage that proposes candidates the dictionary does not have; it gets a text and its CharacterClass per unit. */
export type EdgeProvider = (text: string, classes: Uint8Array) => readonly Edge[];

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
