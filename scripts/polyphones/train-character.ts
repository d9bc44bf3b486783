import { BIAS_FEATURE } from '@/lib/chinese/polyphones/format';
import { type PriorSettings, priorScores } from '@/lib/chinese/polyphones/open-polyphones';
import type { Example } from './examples';
import { isCorpus, type LabelledSet } from './labelled-sentences';

/** Numbers no feature has: they are unsigned. */
const NATURAL_BIAS = -1;

/** How training goes. All were chosen by cross-validation. */
export type TrainingSettings = PriorSettings & {
  passes: number;
  rate: number;
  /** Strength of the pull towards zero. */
  decay: number;
  /** How far the balanced sets are weighted towards natural frequencies: 0 not at all, 1 wholly. */
  naturalness: number;
  /** What an example of cpp-dev counts beside one of the others. */
  cppDev: number;
  /** How much the natural bias is at first what the dictionary's words say of each reading (logarithm of its share). */
  usage: number;
};

/** How usual a reading is differs between the kinds of sets: each kind has a bias of its own. */
const BIASES: Readonly<Record<LabelledSet, number>> = {
  'cpp-dev': NATURAL_BIAS,
  natural: NATURAL_BIAS,
  'g2pl-dev': -2,
  'g2pl-train': -2,
  targeted: -3,
};

/** What was learnt of one character: its readings, and what each feature says for each of them. */
export type TrainedCharacter = { unit: number; readings: string[]; weights: Map<number, Float64Array> };

/**
 * Learns a softmax over a character's readings by AdaGrad. A feature that one example alone has tells nothing of others,
 * and is left out: it would take four fifths of the asset's room. Examples are shuffled before each pass, the same on every
 * run.
 */
export function trainCharacter(examples: readonly Example[], settings: TrainingSettings): TrainedCharacter | undefined {
  const [first] = examples;
  const readings = [...new Set([...examples.map(({ syllable }) => syllable), ...(first?.known ?? [])])].sort();
  if (!first || readings.length < 2) return undefined;

  const indexes = new Map<number, number>([...new Set(Object.values(BIASES))].map((bias, at) => [bias, at]));
  const seen = new Set<number>();
  for (const { features } of examples) {
    for (const feature of features) {
      if (!seen.has(feature)) seen.add(feature);
      else if (!indexes.has(feature)) indexes.set(feature, indexes.size);
    }
  }
  const classes = readings.length;
  const weights = new Float64Array(indexes.size * classes);
  const squares = new Float64Array(weights.length).fill(1e-6);
  weights.set(usageBias(readings, first.uses, settings.usage), (indexes.get(NATURAL_BIAS) ?? 0) * classes);
  const importance = importances(examples, settings);
  const data = examples.map((example, index) => {
    const prior = new Float64Array(classes);
    priorScores(readings, example.offer, settings, prior);
    const features = Int32Array.from(
      [BIASES[example.set], ...example.features].flatMap((feature) => indexes.get(feature) ?? []),
    );
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
  const weightsOf = (index = 0) => weights.slice(index * classes, (index + 1) * classes);
  const byFeature = new Map(
    [...indexes].flatMap(([feature, index]) => (feature < 0 ? [] : [[feature, weightsOf(index)]])),
  );
  const targeted = weightsOf(indexes.get(BIASES.targeted));
  const natural = weightsOf(indexes.get(NATURAL_BIAS));
  byFeature.set(
    BIAS_FEATURE,
    natural.map((bias, at) => bias + TARGETED_SHARE * ((targeted[at] as number) - bias)),
  );
  return { unit: first.unit, readings, weights: byFeature };
}

/**
 * What is read later has natural bias, and so much of the targeted set's: the most of what is natural is an encyclopaedia,
 * in which readings of news and talk are rarer (为 wèi).
 */
const TARGETED_SHARE = 0.3;

/** The share of its uses that a reading has at least: words do not have all that a character can be by itself. */
const LEAST_SHARE = 0.01;

function usageBias(readings: readonly string[], uses: ReadonlyMap<string, number>, weight: number): number[] {
  const all = [...uses.values()].reduce((sum, count) => sum + count, 0) + 1;
  const shares = readings.map((reading) => Math.log((uses.get(reading) ?? 0) / all + LEAST_SHARE));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return shares.map((share) => weight * (share - mean));
}

/** Added to each count, so that a reading that the natural set happens to lack is not lost. */
const SMOOTHING = 0.5;
const LEAST_IMPORTANCE = 0.05;
const MOST_IMPORTANCE = 5;

/**
 * The weight of each example. g2pL's sets are balanced by reading: there, a reading counts by how much rarer it is in
 * the natural set.
 */
function importances(examples: readonly Example[], { naturalness, cppDev }: TrainingSettings): number[] {
  const natural = examples.filter(({ set }) => set === 'cpp-dev');
  const balanced = examples.filter(({ set }) => set.startsWith('g2pl'));
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
  return examples.map(({ set, syllable }) => {
    if (set === 'cpp-dev') return cppDev;
    return isCorpus(set) ? 1 : (importance.get(syllable) ?? 1);
  });
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
