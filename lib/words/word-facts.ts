import type { Entry, FrequencyBand } from '@/lib/chinese/types';

/** How common and how hard a word is, as the dictionary and the user's own lists say. JSON: it crosses a message. */
export type WordFacts = Pick<Entry, 'levels' | 'band'>;

const bands: readonly FrequencyBand[] = ['500', '1k', '2k', '5k', '10k', '20k', 'rare'];

/** How hard a word is, for sorting: its level in HSK or the first own list, then its rarity; undefined if unknown. */
export function levelRank({ levels = {}, band }: WordFacts): number | undefined {
  const [level] = Object.values(levels);
  const number = Number.parseInt(level?.match(/\d+/)?.[0] ?? '', 10);
  if (Number.isFinite(number)) return number;
  return band === undefined ? undefined : 1000 + bands.indexOf(band);
}
