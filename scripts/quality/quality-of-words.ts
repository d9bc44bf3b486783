import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { countHan } from '@/lib/chinese/han';
import { nameStage } from '@/lib/chinese/names/name-stage';
import { segment } from '@/lib/chinese/segment';
import type { EdgeProvider } from '@/lib/chinese/token-candidates';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Token } from '@/lib/chinese/types';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { notHere } from '@/scripts/setup/run-parts';

/** Sentences cut into words by hand; not part of this repository (docs/data.md). */
const GOLD = new URL('../../../shared/data/words/zh_gsdsimp-ud-dev.conllu', import.meta.url);

/** A token as far as the measures go: `glossed` where its card has something to say. */
type Cut = { text: string; isName?: boolean; isUnit?: boolean; glossed?: boolean };
type GoldWord = { text: string; tag: string };
type Segmenter = (text: string) => readonly Cut[];

/**
 * How well texts are cut into words, beside Intl.Segmenter and jieba in the same run:
 * - F1 over words with both boundaries right, of the tokens as they are and with number groups opened into the words that
 *   they list; and the same where a name or a number of several whole gold words (the
 *   treebank cuts 周|星驰, 2004|年|5|月) counts as one;
 * - crossing tokens per 1,000 gold words, and per 1,000 tokens of the segmenter: tokens with a gold boundary inside that are no union of whole gold words, so
 *   that the reader is shown a part of one word glued to another;
 * - the share of tokens with Han characters that have a dictionary entry, and of those whose card says anything (the
 *   parts of an abbreviation and the value of a number as well);
 * - the precision of name tokens that the dictionary does not have: those that cover proper nouns alone.
 */
export function qualityOfWords(): string[] {
  if (!existsSync(GOLD)) return [notHere('../shared/data/words/zh_gsdsimp-ud-dev.conllu is not there.')];
  const dictionary = openDictionary(readDictionary());
  const simplified = goldSentences(readFileSync(GOLD, 'utf8'));
  const traditional = simplified.map((words) => words.map((word) => toTraditional(dictionary, word)));
  const intl = new Intl.Segmenter('zh', { granularity: 'word' });
  const jieba = openJieba();
  const segmenters: [string, Segmenter][] = [
    ['Pindu as shown', (text) => shown(dictionary, text)],
    [
      'Pindu, number groups opened',
      (text) =>
        shown(dictionary, text).flatMap((cut): Cut[] =>
          cut.words ? cut.words.map((word) => ({ text: word, glossed: true })) : [cut],
        ),
    ],
    ['Pindu, words and names', (text) => cutBy(dictionary, text, nameStage(dictionary, [text]).providers)],
    ['Pindu, dictionary words alone', (text) => cutBy(dictionary, text, [])],
    ['Intl.Segmenter', (text) => Array.from(intl.segment(text), ({ segment }) => ({ text: segment }))],
    ['jieba', (text) => jieba(text).map((word) => ({ text: word }))],
  ];
  const lines: string[] = [];
  for (const [script, sentences] of [
    ['simplified', simplified],
    ['traditional', traditional],
  ] as const) {
    const count = sentences.reduce((sum, words) => sum + words.length, 0);
    lines.push(`words, UD Chinese GSDSimp dev in ${script} characters, ${count} words:`);
    for (const [name, cut] of segmenters) lines.push(`  ${name.padEnd(30)} ${score(dictionary, sentences, cut)}`);
  }
  return lines;
}

function shown(dictionary: Dictionary, text: string): (Cut & Pick<Token, 'words'>)[] {
  return tokenize(dictionary, text).map((token) => ({
    ...token,
    isName: token.kind === 'name',
    isUnit: token.kind === 'number' || (token.kind === 'name' && dictionary.find(token.text) === undefined),
    glossed: Boolean(token.value ?? token.parts),
  }));
}

