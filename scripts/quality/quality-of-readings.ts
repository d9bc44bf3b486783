import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { countHan } from '@/lib/chinese/han';
import { wordReadings } from '@/lib/chinese/readings/word-readings';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { splitCorpus } from '@/scripts/polyphones/corpus';
import { FOLDS, foldModels, foldOf, heldOut, readExample } from '@/scripts/polyphones/cross-validate';
import { type Example, examplesOf } from '@/scripts/polyphones/examples';
import {
  hasLabelledData,
  isCorpus,
  LABELLED_DATA,
  type Label,
  type LabelledSentence,
  labelledSentences,
  MARKED_SETS,
} from '@/scripts/polyphones/labelled-sentences';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { trainModel } from '@/scripts/polyphones/train-polyphones';
import { notHere } from '@/scripts/setup/run-parts';
import { engineReader, type GoldSentence, pinyinPro, type Reader, type Score, scoreSentences } from './score-sentences';

/**
 * The tables of readings, line by line. No model reads sentences that it was trained on: cpp-dev is cross-validated,
 * g2pl-dev read by a model without it; news, the first article and a tenth of the corpus are in no training.
 */
export async function* qualityOfReadings(flags: ReadonlySet<string>): AsyncIterable<string> {
  if (!hasLabelledData()) {
    yield notHere(`the labelled sentences are not at ${LABELLED_DATA}.`);
    return;
  }
  const dictionary = openDictionary(readDictionary());
  const before = engineReader(dictionary, undefined);
  const shipped = engineReader(dictionary, readPolyphones());
  const news = goldFile('news-dev.jsonl');
  if (flags.has('--short')) return yield* table('news-dev', news, before, () => shipped);
  const corpus = splitCorpus(dictionary);
  const labelled = [...MARKED_SETS.flatMap(labelledSentences), ...corpus.training];
  const examples = examplesOf(dictionary, labelled);
  const sentencesOf = (set: LabelledSentence['set']): GoldSentence[] =>
    labelled.filter((sentence) => sentence.set === set).map(goldOf);
  const examplesIn = (set: LabelledSentence['set']): Example[] => examples.filter((example) => example.set === set);

  const folds = foldModels(examples);
  const readers = folds.map((model) => engineReader(dictionary, model));
  const natural = examplesIn('cpp-dev');
  const foldAt = (index: number): number => foldOf(natural[index] as Example);
  yield* table(`cpp-dev, ${FOLDS} folds`, sentencesOf('cpp-dev'), before, (index) => readers[foldAt(index)] as Reader);
  yield aloneLine(natural, (index) => folds[foldAt(index)]);
  yield* particles(sentencesOf('cpp-dev'), before, (index) => readers[foldAt(index)] as Reader);

  const model = trainModel(heldOut(examples, 'g2pl-dev'));
  const held = engineReader(dictionary, model);
  yield* table('g2pl-dev, held out', sentencesOf('g2pl-dev'), before, () => held);
  yield aloneLine(examplesIn('g2pl-dev'), () => model);

  yield* table('news-dev', news, before, () => shipped);
  const convert = Converter({ from: 'cn', to: 'tw' });
  const traditional = news.map(({ text, syllables }) => ({ text: convert(text), syllables }));
  yield* table('news-dev in traditional characters', traditional, before, () => shipped);
  const tenth = corpus.heldOut.map((sentence) => polyphonesOf(dictionary, sentence));
  yield* table("the corpus' held-out tenth, its polyphones", tenth, before, () => shipped);
  yield* table('the first article', goldFile('../seed/gold.jsonl'), before, () => shipped);

  yield 'Learning curve: what models read right that learnt from a part of the corpus, of characters and of sentences';
  for (const [name, share] of SHARES) {
    const learnt = examples.filter(({ set, sentenceHash }) => !isCorpus(set) || (sentenceHash >>> 8) % 4 < share);
    const reader = engineReader(dictionary, trainModel(learnt));
    const right = (sentences: readonly GoldSentence[]): string => {
      const { characters, right, sentences: count, whole } = scoreSentences(sentences, () => reader);
      return `${percent(right, characters)}, ${percent(whole, count)}`;
    };
    yield `  ${name.padEnd(8)} held-out tenth ${right(tenth)}; news-dev ${right(news)}`;
  }
}

