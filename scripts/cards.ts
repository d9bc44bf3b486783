// Twenty cards as a reader sees them, in plain text: `npx tsx scripts/cards.ts` (docs/archive keeps them).
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { characterMeanings, lookup, readAs } from '@/lib/chinese/lookup';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Entry, Token } from '@/lib/chinese/types';
import { readDictionary } from './dictionary/ensure-dictionary';
import { readPolyphones } from './polyphones/read-polyphones';

/** Words of many kinds, each in a sentence of its own, so that the reading is the one that it has there. */
const CARDS: readonly [word: string, sentence: string][] = [
  ['国家', '这个国家很大。'],
  ['王', '国王姓王。'],
  ['长', '这条路很长。'],
  ['行长', '银行行长发言。'],
  ['得', '他跑得很快。'],
  ['裏', '他在房子裏。'],
  ['世博', '上海世博开幕。'],
  ['玩意儿', '这是什么玩意儿？'],
  ['只', '他买了三只鸡。'],
  ['期', '这一期杂志。'],
  ['呼和浩特', '列车开往呼和浩特。'],
  ['塞翁失马', '塞翁失马，焉知非福。'],
  ['T恤', '她穿着T恤。'],
  ['後', '三天後回來。'],
  ['头发', '她的头发很长。'],
  ['屁', '他放了一个屁。'],
  ['俺', '俺不去。'],
  ['工程', '这项工程完工了。'],
  ['东西', '他买了东西。'],
  ['面条', '我爱吃面条。'],
];

const dictionary = openDictionary(readDictionary((message) => console.error(message)));
const polyphones = readPolyphones();

for (const [word, sentence] of CARDS) {
  const start = sentence.lastIndexOf(word);
  const token = tokenAt(sentence, start);
  if (token.text !== word) throw new Error(`${sentence} is not cut at ${word}: ${token.text}`);
  console.log(`${card(token, sentence)}\n`);
}

function tokenAt(sentence: string, start: number): Token {
  let end = 0;
  for (const token of tokenize(dictionary, sentence, polyphones)) {
    if (end === start) return token;
    end += token.text.length;
  }
  throw new Error(`No token of ${sentence} begins at ${start}`);
}

function card(token: Token, sentence: string): string {
  const own = readAs(entriesOf(token.text), token.pinyin ?? []);
  const characters = characterMeanings({ ...token, traditional: own[0]?.traditional }, entriesOf).map(
    ({ character, syllable, entry }) => `${character} ${syllable} ${meaning(entry)}`,
  );
  return [
    `${token.text}  ${token.pinyin?.join(' ')}   ${sentence}`,
    ...own.flatMap((entry) => describe(entry).map((line) => `  ${line}`)),
    ...(characters.length > 0 ? [`  characters: ${characters.join('; ')}`] : []),
  ].join('\n');
}

function entriesOf(word: string): Entry[] {
  return lookup(dictionary, word).find(({ text }) => text === word)?.entries ?? [];
}

function describe(entry: Entry): string[] {
  const { simplified, traditional, pinyin, senses, levels = {}, band, taiwanPinyin, references = [] } = entry;
  const labels = [
    ...Object.entries(levels).map(([list, level]) => `${list}: ${level}`),
    band === 'rare' ? 'rare' : `top ${band}`,
    ...(taiwanPinyin ? [`Taiwan: ${taiwanPinyin.join(' ')}`] : []),
  ];
  const measureWords = entry.measureWords?.map((word) => `${word.simplified} ${word.pinyin.join(' ')}`) ?? [];
  return [
    `${simplified === traditional ? simplified : `${simplified} ${traditional}`}  ${pinyin.join(' ')}  [${labels.join(', ')}]`,
    ...senses.map((sense, index) => `  ${index + 1}. ${sense}`),
    ...references.map((reference) => {
      const { kind, senses } = reference;
      return `  ${kind}: ${reference.simplified} ${reference.pinyin.join(' ')}: ${senses.join(' / ')}`;
    }),
    ...(measureWords.length > 0 ? [`  measure words: ${measureWords.join(', ')}`] : []),
  ];
}

function meaning(entry: Entry | undefined): string {
  return entry?.senses[0] ?? entry?.references?.[0]?.senses[0] ?? '—';
}
