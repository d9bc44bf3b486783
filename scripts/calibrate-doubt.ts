// Finds the characters whose readings are right even where the model hesitates (lib/chinese/polyphones/doubt.ts), and
// says what share of all characters is marked as doubtful then, and what share of the wrong ones. Every sentence is read
// by a model that was trained without it; the figures of each half of the sentences are those of the list that the
// other half gives. `node scripts/run.mjs calibrate-doubt`
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { countHan } from '@/lib/chinese/han';
import { isSure, SURE_BOUND } from '@/lib/chinese/polyphones/doubt';
import { tokenize } from '@/lib/chinese/tokenize';
import { readDictionary } from './dictionary/ensure-dictionary';
import { foldModels } from './polyphones/cross-validate';
import { examplesOf } from './polyphones/examples';
import { foldOf } from './polyphones/folds';
import { LABELLED_SETS, labelledSentences } from './polyphones/labelled-sentences';
import { DOUBT } from './polyphones/train-polyphones';

/** A word's first character with the least of `BOUNDS` that marks it, and whether a labelled reading in it is wrong. */
type Mark = { character: string; bound: number; isWrong: boolean };
type Sentence = { han: number; isWrong: boolean; marks: Mark[] };

const BOUNDS = [SURE_BOUND, DOUBT];
/** Fewer hesitations than this tell nothing of a character. */
const LEAST_MARKS = 10;
const MOST_WRONG = 0.01;

const dictionary = openDictionary(readDictionary());
const labelled = LABELLED_SETS.flatMap(labelledSentences);
const examples = examplesOf(dictionary, labelled);
const folds = foldModels(examples);
const natural = examples.filter(({ set }) => set === 'cpp-dev');
const sentences = labelled
  .filter(({ set }) => set === 'cpp-dev')
  .map((sentence, index): Sentence => {
    const model = folds[foldOf(natural[index] as (typeof natural)[number])];
    const marks = new Map<number, Mark>();
    let isWrong = false;
    for (const doubt of BOUNDS) {
      let start = 0;
      const bounded = model && { ...model, settings: { ...model.settings, doubt, sure: doubt } };
      for (const { text, pinyin, doubtful } of tokenize(dictionary, sentence.text, bounded)) {
        const isLabelled = sentence.offset >= start && sentence.offset < start + text.length;
        const read = pinyin?.[countHan(sentence.text.slice(start, sentence.offset))]?.toLowerCase();
        const wrongHere = isLabelled && read !== sentence.syllable;
        isWrong ||= wrongHere;
        if (doubtful && !marks.has(start))
          marks.set(start, { character: text.charAt(0), bound: doubt, isWrong: wrongHere });
        start += text.length;
      }
    }
    return { han: countHan(sentence.text), isWrong, marks: [...marks.values()] };
  });

for (const half of [0, 1]) {
  const sure = sureCharacters(sentences.filter((_, index) => index % 2 !== half));
  console.log(
    `half ${half + 1}: ${figures(
      sentences.filter((_, index) => index % 2 === half),
      sure,
    )}`,
  );
}
const sure = sureCharacters(sentences);
console.log(`all: ${figures(sentences, sure)}`);
console.log([...sure].sort().join(''));

function sureCharacters(given: readonly Sentence[]): Set<string> {
  const counts = new Map<string, { marks: number; wrong: number }>();
  for (const { character, isWrong } of given.flatMap(({ marks }) => marks)) {
    const count = counts.get(character) ?? { marks: 0, wrong: 0 };
    counts.set(character, { marks: count.marks + 1, wrong: count.wrong + Number(isWrong) });
  }
  return new Set(
    [...counts].flatMap(([character, { marks, wrong }]) =>
      marks >= LEAST_MARKS && wrong / marks < MOST_WRONG ? [character] : [],
    ),
  );
}

function figures(given: readonly Sentence[], sure: ReadonlySet<string>): string {
  const marks = given
    .flatMap((sentence) => sentence.marks)
    .filter(({ character, bound }) => bound === SURE_BOUND || !isSure(character, sure));
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  const han = given.reduce((sum, sentence) => sum + sentence.han, 0);
  const wrong = given.filter(({ isWrong }) => isWrong).length;
  const found = marks.filter(({ isWrong }) => isWrong).length;
  return `${share(marks.length, han)} of characters marked, ${share(found, wrong)} of ${wrong} wrong readings`;
}
