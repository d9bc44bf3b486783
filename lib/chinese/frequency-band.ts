import type { FrequencyBand } from './types';

/** How many words each band and those before it hold, the smallest first; `rare` has all others. */
export const bandSizes: readonly (readonly [FrequencyBand, number])[] = [
  ['500', 500],
  ['1k', 1000],
  ['2k', 2000],
  ['5k', 5000],
  ['10k', 10_000],
  ['20k', 20_000],
];

/** The band of a frequency rank (1 is the commonest word; 0 is none). */
export function bandOf(frequencyRank: number): FrequencyBand {
  if (frequencyRank === 0) return 'rare';
  return bandSizes.find(([, size]) => frequencyRank <= size)?.[0] ?? 'rare';
}
