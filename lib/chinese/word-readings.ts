import type { Dictionary } from './dictionary/open-dictionary';
import type { Entry } from './types';

/** One way to read a word, with the dictionary's entry that says so. */
export type WordReading = { entry: Entry; pinyin: readonly string[] };

/**
 * The ways in which the dictionary reads a word, best first, each once. Surnames, proper nouns, mere variants and
 * regional forms are left out where the word is a common one; readings that differ in a capital alone count once.
 * Empty where the dictionary gives no reading (々).
 */
export function wordReadings(dictionary: Dictionary, key: number): WordReading[] {
  const entries = dictionary.entriesOf(key);
  const best = dictionary.rank(entries[0] as number);
  const readings: WordReading[] = [];
  for (const index of entries) {
    if (dictionary.rank(index) !== best) break;
    const entry = dictionary.entry(index);
    if (entry.pinyin.includes('')) continue;
    if (!readings.some((known) => sameReading(known.pinyin, entry.pinyin))) {
      readings.push({ entry, pinyin: entry.pinyin });
    }
  }
  return readings;
}

/** Whether two readings are the same but for capitals. */
export function sameReading(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((syllable, index) => syllable.toLowerCase() === b[index]?.toLowerCase());
}
