// Finds the characters whose readings are right even where the model hesitates (lib/chinese/polyphones/doubt.ts), and
// the share of all, and of wrong, characters marked as doubtful then. Models do not see the sentences they read, and
// each half's figures use the other half's list. `node scripts/run.mjs calibrate-doubt`
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { countHan } from '@/lib/chinese/han';
import { isSure, SURE_BOUND } from '@/lib/chinese/polyphones/doubt';
import { tokenize } from '@/lib/chinese/tokenize';
import { readDictionary } from './dictionary/ensure-dictionary';
import { splitCorpus } from './polyphones/corpus';
import { foldModels, foldOf } from './polyphones/cross-validate';
import { examplesOf } from './polyphones/examples';
import { labelledSentences, MARKED_SETS } from './polyphones/labelled-sentences';
import { DOUBT } from './polyphones/train-polyphones';

/** A word's first character with the least of `BOUNDS` that marks it, and whether a labelled reading in it is wrong. */
type Mark = { character: string; bound: number; isWrong: boolean };
type Sentence = { han: number; isWrong: boolean; marks: Mark[] };

const BOUNDS = [SURE_BOUND, DOUBT];
/** Fewer hesitations than this tell nothing of a character. */
const LEAST_MARKS = 10;
const MOST_WRONG = 0.01;

const dictionary = openDictionary(readDictionary());
const labelled = [...MARKED_SETS.flatMap(labelledSentences), ...splitCorpus(dictionary).training];
const examples = examplesOf(dictionary, labelled);
const folds = foldModels(examples);
const natural = examples.filter(({ set }) => set === 'cpp-dev');
const sentences = labelled
  .filter(({ set }) => set === 'cpp-dev')
  .map(({ text: line, labels }, index): Sentence => {
    const [{ offset, syllable } = { offset: 0, syllable: '' }] = labels;
    const model = folds[foldOf(natural[index] as (typeof natural)[number])];
    const marks = new Map<number, Mark>();
    let isWrong = false;
    for (const doubt of BOUNDS) {
      let start = 0;
      const bounded = model && { ...model, settings: { ...model.settings, doubt, sure: doubt } };
      for (const { text, pinyin, doubtful } of tokenize(dictionary, line, bounded)) {
        const isLabelled = offset >= start && offset < start + text.length;
        const read = pinyin?.[countHan(line.slice(start, offset))]?.toLowerCase();
        const wrongHere = isLabelled && read !== syllable;
        isWrong ||= wrongHere;
        if (doubtful && !marks.has(start))
          marks.set(start, { character: text.charAt(0), bound: doubt, isWrong: wrongHere });
        start += text.length;
      }
    }
    return { han: countHan(line), isWrong, marks: [...marks.values()] };
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
