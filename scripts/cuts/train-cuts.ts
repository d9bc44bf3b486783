import { CELLS, cellOf, cellWith, MOST_STEPS, STEP } from '@/lib/chinese/cuts/cut-table';
import { arcShares } from './arc-shares';
import type { CutExample } from './cut-examples';

/** Chosen by cross-validation over the corpus' files; see docs/quality.md. */
const CUT_TRAINING = {
  passes: 6,
  rate: 0.1,
  /** How strongly weights are drawn to 0. */
  decay: 0.02,
  /** Features seen less often learn nothing. */
  leastUses: 2,
  /** The sum of squares that AdaGrad begins with: the more, the less one sentence teaches. */
  caution: 1e-6,
};

/** Differences below this are left alone. */
const LEAST_ERROR = 1e-4;

/**
 * The table of weights (lib/chinese/cuts/cut-table.ts) with which the paths through texts are as likely as their labels
 * say: a log-linear model over paths, in which the cost by frequency has the fixed weight 1. Learnt by AdaGrad, in an
 * order that is the same each time.
 */
export function trainCuts(examples: readonly CutExample[], settings = CUT_TRAINING): Uint16Array {
  const { passes, rate, decay, leastUses, caution } = settings;
  const { hashes, uses, numbered } = numberFeatures(examples);
  const weights = new Float64Array(hashes.length);
  const squares = new Float64Array(hashes.length).fill(caution);

  function learn(features: Uint32Array, error: number): void {
    if (Math.abs(error) < LEAST_ERROR) return;
    for (const feature of features) {
      if ((uses[feature] as number) < leastUses) continue;
      const step = error - decay * (weights[feature] as number);
      squares[feature] = (squares[feature] as number) + step * step;
      weights[feature] = (weights[feature] as number) + (rate * step) / Math.sqrt(squares[feature] as number);
    }
  }
  function sum(features: Uint32Array): number {
    let total = 0;
    for (const feature of features) total += weights[feature] as number;
    return total;
  }

  const order = numbered.map((_, index) => index);
  const random = randomNumbers();
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { length, arcs, target, features, boundaries } = numbered[index] as CutExample;
      const bonus = boundaries.map(sum);
      const scored = arcs.map(({ start, end, score }, arc) => ({
        start,
        end,
        score: score + sum(features[arc] as Uint32Array) + (bonus[end] as number),
      }));
      const shares = arcShares(length, scored);
      const errors = new Float64Array(length + 1);
      scored.forEach(({ end }, arc) => {
        const error = (target[arc] as number) - (shares[arc] as number);
        errors[end] = (errors[end] as number) + error;
        learn(features[arc] as Uint32Array, error);
      });
      boundaries.forEach((boundary, at) => void learn(boundary, errors[at] as number));
    }
  }
  return encodeCuts(hashes, weights);
}

/** The examples with consecutive numbers for features, in the order in which they are met. */
function numberFeatures(examples: readonly CutExample[]): {
  hashes: number[];
  uses: number[];
  numbered: CutExample[];
} {
  const numbers = new Map<number, number>();
  const hashes: number[] = [];
  const uses: number[] = [];
  const toNumbers = (features: Uint32Array): Uint32Array =>
    features.map((hash) => {
      let number = numbers.get(hash);
      if (number === undefined) {
        number = hashes.length;
        numbers.set(hash, number);
        hashes.push(hash);
        uses.push(0);
      }
      uses[number] = (uses[number] as number) + 1;
      return number;
    });
  const numbered = examples.map((example) => ({
    ...example,
    features: example.features.map(toNumbers),
    boundaries: example.boundaries.map(toNumbers),
  }));
  return { hashes, uses, numbered };
}

/** The greatest weights, as far as there is room for them. */
function encodeCuts(hashes: readonly number[], weights: Float64Array): Uint16Array {
  const table = new Uint16Array(CELLS);
  const rounded = hashes.map((hash, index) => ({
    hash,
    steps: Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round((weights[index] as number) / STEP))),
  }));
  rounded.sort((a, b) => Math.abs(b.steps) - Math.abs(a.steps) || a.hash - b.hash);
  for (const { hash, steps } of rounded) {
    if (steps === 0) break;
    const cell = [cellOf(hash), cellOf(hash) ^ 1].find((at) => table[at] === 0);
    if (cell !== undefined) table[cell] = cellWith(hash, steps);
  }
  return table;
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}

/** Numbers from 0 up to 1, always the same (Numerical Recipes' generator). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
