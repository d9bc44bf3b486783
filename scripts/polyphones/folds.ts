import type { Example } from './examples';
import type { LabelledSet } from './labelled-sentences';

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
