// Trains what is learnt about cutting text into words, on our corpus and the labelled sentences beside the checkout, and
// writes scripts/dictionary/data/cuts.bin, which goes into the dictionary. The same data give the same bytes.
// `npm run train-cuts -- --try` first leaves out each file of the corpus by turns, and says how it is cut.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { cutAll } from '@/lib/chinese/tokenize';
import { cutExample, readingExample } from './cuts/cut-examples';
import { cutSentences } from './cuts/cut-sentences';
import { judgeCuts } from './cuts/judge-cuts';
import { trainCuts } from './cuts/train-cuts';
import { readDictionary } from './dictionary/ensure-dictionary';
import { CUTS_PATH } from './dictionary/sources';
import { hasLabelledData, LABELLED_DATA, labelledSentences } from './polyphones/labelled-sentences';

if (!hasLabelledData()) {
  console.error(`The labelled sentences are not here: ${LABELLED_DATA}\n${CUTS_PATH} stays as it is.`);
  process.exit(1);
}
/** Of so many sentences that are not cut by hand, one is taken. */
const EVERY = 12;

const dictionary = withCuts(new Uint16Array());
const sentences = cutSentences(dictionary);
const examples = sentences.flatMap(({ file, words }) => {
  const example = cutExample(dictionary, words);
  return example ? [{ file, example }] : [];
});
const raw = labelledSentences('g2pl-train');
const readings = raw.flatMap((sentence) => readingExample(dictionary, sentence) ?? []);
// As they are cut by frequency, so that what the corpus does not have stays as it is.
const usual = raw
  .filter((_, index) => index % EVERY === 0)
  .flatMap(({ text }) => cutExample(dictionary, cutByFrequency(text)) ?? []);
console.log(`${examples.length} sentences cut into words, ${readings.length} with a reading that tells`);

const files = process.argv.includes('--try') ? [...new Set(sentences.map(({ file }) => file))] : [];
for (const left of files) {
  const judged = sentences.filter(({ file }) => file === left).map(({ words }) => words);
  const learnt = trainCuts([
    ...examples.flatMap(({ file, example }) => (file === left ? [] : [example])),
    ...readings,
    ...usual,
  ]);
  console.log(`${basename(left)} by frequency: ${judgeCuts(dictionary, judged)}`);
  console.log(`${basename(left)}, left out:    ${judgeCuts(withCuts(learnt), judged)}`);
}

const table = trainCuts([...examples.map(({ example }) => example), ...readings, ...usual]);
writeFileSync(CUTS_PATH, new Uint8Array(table.buffer));
console.log(`${table.filter((cell) => cell !== 0).length} weights, ${table.byteLength} bytes: ${CUTS_PATH}`);

function cutByFrequency(text: string): string[] {
  return (cutAll(dictionary, [text]).cuts[0] ?? []).map(({ start, end }) => text.slice(start, end));
}

function withCuts(cuts: Uint16Array): Dictionary {
  return { ...openDictionary(readDictionary((message) => console.log(message))), cuts };
}
