/** What the dictionary says of a character at its place: syllables in lower case, best first. */
export type Offer = {
  syllables: readonly string[];
  /** They are those of a word of several characters, and weigh more than those of a character by itself. */
  isWord: boolean;
};

/** How much the dictionary weighs before any context is seen, as logarithms of odds. */
export type PriorSettings = { wordPrior: number; firstPrior: number };

/** The share of a word's weight that its first and its other readings get, where it has several. */
const FIRST_SHARE = 0.6;
const OTHER_SHARE = 0.4;

/**
 * Writes what the dictionary makes of each reading, before the context is asked, into `scores`. Within a word its
 * readings are likelier than others; a lone character's first reading is likelier, one that it does not have less
 * likely.
 */
export function priorScores(
  readings: readonly string[],
  { syllables, isWord }: Offer,
  { wordPrior, firstPrior }: PriorSettings,
  scores: Float64Array,
): void {
  for (let index = 0; index < readings.length; index += 1) {
    const at = syllables.indexOf(readings[index] as string);
    if (isWord) {
      scores[index] = at < 0 ? 0 : wordPrior * (syllables.length === 1 ? 1 : at === 0 ? FIRST_SHARE : OTHER_SHARE);
    } else {
      scores[index] = at === 0 ? firstPrior : at < 0 ? -firstPrior : 0;
    }
  }
}
