import type { Dictionary } from './dictionary/open-dictionary';

/** ln of the number of words in the frequency list's corpus (jieba's dict.txt: 60,101,967). */
const LOG_TOTAL = Math.log(60_101_967);

/** The count of unlisted words. From one on, phrases win over frequent words: a worse word F1 on UD GSDSimp. */
const UNLISTED_LOG_COUNT = Math.log(0.1);

/** The list gives many ordinary words a count of 3 (两国): counts below this say nothing. */
const LEAST_LOG_COUNT = Math.log(20);

/** The cost of each further word. Without it three frequent words beat two rarer ones: 两|国外|长 for 两国|外长. */
const PER_WORD = 1.7;

/** What a character costs that no dictionary has: more than any word, so that it only stands where nothing else can. */
export const UNKNOWN_COST = LOG_TOTAL + 4;

/** What a word costs that no frequency list has. */
export const UNLISTED_COST = LOG_TOTAL + PER_WORD - UNLISTED_LOG_COUNT;

/** The negative natural logarithm of a word's probability, and what one word more costs the path. */
export function wordCost(dictionary: Dictionary, key: number): number {
  const listed = dictionary.logFrequency(key);
  return listed === undefined ? UNLISTED_COST : LOG_TOTAL + PER_WORD - Math.max(listed, LEAST_LOG_COUNT);
}
