import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';

/** A sentence in which the readings of some characters are known. */
export type LabelledSentence = {
  text: string;
  labels: Label[];
  set: LabelledSet;
};

/** A character's offset (UTF-16 units), and its syllable in lower case with a tone mark. */
export type Label = { offset: number; syllable: string };

/**
 * The sets, by name: `cpp-dev` has readings as often as an encyclopaedia does, `natural` as often as news and talk do,
 * those of g2pL are balanced, and `targeted` was written around readings that are easily confused. One character of a
 * sentence is labelled, all in the corpus, which is the last two.
 */
export type LabelledSet = MarkedSet | CorpusSet;
export type CorpusSet = (typeof CORPUS_SETS)[number];
type MarkedSet = 'cpp-dev' | 'g2pl-dev' | 'g2pl-train';

/** Those of the corpus, in the order in which they are read. */
export const CORPUS_SETS = ['targeted', 'natural'] as const;

/** Whether a set is of the corpus. */
export const isCorpus = (set: LabelledSet): set is CorpusSet => set === 'targeted' || set === 'natural';

/** Those of one labelled character a sentence, in the order in which they are read. */
export const MARKED_SETS: readonly MarkedSet[] = ['cpp-dev', 'g2pl-dev', 'g2pl-train'];

const FILES: Readonly<Record<MarkedSet, string>> = {
  'cpp-dev': 'dev/cpp-dev',
  'g2pl-dev': 'dev/g2pl-dev',
  'g2pl-train': 'train/g2pl-train',
};

/** Stands on both sides of the marked character. */
const MARK = '\u2581';

/** Where the labelled sentences lie: beside the checkout, for they are no part of it. */
export const LABELLED_DATA = fileURLToPath(new URL('../../../shared/data/pinyin/', import.meta.url));

/** Whether the labelled sentences are here. */
export function hasLabelledData(): boolean {
  return existsSync(LABELLED_DATA);
}

/**
 * The sentences of a set in the order of its file.
 * @throws where the set is not here, or a line of it has no marked character or no label
 */
export function labelledSentences(set: MarkedSet): LabelledSentence[] {
  const lines = (ending: string): string[] =>
    readFileSync(`${LABELLED_DATA}${FILES[set]}.${ending}`, 'utf8').trimEnd().split('\n');
  const labels = lines('lb');
  return lines('sent').map((line, index) => {
    const [before = '', character, after] = line.split(MARK);
    const label = labels[index];
    if (character === undefined || after === undefined || !label)
      throw new Error(`${set}: line ${index + 1} is spoilt`);
    return {
      text: before + character + after,
      labels: [{ offset: before.length, syllable: markSyllable(label) }],
      set,
    };
  });
}
