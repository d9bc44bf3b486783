// Text on standard input, one passage a line; tokens on standard output, one JSON object a line.
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { cardEntries } from '@/lib/chinese/lookup';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Entry, Token } from '@/lib/chinese/types';
import { readDictionary } from './dictionary/ensure-dictionary';
import { readPolyphones } from './polyphones/read-polyphones';
import { answerLines } from './setup/text-lines';

const USAGE = `Usage: npm run -s annotate -- [--cards] < text
Reads UTF-8 text, one passage a line; prints {"text","tokens"} as JSON, one line each.
--cards  each word also carries "entries": what its card lists, in that order`;

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== '--cards');
if (unknown !== undefined) {
  console.error(`${unknown}: unknown option\n${USAGE}`);
  process.exit(2);
}
const withCards = flags.includes('--cards');
const dictionary = openDictionary(readDictionary((message) => console.error(message)));
const polyphones = readPolyphones();

await answerLines((text) => {
  const tokens = tokenize(dictionary, text, polyphones);
  return JSON.stringify({ text, tokens: withCards ? addCards(text, tokens) : tokens });
});

function addCards(text: string, tokens: readonly Token[]): (Token & { entries?: Entry[] })[] {
  let start = 0;
  return tokens.map((token) => {
    const at = start;
    start += token.text.length;
    return token.pinyin ? { ...token, entries: cardEntries(dictionary, text, at, token) } : token;
  });
}