/** Parts of the corpus, in quarters. */
const SHARES = [
  ['none', 0],
  ['quarter', 1],
  ['half', 2],
  ['all', 4],
] as const;

function goldOf({ text, labels }: LabelledSentence): GoldSentence {
  return {
    text,
    syllables: new Map(labels.map(({ offset, syllable }) => [countHan(text.slice(0, offset)), [syllable]])),
  };
}

/** Of a sentence whose every syllable is known, those of characters that the dictionary has several readings for. */
function polyphonesOf(dictionary: Dictionary, sentence: LabelledSentence): GoldSentence {
  const isPolyphone = ({ offset }: Label): boolean => {
    const key = dictionary.find(sentence.text.charAt(offset));
    return key !== undefined && wordReadings(dictionary, key).length > 1;
  };
  return goldOf({ ...sentence, labels: sentence.labels.filter(isPolyphone) });
}

/** Sentences whose every syllable is known. */
function goldFile(path: string): GoldSentence[] {
  return readFileSync(`${LABELLED_DATA}${path}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, pinyin, alt } = JSON.parse(line) as {
        text: string;
        pinyin: string[];
        alt: Record<string, string[]>;
      };
      return {
        text,
        syllables: new Map(pinyin.map((syllable, index) => [index, [syllable, ...(alt[index] ?? [])]])),
      };
    });
}

function* table(
  name: string,
  sentences: readonly GoldSentence[],
  before: Reader,
  readerOf: (index: number) => Reader,
): Generator<string> {
  const ours = scoreSentences(sentences, readerOf);
  yield `${name}: ${ours.sentences} sentences, ${ours.characters} characters`;
  yield row('Pindu', ours);
  yield row(
    'Pindu without its model',
    scoreSentences(sentences, () => before),
  );
  yield row(
    'pinyin-pro',
    scoreSentences(sentences, () => pinyinPro),
  );
  const wrong = ours.characters - ours.right;
  yield `  full tones in the gold standard where the dictionary's word has a neutral one: ${ours.neutral} of ${wrong} wrong`;
  yield `  doubtful: ${percent(ours.doubtful, ours.characters)} of characters, ${percent(ours.doubtfulWrong, wrong)} of the wrong ones`;
  yield `  wrong most often: ${worst(ours)}`;
}

function row(name: string, { characters, right, sentences, whole }: Score): string {
  return `  ${name.padEnd(26)} ${percent(right, characters)} of characters, ${percent(whole, sentences)} of sentences`;
}

function worst({ wrong }: Score): string {
  return [...wrong]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 20)
    .map(([character, count]) => `${character} ${count}`)
    .join(', ');
}

function aloneLine(
  examples: readonly Example[],
  modelOf: (index: number) => ReturnType<typeof trainModel> | undefined,
): string {
  const right = examples.filter((example, index) => {
    const model = modelOf(index);
    return ((model && readExample(model, example)) ?? example.known[0]) === example.syllable;
  });
  return `  the model alone: ${percent(right.length, examples.length)}`;
}

/** The commonest of the polyphones, in which a new error would be seen in every article. */
const PARTICLES = '的了着得地为只长行';

/** Wrong readings of the commonest polyphones, before and after. */
function* particles(
  sentences: readonly GoldSentence[],
  before: Reader,
  readerOf: (index: number) => Reader,
): Generator<string> {
  const without = scoreSentences(sentences, () => before).wrong;
  const now = scoreSentences(sentences, readerOf).wrong;
  const counts = [...PARTICLES].map(
    (character) => `${character} ${without.get(character) ?? 0} ${now.get(character) ?? 0}`,
  );
  yield `  wrong without and with the model: ${counts.join(', ')}`;
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)} %`;
}
