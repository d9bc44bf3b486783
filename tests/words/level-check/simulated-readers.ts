import { chanceToKnow, listLength, vocabularyOf } from '@/lib/words/level-check/estimate';
import { answerCheck, nextOf, startCheck } from '@/lib/words/level-check/level-check';

/** A reader who knows `words` of the list, with a boundary of `slope`, and claims a share of what they do not know. */
export type SimulatedReader = { words: number; slope: () => number; guessing: () => number };

/** Errors over many readers of a kind, as shares of what they know, how many words they were asked, and the share who got no estimate. */
export type Errors = { mean: number; p90: number; bias: number; answers: number; most: number; unclear: number };

/** Numbers from 0 to 1 in an order that the seed alone decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const medians = new Map<string, number>();

/** The rank of which a reader knows half, so that the chances of all words sum to what they know. */
function medianFor(words: number, slope: number): number {
  const found = medians.get(`${words} ${slope}`);
  if (found !== undefined) return found;
  let [low, high] = [1, 10 * listLength];
  for (let step = 0; step < 30; step += 1) {
    const middle = Math.sqrt(low * high);
    if (vocabularyOf((rank) => chanceToKnow(rank, middle, slope)) < words) low = middle;
    else high = middle;
  }
  const median = Math.sqrt(low * high);
  medians.set(`${words} ${slope}`, median);
  return median;
}

/** Lets `count` readers of a kind take the check. Words stand within 4 % of the rank asked for, as in the real one. */
export function simulate({ words, slope, guessing }: SimulatedReader, count: number, random: () => number): Errors {
  const results = Array.from({ length: count }, () => {
    const guess = guessing();
    const sharpness = Math.round(slope() * 20) / 20;
    const median = medianFor(words, sharpness);
    let check = startCheck();
    for (;;) {
      const next = nextOf(check);
      if ('estimate' in next) {
        const error = next.estimate === undefined ? undefined : next.estimate.words / words - 1;
        return { error, answers: check.answered };
      }
      const rank = next.ask === 'nonsense' ? next.ask : Math.max(1, Math.round(next.ask * (0.96 + 0.08 * random())));
      const knows = rank !== 'nonsense' && random() < chanceToKnow(rank, median, sharpness);
      check = answerCheck(check, { rank, isKnown: knows || random() < guess });
    }
  });
  const signed = results.flatMap(({ error }) => error ?? []);
  const errors = signed.map(Math.abs).sort((a, b) => a - b);
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean: meanOf(errors),
    p90: errors[Math.floor(0.9 * errors.length)] ?? 0,
    bias: meanOf(signed),
    answers: meanOf(results.map(({ answers }) => answers)),
    unclear: 1 - signed.length / count,
    most: Math.max(...results.map(({ answers }) => answers)),
  };
}
