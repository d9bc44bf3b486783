import { removeTone } from 'pinyin-utils';
import { openPolyphones, type PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { encodePolyphones } from './encode-polyphones';
import type { Example } from './examples';
import { isCorpus } from './labelled-sentences';
import { type TrainedCharacter, type TrainingSettings, trainCharacter } from './train-character';

/** Chosen by cross-validation on cpp-dev; see docs/quality.md. */
const TRAINING: TrainingSettings = {
  wordPrior: 3,
  firstPrior: 0.5,
  passes: 8,
  rate: 0.1,
  decay: 0.05,
  naturalness: 0.5,
  cppDev: 4,
  usage: 0.3,
};

/** Below this lead a reading is doubtful; calibrated by cross-validation, see docs/quality.md. */
export const DOUBT = 4;

/** What was learnt from some examples, by character, in the order of their code points. */
function trainCharacters(examples: readonly Example[], settings = TRAINING): TrainedCharacter[] {
  const byUnit = new Map<number, Example[]>();
  for (const example of examples.filter(tellsTone)) {
    const same = byUnit.get(example.unit);
    if (same) same.push(example);
    else byUnit.set(example.unit, [example]);
  }
  return [...byUnit].sort(([a], [b]) => a - b).flatMap(([, same]) => trainCharacter(same, settings) ?? []);
}

/** The sets beside the corpus write full tones: where a word has a neutral one too, they do not tell which is meant. */
function tellsTone({ set, offer, syllable }: Example): boolean {
  return (
    isCorpus(set) ||
    !offer.isWord ||
    !offer.syllables.some((other) => other !== syllable && other === removeTone(syllable))
  );
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
