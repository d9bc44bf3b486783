import { type PolyphoneModel, priorScores } from '@/lib/chinese/polyphones/open-polyphones';
import type { Example } from './examples';
import type { LabelledSet } from './labelled-sentences';
import { trainModel } from './train-polyphones';

/** The models that read each fold of the natural set, none of which saw a sentence of its fold. */
export function foldModels(examples: readonly Example[]): PolyphoneModel[] {
  return Array.from({ length: FOLDS }, (_, fold) => trainModel(heldOut(examples, 'cpp-dev', fold)));
}

/** How right the model is by itself on examples that it has not seen, line by line. */
export function* crossValidate(examples: readonly Example[]): Generator<string> {
  const models = foldModels(examples);
  const natural = examples.filter(({ set }) => set === 'cpp-dev');
  yield `cpp-dev, ${FOLDS} folds: ${share(natural, (example) => models[foldOf(example)])}`;
  const model = trainModel(heldOut(examples, 'g2pl-dev'));
  const balanced = examples.filter(({ set }) => set === 'g2pl-dev');
  yield `g2pl-dev, held out: ${share(balanced, () => model)}`;
}

/** The reading that a model by itself gives an example; undefined where it does not know the character. */
export function readExample(model: PolyphoneModel, { unit, features, offer }: Example): string | undefined {
  const readings = model.readingsOf(unit);
  if (!readings) return undefined;
  const scores = new Float64Array(readings.length);
  priorScores(readings, offer, model.settings, scores);
  const totals = scores.map((prior, reading) => prior + model.score(unit, features, features.length, reading));
  return readings[totals.indexOf(Math.max(...totals))];
}

function share(examples: readonly Example[], modelOf: (example: Example) => PolyphoneModel | undefined): string {
  const right = examples.filter((example) => {
    const model = modelOf(example);
    return ((model && readExample(model, example)) ?? example.known[0]) === example.syllable;
  });
  return `${((100 * right.length) / examples.length).toFixed(2)} % of ${examples.length}, the model alone`;
}

/** How many parts the natural set is cut into: each is read by a model that never saw it. */
export const FOLDS = 5;

/** The fold of a sentence; one that occurs twice is in one fold. */
export function foldOf({ sentenceHash }: Pick<Example, 'sentenceHash'>): number {
  return sentenceHash % FOLDS;
}

/** The examples that a model may learn from which is to be tried on a set, or on one fold of it. */
export function heldOut(examples: readonly Example[], set: LabelledSet, fold?: number): Example[] {
  const tried = new Set(
    examples
      .filter((example) => example.set === set && (fold === undefined || foldOf(example) === fold))
      .map(({ sentenceHash }) => sentenceHash),
  );
  return examples.filter((example) => !tried.has(example.sentenceHash) && (fold !== undefined || example.set !== set));
}
