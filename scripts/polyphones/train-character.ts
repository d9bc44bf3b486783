import { BIAS_FEATURE } from '@/lib/chinese/polyphones/format';
import { type PriorSettings, priorScores } from '@/lib/chinese/polyphones/prior-scores';
import type { Example } from './examples';

/** How training goes. All were chosen by cross-validation. */
export type TrainingSettings = PriorSettings & {
  passes: number;
  rate: number;
  /** Strength of the pull towards zero. */
  decay: number;
  /** How far the balanced sets are weighted towards natural frequencies: 0 not at all, 1 wholly. */
  naturalness: number;
  /** What an example of the natural set counts beside one of the balanced sets. */
  natural: number;
};

/** What was learnt of one character: its readings, and what each feature says for each of them. */
export type TrainedCharacter = { unit: number; readings: string[]; weights: Map<number, Float64Array> };

/**
 * Learns to tell between the readings of one character: a softmax over them, by AdaGrad, the examples in an order that
 * is shuffled before each pass, the same on every run.
 */
export function trainCharacter(examples: readonly Example[], settings: TrainingSettings): TrainedCharacter | undefined {
  const [first] = examples;
  const readings = [...new Set([...examples.map(({ syllable }) => syllable), ...(first?.known ?? [])])].sort();
  if (!first || readings.length < 2) return undefined;

  const indexes = new Map<number, number>([[BIAS_FEATURE, 0]]);
  for (const { features } of examples) {
    for (const feature of features) if (!indexes.has(feature)) indexes.set(feature, indexes.size);
  }
  const classes = readings.length;
  const weights = new Float64Array(indexes.size * classes);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const importance = importances(examples, settings);
  const data = examples.map((example, index) => {
    const prior = new Float64Array(classes);
    priorScores(readings, example.offer, settings, prior);
    const features = Int32Array.from([BIAS_FEATURE, ...example.features], (feature) => indexes.get(feature) ?? 0);
    return { features, prior, target: readings.indexOf(example.syllable), importance: importance[index] as number };
  });

  const random = generator(first.unit);
  const scores = new Float64Array(classes);
  for (let pass = 0; pass < settings.passes; pass += 1) {
    shuffle(data, random);
    for (const { features, prior, target, importance } of data) {
      scores.set(prior);
      for (const feature of features) {
        for (let reading = 0; reading < classes; reading += 1) {
          scores[reading] = (scores[reading] as number) + (weights[feature * classes + reading] as number);
        }
      }
      toProbabilities(scores);
      for (let reading = 0; reading < classes; reading += 1) {
        const slope = ((scores[reading] as number) - (reading === target ? 1 : 0)) * importance;
        for (const feature of features) {
          const at = feature * classes + reading;
          const step = slope + settings.decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + step * step;
          weights[at] = (weights[at] as number) - (settings.rate * step) / Math.sqrt(squares[at] as number);
        }
      }
    }
  }
  const byFeature = [...indexes].map(
    ([feature, index]) => [feature, weights.slice(index * classes, (index + 1) * classes)] as const,
  );
  return { unit: first.unit, readings, weights: new Map(byFeature) };
}

/** Added to each count, so that a reading that the natural set happens to lack is not lost. */
const SMOOTHING = 0.5;
const LEAST_IMPORTANCE = 0.05;
const MOST_IMPORTANCE = 5;

/**
 * What each example counts. g2pL's sets are balanced by reading (的 dì as often as its rarity allows): there, an example
 * counts by how much rarer its reading is in the natural set.
 */
function importances(examples: readonly Example[], { naturalness, natural: weight }: TrainingSettings): number[] {
  const natural = examples.filter(({ set }) => set === 'cpp-dev');
  const balanced = examples.filter(({ set }) => set !== 'cpp-dev');
  const share = (among: readonly Example[], syllable: string, smoothing: number, readings: number): number =>
    (among.filter((example) => example.syllable === syllable).length + smoothing) /
    (among.length + smoothing * readings);
  const syllables = [...new Set(examples.map(({ syllable }) => syllable))];
  const importance = new Map(
    syllables.map((syllable) => {
      const ratio =
        share(natural, syllable, SMOOTHING, syllables.length) / Math.max(1e-9, share(balanced, syllable, 0, 0));
      return [syllable, Math.min(MOST_IMPORTANCE, Math.max(LEAST_IMPORTANCE, ratio)) ** naturalness];
    }),
  );
  return examples.map(({ set, syllable }) => (set === 'cpp-dev' ? weight : (importance.get(syllable) ?? 1)));
}

function toProbabilities(scores: Float64Array): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    scores[index] = Math.exp((scores[index] as number) - highest);
    sum += scores[index] as number;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] as number) / sum;
}

/** Numbers in [0, 1), the same for the same seed (a linear congruential generator, Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const item = items[index] as T;
    items[index] = items[other] as T;
    items[other] = item;
  }
}
