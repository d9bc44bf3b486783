import { UNKNOWN_COST } from '@/lib/chinese/word-cost';
import type { FoundWords } from './cut-features';

/** Paths that cost so much more than the cheapest are no choice: their words need no features. */
const MARGIN = 9;

/** Which words of a text, and which boundaries between its units, lie on one of several paths of about the same cost. */
export type Contested = { words: Uint8Array; boundaries: Uint8Array };

/** @param costs of the words by their frequency */
export function contested({ first, ends }: FoundWords, costs: Float32Array, length: number): Contested {
  const until = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  until[0] = 0;
  from[length] = 0;
  for (let start = 0; start < length; start += 1) {
    const here = until[start] as number;
    const unknown = here + UNKNOWN_COST;
    if (unknown < (until[start + 1] as number)) until[start + 1] = unknown;
    const last = first[start + 1] as number;
    for (let index = first[start] as number; index < last; index += 1) {
      const end = ends[index] as number;
      const total = here + (costs[index] as number);
      if (total < (until[end] as number)) until[end] = total;
    }
  }
  const cover = new Uint8Array(length + 1);
  const words = new Uint8Array(ends.length);
  const limit = (until[length] as number) + MARGIN;
  for (let start = length - 1; start >= 0; start -= 1) {
    let best = (from[start + 1] as number) + UNKNOWN_COST;
    const last = first[start + 1] as number;
    const before = until[start] as number;
    for (let index = first[start] as number; index < last; index += 1) {
      const end = ends[index] as number;
      const total = (from[end] as number) + (costs[index] as number);
      if (total < best) best = total;
      if (before + total > limit) continue;
      words[index] = 1;
      for (let at = start; at < end; at += 1) cover[at] = (cover[at] as number) + 1;
    }
    from[start] = best;
  }
  const boundaries = new Uint8Array(length + 1);
  for (let start = 0; start < length; start += 1) {
    const last = first[start + 1] as number;
    for (let index = first[start] as number; index < last; index += 1) {
      if (words[index] === 0) continue;
      const end = ends[index] as number;
      let isContested = false;
      for (let at = start; at < end; at += 1) if ((cover[at] as number) > 1) isContested = true;
      if (!isContested) words[index] = 0;
      else {
        for (let at = start + 1; at < end; at += 1) boundaries[at] = 1;
      }
    }
  }
  return { words, boundaries };
}