function cutBy(dictionary: Dictionary, text: string, providers: readonly EdgeProvider[]): Cut[] {
  return segment(dictionary, text, providers).map(({ start, end, kind, edge }) => ({
    text: text.slice(start, end),
    isName: kind === 'name',
    isUnit: kind === 'name',
    glossed: edge?.name === 'countries',
  }));
}

function score(dictionary: Dictionary, sentences: readonly GoldWord[][], cut: Segmenter): string {
  let agreed = 0;
  let found = 0;
  let gold = 0;
  let crossing = 0;
  let united = 0;
  let unitedAgreed = 0;
  let han = 0;
  let entries = 0;
  let glossed = 0;
  let names = 0;
  let proper = 0;
  for (const words of sentences) {
    const text = words.map((word) => word.text).join('');
    const wordAt = new Int32Array(text.length + 1).fill(-1);
    let at = 0;
    words.forEach((word, index) => {
      wordAt[at] = index;
      at += word.text.length;
    });
    wordAt[at] = words.length;
    gold += words.length;
    let start = 0;
    for (const token of cut(text)) {
      const end = start + token.text.length;
      const first = wordAt[start] as number;
      const last = wordAt[end] as number;
      found += 1;
      if (token.isUnit && first >= 0 && last > first + 1) {
        united += last - first - 1;
        unitedAgreed += 1;
      }
      if (first >= 0 && last === first + 1) agreed += 1;
      else if ((first < 0 || last < 0) && wordAt.subarray(start + 1, end).some((index) => index >= 0)) crossing += 1;
      if (countHan(token.text) > 0) {
        han += 1;
        const known = dictionary.find(token.text) !== undefined;
        if (known) entries += 1;
        if (known || token.glossed) glossed += 1;
        if (token.isName && !known && !token.glossed) {
          names += 1;
          if (
            first >= 0 &&
            last > first &&
            words.slice(first, last).every(({ tag }) => tag === 'PROPN' || tag === 'PUNCT')
          )
            proper += 1;
        }
      }
      start = end;
    }
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  const figures = [
    `F1 ${percent(2 * agreed, found + gold)}`,
    `crossing ${((1000 * crossing) / gold).toFixed(2)} (${((1000 * crossing) / found).toFixed(2)} per 1,000 tokens)`,
    `with an entry ${percent(entries, han)}`,
  ];
  if (united > 0) {
    figures.push(`F1 with names and numbers as units ${percent(2 * (agreed + unitedAgreed), found + gold - united)}`);
  }
  if (glossed > entries) figures.push(`glossed ${percent(glossed, han)}`);
  if (names > 0)
    figures.push(`names beyond the dictionary ${names}, of proper nouns ${proper} (${percent(proper, names)})`);
  return figures.join(', ');
}

/** The words of each sentence of a CoNLL-U file, with their universal part of speech. */
function goldSentences(conllu: string): GoldWord[][] {
  return conllu
    .trim()
    .split('\n\n')
    .map((sentence) =>
      sentence.split('\n').flatMap((line) => {
        const [id = '', text = '', , tag = ''] = line.split('\t');
        return /^\d+$/.test(id) ? [{ text, tag }] : [];
      }),
    );
}

/** A word in traditional characters by the dictionary's best entry, else by character: a lone 后 or 里 may be wrong. */
function toTraditional(dictionary: Dictionary, { text, tag }: GoldWord): GoldWord {
  const convert = (part: string): string => {
    const [entry] = (dictionary.find(part) === undefined ? [] : dictionary.entriesOf(dictionary.find(part) as number))
      .map((index) => dictionary.entry(index))
      .filter(({ simplified }) => simplified === part);
    return entry?.traditional.length === part.length ? entry.traditional : part;
  };
  const whole = convert(text);
  return { text: whole === text ? [...text].map(convert).join('') : whole, tag };
}

/** jieba's default mode, by the native module that only measurement uses. */
function openJieba(): (text: string) => string[] {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as {
    Jieba: { withDict(dict: Uint8Array): { cut(text: string, hmm: boolean): string[] } };
  };
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  return (text) => jieba.cut(text, true);
}
