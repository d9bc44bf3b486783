import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';

/** A sentence with one character whose reading is known. */
export type LabelledSentence = {
  text: string;
  /** Of the character, in UTF-16 units. */
  offset: number;
  character: string;
  /** With its tone mark, in lower case. */
  syllable: string;
  set: LabelledSet;
};

/** The sets, by name: `cpp-dev` has readings as often as its source does, those of g2pL are balanced. */
export type LabelledSet = 'cpp-dev' | 'g2pl-dev' | 'g2pl-train';

/** All of them, in the order in which they are read. */
export const LABELLED_SETS: readonly LabelledSet[] = ['cpp-dev', 'g2pl-dev', 'g2pl-train'];

const FILES: Readonly<Record<LabelledSet, string>> = {
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
export function labelledSentences(set: LabelledSet): LabelledSentence[] {
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
      offset: before.length,
      character,
      syllable: markSyllable(label),
      set,
    };
  });
}
