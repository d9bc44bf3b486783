import type { Dictionary } from './dictionary/open-dictionary';

/** ln of the number of words in the frequency list's corpus (jieba's dict.txt: 60,101,967). */
const LOG_TOTAL = Math.log(60_101_967);

/**
 * The count that a word of the dictionary gets which the frequency list does not have. With a count of one or more,
 * dictionary phrases would be kept whole against two frequent words, which costs word F1 (measured on UD GSDSimp).
 */
const UNLISTED_LOG_COUNT = Math.log(0.1);

/** What a character costs that no dictionary has: more than any word, so that it only stands where nothing else can. */
export const UNKNOWN_COST = LOG_TOTAL + 4;

/** The negative natural logarithm of a word's probability. */
export function wordCost(dictionary: Dictionary, key: number): number {
  return LOG_TOTAL - (dictionary.logFrequency(key) ?? UNLISTED_LOG_COUNT);
}
