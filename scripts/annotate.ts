// Text on standard input, one passage a line; tokens on standard output, one JSON object a line.
import { once } from 'node:events';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { cardEntries } from '@/lib/chinese/lookup';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Entry, Token } from '@/lib/chinese/types';
import { readDictionary } from './dictionary/ensure-dictionary';
import { readPolyphones } from './polyphones/read-polyphones';

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

// `head` and the like close the pipe when they have enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

for await (const text of lines(process.stdin)) {
  const tokens = tokenize(dictionary, text, polyphones);
  const output = JSON.stringify({ text, tokens: withCards ? addCards(text, tokens) : tokens });
  if (!process.stdout.write(`${output}\n`)) await once(process.stdout, 'drain');
}

/**
 * The lines of a stream, without `\n` or `\r\n`, nor the byte order mark at its start. (node:readline also ends a line at U+2028 and at a lone `\r`, so that
 * answers would no longer stand beside their passages.)
 */
async function* lines(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let parts: string[] = [];
  let isFirst = true;
  const line = (): string => {
    const whole = parts.join('').replace(/\r$/, '');
    const text = isFirst ? whole.replace(/^\uFEFF/, '') : whole;
    isFirst = false;
    return text;
  };
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const pieces = chunk.split('\n');
    for (const piece of pieces.slice(0, -1)) {
      parts.push(piece);
      yield line();
      parts = [];
    }
    parts.push(pieces.at(-1) ?? '');
  }
  if (parts.some((part) => part !== '')) yield line();
}

function addCards(text: string, tokens: readonly Token[]): (Token & { entries?: Entry[] })[] {
  let start = 0;
  return tokens.map((token) => {
    const at = start;
    start += token.text.length;
    return token.pinyin ? { ...token, entries: cardEntries(dictionary, text, at, token) } : token;
  });
}
