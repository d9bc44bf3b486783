// Text on standard input, in simplified or traditional characters, one passage a line; the same in the other script.
import { readFileSync } from 'node:fs';
import { createConverter } from '@/lib/chinese/conversion/convert';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { tokenize } from '@/lib/chinese/tokenize';
import { ensureConversion } from './conversion/ensure-conversion';
import { readDictionary } from './dictionary/ensure-dictionary';
import { readPolyphones } from './polyphones/read-polyphones';
import { answerLines } from './setup/text-lines';

const USAGE = `Usage: npm run -s convert -- --to traditional|simplified < text
Reads UTF-8 text, one passage a line; prints each in the other script, as Taiwan or as the mainland writes it.`;

const [flag, to, ...rest] = process.argv.slice(2);
if (flag !== '--to' || (to !== 'traditional' && to !== 'simplified') || rest.length > 0) {
  console.error(USAGE);
  process.exit(2);
}
const dictionary = openDictionary(readDictionary((message) => console.error(message)));
const polyphones = readPolyphones();
const convert = createConverter(JSON.parse(readFileSync(ensureConversion(), 'utf8')), dictionary);

await answerLines((text) => convert(tokenize(dictionary, text, polyphones), to));
