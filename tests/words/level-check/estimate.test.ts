import { describe, expect, it, test } from 'vitest';
import {
  afterAnswer,
  chanceToKnow,
  estimateOf,
  firstBelief,
  listLength,
  vocabularyOf,
} from '@/lib/words/level-check/estimate';
import { answerCheck, mostAnswers, nextOf, startCheck } from '@/lib/words/level-check/level-check';
import { randomFrom, simulate } from './simulated-readers';

/** Other seeds than those on which the estimate was tuned. */
const seed = 20_261_130;
/** As sharp as the words of HSK 2.0's levels are bounded in the order of frequency ranks (docs/quality.md). */
const slopes = [2.3, 3.9] as const;

describe.each<[string, readonly [number, number]]>([
  ['says what they know', [0, 0]],
  ['claims 10 to 20 % of what they do not know', [0.1, 0.2]],
])('of a reader who %s', (kind, [least, most]) => {
  test.each([500, 1500, 4000, 8000])(
    '%i words are found within 15 percent in at most 40 answers, on average',
    (words) => {
      const [answers, guesses, sharpness] = [randomFrom(seed), randomFrom(seed + 1), randomFrom(seed + 2)];
      const errors = simulate(
        {
          words,
          slope: () => slopes[0] + (slopes[1] - slopes[0]) * sharpness(),
          guessing: () => least + (most - least) * guesses(),
        },
        250,
        answers,
      );
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      console.log(
        `${words} words, ${kind}: mean error ${percent(errors.mean)}, p90 ${percent(errors.p90)}, ` +
          `bias ${percent(errors.bias)}, answers ${errors.answers.toFixed(1)}, no estimate ${percent(errors.unclear)}`,
      );
      expect(errors.mean).toBeLessThanOrEqual(0.15);
      expect(errors.unclear).toBeLessThanOrEqual(most === 0 ? 0 : 0.05);
      expect(errors.most).toBeLessThanOrEqual(mostAnswers);
    },
  );
});

/** Answers every question by a rule; gives the estimate and what was asked. */
function take(knows: (rank: number | 'nonsense') => boolean) {
  let check = startCheck();
  const asked: (number | 'nonsense')[] = [];
  for (;;) {
    const next = nextOf(check);
    if ('estimate' in next) return { words: next.estimate?.words, nonsense: check.nonsense, asked };
    asked.push(next.ask);
    check = answerCheck(check, { rank: next.ask, isKnown: knows(next.ask) });
  }
}

describe('the check', () => {
  it('finds next to nothing known where every word is denied, and stops early', () => {
    const { words, asked } = take(() => false);
    expect(words).toBeLessThan(30);
    expect(asked.length).toBeLessThan(mostAnswers);
  });

  it('finds nearly the whole list known where every word is, and no nonsense', () => {
    const { words, asked } = take((rank) => rank !== 'nonsense');
    expect(words).toBeGreaterThan(0.7 * listLength);
    expect(asked.length).toBeLessThan(mostAnswers);
  });

  it('believes less of the same answers where nonsense was claimed as well', () => {
    const answers = [100, 400, 900, 1500, 2500, 4000, 6000, 9000, 14_000].map((rank, index) => ({
      rank,
      isKnown: rank < 2000 || index % 2 === 0,
    }));
    const wordsAfter = (claimsNonsense: boolean) => {
      const nonsense = { rank: 'nonsense', isKnown: claimsNonsense } as const;
      const all = [...answers, nonsense, nonsense, nonsense];
      return estimateOf(all.reduce(afterAnswer, firstBelief())).words;
    };
    expect(wordsAfter(true)).toBeLessThan(0.8 * wordsAfter(false));
  });

  it('finds nothing where all is claimed, after enough nonsense to be sure of it', () => {
    const { words, nonsense } = take(() => true);
    expect(words).toBeUndefined();
    expect(nonsense.shown).toBeGreaterThanOrEqual(8);
  });

  it.each([0.9, 0.75])('gives hardly any level to who claims %d of all that they do not know', (guess) => {
    const kind = { words: 500, slope: () => 3, guessing: () => guess };
    expect(simulate(kind, 100, randomFrom(seed)).unclear).toBeGreaterThanOrEqual(0.95);
  });

  it('still gives a level to who claimed a single string', () => {
    let claims = 1;
    const { words } = take((rank) => (rank === 'nonsense' ? claims-- > 0 : rank < 1500));
    expect(words).toBeGreaterThan(500);
  });

  it('asks at least four strings that are no words, never two in a row', () => {
    const { asked } = take((rank) => rank !== 'nonsense' && rank < 1500);
    const nonsense = asked.flatMap((rank, index) => (rank === 'nonsense' ? [index] : []));
    expect(nonsense.length).toBeGreaterThanOrEqual(4);
    expect(nonsense.some((at, index) => nonsense[index + 1] === at + 1)).toBe(false);
  });
});

it('sums the chances of all words of the list', () => {
  let exact = 0;
  for (let rank = 1; rank <= listLength; rank += 1) exact += chanceToKnow(rank, 1200, 2.5);
  expect(vocabularyOf((rank) => chanceToKnow(rank, 1200, 2.5)) / exact).toBeCloseTo(1, 3);
});
