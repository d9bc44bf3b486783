import { BANDS } from '@/lib/chinese/dictionary/format';

/** The words that each band but the last holds, counted from the commonest. */
const BAND_ENDS = [1000, 2000, 5000, 10_000, 20_000];

/**
 * The band of a word, as an index into BANDS, by its rank among the dictionary's simplified headwords in a frequency
 * list; equal counts rank in the order of their UTF-16 units.
 */
export function bandsOf(
  headwords: Iterable<string>,
  frequencies: ReadonlyMap<string, number>,
): (word: string) => number {
  const count = (word: string) => frequencies.get(word) ?? 0;
  const ranked = [...new Set(headwords)]
    .filter((word) => count(word) > 0)
    .sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  const bands = new Map(ranked.map((word, rank) => [word, BAND_ENDS.findIndex((end) => rank < end)]));
  const rarest = BANDS.length - 1;
  return (word) => {
    const band = bands.get(word) ?? rarest;
    return band < 0 ? rarest : band;
  };
}

/**
 * The byte of an entry in `entryTraits`.
 * @param rank an EntryRank
 * @param band an index into BANDS
 * @param level 1 to 6, or 0
 */
export function packTraits(rank: number, band: number, level: number): number {
  return rank | (band << 2) | (level << 5);
}
