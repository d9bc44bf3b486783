import type { FrequencyBand } from '@/lib/chinese/types';
import type { WordFacts } from './word-facts';

const bands: readonly FrequencyBand[] = ['500', '1k', '2k', '5k', '10k', '20k', 'rare'];

/**
 * How hard a word is, for sorting: its level of HSK or of the first own list that has it, and behind all of these how
 * rare it is. Undefined where nothing is known of it.
 */
export function levelRank({ levels = {}, band }: WordFacts): number | undefined {
  const [level] = Object.values(levels);
  const number = Number.parseInt(level?.match(/\d+/)?.[0] ?? '', 10);
  if (Number.isFinite(number)) return number;
  return band === undefined ? undefined : 1000 + bands.indexOf(band);
}
