import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { OwnDictionaries } from '@/lib/chinese/own/own-dictionaries';
import { type TokenizeOptions, tokenizeAll } from '@/lib/chinese/tokenize';
import type { Entry } from '@/lib/chinese/types';
import { type Hit, tiers, unranked } from './hit';

/** Behind CC-CEDICT's entries of the same headword, which are a hundredth apart. */
const behind = 0.5;

/**
 * Entries of the user's dictionaries whose headword is `text` or begins with it. One that does not say how it is read is
 * an entry of CC-CEDICT's word; where that has none, it is read as a text is.
 * @param limit how many headwords are found that begin with it
 */
export function importedHits(
  dictionary: Dictionary,
  imported: OwnDictionaries,
  text: string,
  limit: number,
  options: TokenizeOptions,
): Hit[] {
  const hitsOf = (word: string, cost: number) =>
    imported
      .entriesOf(word)
      .filter(({ pinyin }) => pinyin.length > 0 || dictionary.find(word) === undefined)
      .map((entry, index): Hit => ({ cost: cost + index / 1000, entry: () => withReading(entry, word) }));
  const withReading = (entry: Entry, word: string): Entry => {
    if (entry.pinyin.length > 0) return entry;
    const { tokens } = tokenizeAll(dictionary, [word], undefined, options);
    return { ...entry, pinyin: (tokens[0] ?? []).flatMap(({ pinyin = [] }) => pinyin) };
  };
  return [
    ...hitsOf(text, tiers.exact + behind),
    ...imported.beginningWith(text, limit).flatMap((word) => hitsOf(word, tiers.beginning + unranked)),
  ];
}
