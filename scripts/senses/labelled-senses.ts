import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATH = fileURLToPath(new URL('labelled.tsv', import.meta.url));

/** A word in a sentence, and the senses that are right for it there (README.md). */
export type LabelledSense = {
  /** `words`: at most three sentences a word; `running`: words as often as texts have them; `late` and `fourth`: likewise, drawn later. */
  set: string;
  word: string;
  pinyin: string[];
  /** Where the word begins, in UTF-16 units. */
  offset: number;
  /** The labels of both labellers: numbers of senses as they stood then, joined by `|`, or `none`; `-` where there is none. */
  labels: [first: string, second: string];
  /** The glosses that are right, best first; none where none is. */
  senses: string[];
  /** The gloss that came first before any order of our own. */
  firstBefore: string;
  sentence: string;
};

/** Every labelled word, in the order of the file. */
export function readLabelledSenses(): LabelledSense[] {
  const [, ...lines] = readFileSync(PATH, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [
      set = '',
      word = '',
      pinyin = '',
      offset,
      first = '',
      second = '',
      ,
      senses = '',
      firstBefore = '',
      sentence = '',
    ] = line.split('\t');
    return {
      ...{ set, word, pinyin: pinyin.split(' '), offset: Number(offset), labels: [first, second] },
      ...{ senses: senses === '-' ? [] : senses.split('/'), firstBefore, sentence },
    };
  });
}
