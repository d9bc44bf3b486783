import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import type { OwnDictionaries } from '@/lib/chinese/own/own-dictionaries';
import { type TokenizeOptions, tokenizeAll } from '@/lib/chinese/tokenize';
import type { Entry } from '@/lib/chinese/types';
import { englishQuery } from './english-query';
import { type Hit, tiers, unranked } from './hit';
import { lettersOf, type PinyinQuery, patternOf } from './pinyin-query';
import { senseCost } from './sense-cost';

/** Behind CC-CEDICT's entries of the same headword, which are a hundredth apart. */
const behind = 0.5;

/**
 * Entries of the user's dictionaries whose headword is `text` or begins with it.
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
      .map(
        (entry, index): Hit => ({
          cost: cost + index / 1000,
          entry: () => readEntry(dictionary, entry, word, options),
        }),
      );
  return [
    ...hitsOf(text, tiers.exact + behind),
    ...imported.beginningWith(text, limit).flatMap((word) => hitsOf(word, tiers.beginning + unranked)),
  ];
}

/** Entries of the user's dictionaries that are read as what was typed, or whose reading begins so. */
export function importedPinyinHits(imported: OwnDictionaries, query: PinyinQuery): Hit[] {
  const asTyped = new RegExp(`^${patternOf(query)}`);
  return imported.withReading(lettersOf(query.ways)).flatMap((entry): Hit[] => {
    const syllables = ` ${toNumbers(entry.pinyin).join(' ').toLowerCase().replaceAll('ü', 'v')}`;
    const [found] = asTyped.exec(syllables) ?? [];
    if (found === undefined) return [];
    const tier = query.isWhole && found.length === syllables.length ? tiers.exact : tiers.beginning;
    return [{ cost: tier + unranked, entry: () => entry }];
  });
}

/** Entries of the user's dictionaries that say what was typed in English. */
export function importedEnglishHits(
  dictionary: Dictionary,
  imported: OwnDictionaries,
  typed: string,
  options: TokenizeOptions,
): Hit[] {
  const query = englishQuery(typed);
  if (query === undefined) return [];
  return imported.withGloss(query.stems, query.isWhole).flatMap((entry): Hit[] => {
    const cost = senseCost(entry.senses.join('/').replaceAll('\n', '/'), query);
    if (cost === undefined) return [];
    return [{ cost: cost + unranked, entry: () => readEntry(dictionary, entry, entry.simplified, options) }];
  });
}

/**
 * An entry that does not say how it is read is one of CC-CEDICT's word, which is shown with it; where CC-CEDICT has none,
 * it is read as a text is.
 */
function readEntry(dictionary: Dictionary, entry: Entry, word: string, options: TokenizeOptions): Entry {
  if (entry.pinyin.length > 0) return entry;
  const key = dictionary.find(word);
  const [index] = key === undefined ? [] : dictionary.entriesOf(key);
  if (index !== undefined) return dictionary.entry(index);
  const { tokens } = tokenizeAll(dictionary, [word], undefined, options);
  return { ...entry, pinyin: (tokens[0] ?? []).flatMap(({ pinyin = [] }) => pinyin) };
}
