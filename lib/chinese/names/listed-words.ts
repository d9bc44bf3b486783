import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';

/** Words seen less often than this speak against nothing. */
const LEAST_LOG_COUNT = Math.log(50);
const FREQUENT_LOG_COUNT = Math.log(1500);

/** Tells whether a stretch is a word that is in use, in either script. */
export type IsListed = (text: string) => boolean;

/** The same, and whether it is frequent: for characters, those that are words or parts of many. */
export type ListedWords = IsListed & { isFrequent: IsListed };

/** Tells words in use by the dictionary's frequencies. */
export function listedWords(dictionary: Dictionary): ListedWords {
  const hasCount = (least: number): IsListed => {
    return (text) => {
      const key = dictionary.find(text);
      return key !== undefined && (dictionary.logFrequency(key) ?? 0) >= least;
    };
  };
  return Object.assign(hasCount(LEAST_LOG_COUNT), { isFrequent: hasCount(FREQUENT_LOG_COUNT) });
}

/**
 * How many of a name's ends cut a word that is in use in two, where nothing that begins or ends there makes up for it:
 * 杨闸环|岛 cuts 环岛, but 李家超|出席 is a name and a word, though 超出 is one too. 0 to 2.
 */
export function cutWords(isListed: IsListed, text: string, start: number, end: number): number {
  const cutsBefore =
    start > 0 && isListed(text.slice(start - 1, start + 1)) && !(start > 1 && isListed(text.slice(start - 2, start)));
  const cutsAfter = end < text.length && isListed(text.slice(end - 1, end + 1)) && !isListed(text.slice(end, end + 2));
  return Number(cutsBefore) + Number(cutsAfter);
}
