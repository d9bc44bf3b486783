import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Entry } from '@/lib/chinese/types';

/** One way to read a word, with the dictionary's entry that says so. */
export type WordReading = { entry: Entry; pinyin: readonly string[] };

/**
 * The ways in which the dictionary reads a word, best first, each once: readings that differ in a capital alone count
 * once. Surnames, mere variants and regional forms are left out where a word of several characters has other entries
 * (proper nouns stay: 明朝 is more often the dynasty than tomorrow morning); a lone character keeps them, last, since it may well be a part of a name (贾 in a list of names is Jiǎ,
 * though its common entry is gǔ). Empty where the dictionary gives no reading (々).
 */
export function wordReadings(dictionary: Dictionary, key: number): readonly WordReading[] {
  let readings = known.get(dictionary);
  if (!readings) {
    readings = new Map();
    known.set(dictionary, readings);
  }
  let found = readings.get(key);
  if (!found) {
    found = findReadings(dictionary, key);
    readings.set(key, found);
  }
  return found;
}

/** A text asks for the same words again and again. */
const known = new WeakMap<Dictionary, Map<number, readonly WordReading[]>>();

function findReadings(dictionary: Dictionary, key: number): WordReading[] {
  const entries = dictionary.entriesOf(key);
  const highest = Math.max(EntryRank.proper, dictionary.rank(entries[0] as number));
  const readings: WordReading[] = [];
  for (const index of entries) {
    const entry = dictionary.entry(index);
    if (dictionary.rank(index) > highest && entry.pinyin.length > 1) break;
    if (entry.pinyin.includes('')) continue;
    if (!readings.some((known) => sameReading(known.pinyin, entry.pinyin))) {
      readings.push({ entry, pinyin: entry.pinyin });
    }
  }
  return asInSimplified(dictionary, key, readings);
}

/**
 * Readings of a lone traditional character in the order that its simplified form has, so that both scripts take the
 * same one for the usual (為 has other entries than 为, in another order).
 */
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
