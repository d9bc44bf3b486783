import { EntryRank } from '@/lib/chinese/dictionary/format';
import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { memo } from '@/lib/chinese/memo';
import type { Entry } from '@/lib/chinese/types';

/** One way to read a word, with the dictionary's entry that says so; `rare` where it is a surname, or part of other words. */
export type WordReading = { entry: Entry; pinyin: readonly string[]; rare?: true };

/**
 * The dictionary's readings of a word, best first, capitals aside. Surnames, variants and regional forms are left out
 * where a longer word has other entries (proper nouns stay: 明朝 is rather the dynasty); a lone character keeps them
 * last, since it may be part of a name (贾 is Jiǎ). Empty without a reading (々).
 */
export function wordReadings(dictionary: Dictionary, key: number): readonly WordReading[] {
  return readingsOf(dictionary)(key);
}

const readingsOf = perDictionary((dictionary) => memo((key: number) => findReadings(dictionary, key)));

function findReadings(dictionary: Dictionary, key: number): WordReading[] {
  const entries = dictionary.entriesOf(key);
  const highest = Math.max(EntryRank.proper, dictionary.rank(entries[0] as number));
  const readings: WordReading[] = [];
  for (const index of entries) {
    const entry = dictionary.entry(index);
    if (dictionary.rank(index) > highest && entry.pinyin.length > 1) break;
    if (entry.pinyin.includes('')) continue;
    if (!readings.some((known) => sameReading(known.pinyin, entry.pinyin))) {
      const isRare = dictionary.rank(index) > highest;
      readings.push({ entry, pinyin: entry.pinyin, ...(isRare && { rare: true as const }) });
    }
  }
  return asInSimplified(dictionary, key, readings);
}

/** Orders a lone traditional character's readings as its simplified form has them, so that both scripts agree. */
function asInSimplified(dictionary: Dictionary, key: number, readings: WordReading[]): WordReading[] {
  const [first] = readings;
  const simplified = first?.pinyin.length === 1 ? dictionary.find(first.entry.simplified) : undefined;
  if (simplified === undefined || simplified === key) return readings;
  const order = wordReadings(dictionary, simplified);
  const place = ({ pinyin }: WordReading): number => {
    const at = order.findIndex((other) => sameReading(other.pinyin, pinyin));
    return at < 0 ? order.length : at;
  };
  return readings.sort((a, b) => place(a) - place(b));
}

/** Whether two readings are the same but for capitals. */
export function sameReading(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((syllable, index) => syllable.toLowerCase() === b[index]?.toLowerCase());
}
