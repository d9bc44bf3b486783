import type { Token } from './types';

/**
 * A stretch of the text that could be one token, for the lattice to choose among. Offsets are UTF-16 units.
 * `cost` is the negative natural logarithm of its probability: the cheapest path is the segmentation.
 */
export type Edge = { start: number; end: number; cost: number; kind: Token['kind'] };

/**
 * A stage that knows of candidates the dictionary does not have (personal names, transliterated names, numbers).
 * It is given the text and its CharacterClass for each UTF-16 unit, and answers in any order.
 */
export type EdgeProvider = (text: string, classes: Uint8Array) => readonly Edge[];

/** The edges of all providers by the offset at which they start; undefined where there are none. */
export function edgesByStart(
  providers: readonly EdgeProvider[],
  text: string,
  classes: Uint8Array,
): ReadonlyMap<number, readonly Edge[]> | undefined {
  if (providers.length === 0) return undefined;
  const byStart = new Map<number, Edge[]>();
  for (const provider of providers) {
    for (const edge of provider(text, classes)) {
      const list = byStart.get(edge.start);
      if (list) list.push(edge);
      else byStart.set(edge.start, [edge]);
    }
  }
  return byStart;
}
