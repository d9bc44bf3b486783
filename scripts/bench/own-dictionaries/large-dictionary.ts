import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import type { OwnDictionaryEntry } from '@/lib/dictionaries/types';

/** The entries of CC-CEDICT, so that every word of a text is found, and as many that no text has as are still wanted. */
export function largeDictionary(dictionary: Dictionary, size: number): OwnDictionaryEntry[] {
  const entries: OwnDictionaryEntry[] = [];
  for (let index = 0; index < dictionary.size.entries && entries.length < size; index += 1) {
    const { simplified, traditional, pinyin, senses } = dictionary.entry(index);
    if (!/^\p{Script=Han}+$/u.test(simplified)) continue;
    entries.push({ simplified, traditional, reading: toNumbers(pinyin).join(' '), glosses: senses });
  }
  for (let index = 0; entries.length < size; index += 1) {
    const at = (by: number) => String.fromCharCode(0x4e00 + ((index * by) % 20_000));
    const word = at(1) + at(7) + at(13) + at(31);
    entries.push({ simplified: word, traditional: word, glosses: [`Number ${index}, which stands in no text`] });
  }
  return entries;
}
