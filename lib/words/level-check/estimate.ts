/** An answer of the level check: the word's frequency rank, or that it was a string that is no word. */
export type Answer = { rank: number | 'nonsense'; isKnown: boolean };

/** How many of the commonest words a reader knows; `error` is the relative error that is to be expected of it. */
export type Estimate = { words: number; error: number };

/** How many of the commonest words are counted. */
export const listLength = 20_000;

/**
 * The readers that are thought possible. One knows a word of frequency rank r with the probability 1 / (1 + (r / m)^s): half
 * of the words around rank m, with a boundary that is sharper the greater s is; and claims the share g of the words that
 * they do not know. All three are estimated together from the answers (a two-parameter logistic model over log rank, on
 * a grid, with adaptive choice of the next word as in Owen 1975, JASA 70:351); g from words that do not exist, as in
 * the yes/no test of Meara and Buxton 1987 (Language Testing 4:142).
 */
type Reader = { median: number; slope: number; guess: number; prior: number; words: number };

/** Below so many words, being off by a few dozen is no matter. */
const smallest = 50;

const medians = Array.from({ length: 56 }, (_, index) => 12 * 4000 ** (index / 55));
/** The words up to a level of HSK 2.0 lie so in the order of frequency ranks: with slopes of 2.3 (level 2) to 3.9 (level 5). */
const slopes: readonly (readonly [slope: number, weight: number])[] = [
  [2.2, 0.25],
  [2.8, 0.4],
  [3.6, 0.35],
];
/** Most readers claim little that they do not know; with the weight of each. */
const guesses: readonly (readonly [share: number, weight: number])[] = [
  [0.01, 0.12],
  [0.08, 0.25],
  [0.14, 0.3],
  [0.2, 0.22],
  [0.35, 0.08],
  [0.6, 0.03],
];
/** The share of known words that are denied: a key pressed too fast. */
const slip = 0.015;

const readers: readonly Reader[] = medians.flatMap((median) =>
  slopes.flatMap(([slope, often]) => {
    const words = vocabularyOf((rank) => chanceToKnow(rank, median, slope));
    return guesses.map(([guess, weight]) => ({ median, slope, guess, prior: often * weight, words }));
  }),
);
const logWords = Float64Array.from(readers, ({ words }) => Math.log(words + smallest));

/** The chance that a reader knows a word. */
export function chanceToKnow(rank: number, median: number, slope: number): number {
  return 1 / (1 + (rank / median) ** slope);
}

/** How many words of the list a reader knows, from the chance of each. */
export function vocabularyOf(chance: (rank: number) => number): number {
  // Every rank to 100, then steps of 2 %: the chance is smooth.
  let words = 0;
  for (let rank = 1; rank <= listLength; ) {
    const next = Math.min(Math.max(rank + 1, Math.round(rank * 1.02)), listLength + 1);
    words += (next - rank) * chance((rank + next - 1) / 2);
    rank = next;
  }
  return words;
}

/** How likely each of the possible readers is; sums to 1. */
export type Belief = Float64Array;

/** Before the first answer. */
export function firstBelief(): Belief {
  return normalise(Float64Array.from(readers, ({ prior }) => prior));
}

/** After an answer. */
export function afterAnswer(belief: Belief, { rank, isKnown }: Answer): Belief {
  const claims = claimsOf(rank);
  const next = new Float64Array(belief.length);
  for (let index = 0; index < next.length; index += 1) {
    const claim = at(claims, index);
    next[index] = at(belief, index) * (isKnown ? claim : 1 - claim);
  }
  return normalise(next);
}

/** The estimate with the least expected relative error: below the middle of what is believed, the more so the greater the doubt. */
export function estimateOf(belief: Belief): Estimate {
  let mean = 0;
  let squares = 0;
  for (let index = 0; index < belief.length; index += 1) {
    const log = at(logWords, index);
    mean += at(belief, index) * log;
    squares += at(belief, index) * log * log;
  }
  const middle = mean - (squares - mean * mean);
  let error = 0;
  for (let index = 0; index < belief.length; index += 1)
    error += at(belief, index) * Math.abs(Math.exp(middle - at(logWords, index)) - 1);
  return { words: Math.max(0, Math.exp(middle) - smallest), error };
}

/** Ranks that are worth asking; 'nonsense' asks for guessing. */
const candidates: readonly Answer['rank'][] = [
  'nonsense',
  ...Array.from({ length: 25 }, (_, index) => Math.round(20 * (listLength / 20) ** (index / 24))),
];

/** The rank whose answer will leave the least doubt of the vocabulary's size, or nonsense where that does. */
export function nextRank(belief: Belief, mayBeNonsense: boolean): Answer['rank'] {
  const asked = mayBeNonsense ? candidates : candidates.slice(1);
  let best: Answer['rank'] = 'nonsense';
  let least = Number.POSITIVE_INFINITY;
  for (const rank of asked) {
    const doubt = doubtAfter(belief, claimsOf(rank));
    if (doubt < least) [best, least] = [rank, doubt];
  }
  return best;
}

/** The variance of the logarithm of the vocabulary that is to be expected after an answer. */
function doubtAfter(belief: Belief, claims: Float64Array): number {
  let [yes, yesLog, yesSquare, no, noLog, noSquare] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < belief.length; index += 1) {
    const log = logWords[index] as number;
    const weight = belief[index] as number;
    const claiming = weight * (claims[index] as number);
    const denying = weight - claiming;
    yes += claiming;
    yesLog += claiming * log;
    yesSquare += claiming * log * log;
    no += denying;
    noLog += denying * log;
    noSquare += denying * log * log;
  }
  return yesSquare - yesLog ** 2 / (yes || 1) + noSquare - noLog ** 2 / (no || 1);
}

const claimed = new Map<Answer['rank'], Float64Array>();

/** The chance of each possible reader to say that they know a word. */
function claimsOf(rank: Answer['rank']): Float64Array {
  const found = claimed.get(rank);
  if (found !== undefined) return found;
  const claims = Float64Array.from(readers, ({ median, slope, guess }) => {
    const knows = rank === 'nonsense' ? 0 : chanceToKnow(rank, median, slope);
    return knows * (1 - slip) + (1 - knows) * guess;
  });
  claimed.set(rank, claims);
  return claims;
}

function normalise(weights: Float64Array): Float64Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  for (let index = 0; index < weights.length; index += 1) weights[index] = at(weights, index) / sum;
  return weights;
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
