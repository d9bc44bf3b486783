import { openPolyphones, type PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { encodePolyphones } from './encode-polyphones';
import type { Example } from './examples';
import { type TrainedCharacter, type TrainingSettings, trainCharacter } from './train-character';

/** Chosen by cross-validation on cpp-dev; see docs/quality.md. */
export const TRAINING: TrainingSettings = {
  wordPrior: 3,
  firstPrior: 0.5,
  passes: 15,
  rate: 0.2,
  decay: 0.02,
  naturalness: 1,
  natural: 2,
};

/** Below this lead a reading is doubtful; calibrated by cross-validation, see docs/quality.md. */
export const DOUBT = 4;

/** What was learnt from some examples, by character, in the order of their code points. */
export function trainCharacters(examples: readonly Example[], settings = TRAINING): TrainedCharacter[] {
  const byUnit = new Map<number, Example[]>();
  for (const example of examples) {
    const same = byUnit.get(example.unit);
    if (same) same.push(example);
    else byUnit.set(example.unit, [example]);
  }
  return [...byUnit].sort(([a], [b]) => a - b).flatMap(([, same]) => trainCharacter(same, settings) ?? []);
}

/** The asset that some examples give. */
export function trainPolyphones(examples: readonly Example[], settings = TRAINING): ArrayBuffer {
  const { wordPrior, firstPrior } = settings;
  return encodePolyphones(trainCharacters(examples, settings), { wordPrior, firstPrior, doubt: DOUBT });
}

/** The model that some examples give, as it would be read from its asset. */
export function trainModel(examples: readonly Example[], settings = TRAINING): PolyphoneModel {
  return openPolyphones(trainPolyphones(examples, settings));
}
