// Trains the model of polyphones on the corpus and the labelled sentences beside the checkout, and writes assets/static/polyphones.bin.
// The same data give the same bytes. How right it is: `npm run quality -- readings`.
import { writeFileSync } from 'node:fs';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { readDictionary } from './dictionary/ensure-dictionary';
import { splitCorpus } from './polyphones/corpus';
import { crossValidate } from './polyphones/cross-validate';
import { examplesOf } from './polyphones/examples';
import { hasLabelledData, LABELLED_DATA, labelledSentences, MARKED_SETS } from './polyphones/labelled-sentences';
import { POLYPHONES_PATH } from './polyphones/read-polyphones';
import { trainPolyphones } from './polyphones/train-polyphones';

if (!hasLabelledData()) {
  console.error(`The labelled sentences are not here: ${LABELLED_DATA}\nassets/static/polyphones.bin stays as it is.`);
  process.exit(1);
}
const dictionary = openDictionary(readDictionary((message) => console.log(message)));
const examples = examplesOf(dictionary, [
  ...MARKED_SETS.flatMap(labelledSentences),
  ...splitCorpus(dictionary).training,
]);
console.log(`${examples.length} labelled characters`);
for (const line of crossValidate(examples)) console.log(line);

const asset = trainPolyphones(examples);
writeFileSync(POLYPHONES_PATH, new Uint8Array(asset));
console.log(`${asset.byteLength} bytes: ${POLYPHONES_PATH}`);
