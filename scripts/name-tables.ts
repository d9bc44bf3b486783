import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { SURNAMES } from '@/lib/chinese/names/surnames';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';
import { parseCedict } from './dictionary/parse-cedict';
import { readCedict } from './dictionary/sources';

// Writes the tables of lib/chinese/names that are counted, not written by hand. Run it where the sources change:
// node scripts/run.mjs name-tables

/** What follows a foreign name in a headword and is no part of its sound. */
const GENERIC = /[语語人族山岛河湖州市县区教学院国海省文港湾洲党岭派节座角塔宫号车]$/;
/** Senses of Chinese places, people and dynasties. */
const CHINESE = /County|city|district|Prefecture|township|dynasty|Chinese|surname|province|^see /i;
/** A character seen more rarely than this in the names of the dictionary is there by chance. */
const LEAST = 3;
/** The same for given names, where the counts are sums of logarithms. */
const LEAST_GIVEN = 25;

const entries = parseCedict(readCedict());
const common = shares(
  entries.filter(({ pinyin }) => /^[a-z]/.test(pinyin[0] ?? '')).map(({ simplified }) => simplified),
);

let names = entries
  .filter(
    ({ simplified, pinyin, senses }) =>
      pinyin.length === simplified.length &&
      /^[A-Z][^A-Z]+$/.test(pinyin.join('')) &&
      !CHINESE.test(senses) &&
      soundsLike(pinyin.join(''), senses),
  )
  .map(({ simplified, pinyin }) => ({ simplified: simplified.replace(GENERIC, ''), pinyin }));
for (const [word, tag] of jiebaWords()) {
  if (tag === 'nrt' && word.length > 2) names.push({ simplified: word.replace(GENERIC, ''), pinyin: [] });
}
// Chinese names that happen to sound like their sense hold characters that are no likelier in names than elsewhere.
for (let round = 0; round < 4; round += 1) {
  const inNames = shares(names.map(({ simplified }) => simplified));
  const odds = (character: string): number =>
    Math.log((inNames.get(character) ?? 0) / (common.get(character) ?? 0.00001));
  names = names.filter(({ simplified }) => {
    const each = Array.from(simplified, odds);
    return each.length > 2 && each.reduce((sum, value) => sum + value, 0) / each.length > 1 && Math.min(...each) > -1;
  });
}
console.error(`${names.length} transliterated names`);

const foreign = new Map<string, number>();
const readings = new Map<string, Map<string, number>>();
for (const { simplified, pinyin } of names) {
  [...simplified].forEach((character, index) => {
    foreign.set(character, (foreign.get(character) ?? 0) + 1);
    const syllable = pinyin[index]?.toLowerCase();
    if (syllable === undefined) return;
    const counts = readings.get(character) ?? new Map<string, number>();
    readings.set(character, counts.set(syllable, (counts.get(syllable) ?? 0) + 1));
  });
}
for (const [character, count] of foreign) if (count < LEAST) foreign.delete(character);
const polyphones = [...readings.keys()].sort().filter((character) => {
  if (!foreign.has(character)) return false;
  const own = entries.filter(({ simplified }) => simplified === character);
  return new Set(own.map(({ pinyin }) => (pinyin[0] ?? '').toLowerCase())).size > 1;
});
const foreignReadings = polyphones.map((character) => {
  const [best] = [...(readings.get(character) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? [''];
  return character + markSyllable(best);
});

const given = new Map<string, number>();
for (const [word, tag, count] of jiebaWords()) {
  const [surname = '', ...rest] = word;
  if (tag !== 'nr' || rest.length !== 2 || !SURNAMES.get(surname)?.isCommon) continue;
  // jieba counts foreign names among persons' (马尔斯): those are of foreign sounds alone.
  if (rest.every((character) => (foreign.get(character) ?? 0) > 20)) continue;
  for (const character of rest) given.set(character, (given.get(character) ?? 0) + Math.log(Number(count)));
}
for (const [character, count] of given) if (count < LEAST_GIVEN) given.delete(character);
writeFileSync(
  fileURLToPath(new URL('../lib/chinese/names/counted-tables.ts', import.meta.url)),
  `// Written by scripts/name-tables.ts. Sources: CC-CEDICT (CC BY-SA 4.0) and jieba's word list (MIT); see docs/data.md.
// A cost is the negative natural logarithm of a character's share, rounded to halves.

/** Characters of transliterated names by cost, counted over those of both sources. */
export const FOREIGN_CHARACTERS: Readonly<Record<string, string>> = ${inBands(foreign)};

/** How polyphones are mostly read in the transliterated names of CC-CEDICT. */
export const FOREIGN_READINGS =
${inLines(foreignReadings)};

/** Characters of given names by cost, counted over the names of three characters in jieba's list. */
export const GIVEN_CHARACTERS: Readonly<Record<string, string>> = ${inBands(given)};
`,
);

/** The words of jieba's list, each with its tag and its count. */
function jiebaWords(): [word: string, tag: string, count: number][] {
  const require = createRequire(import.meta.url);
  const text = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8');
  return text.split('\n').map((line) => {
    const [word = '', count, tag = ''] = line.split(' ');
    return [word, tag, Number(count)];
  });
}

/** Each character's share of all. */
function shares(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const all = [...words.join('')];
  for (const character of all) counts.set(character, (counts.get(character) ?? 0) + 1);
  return new Map([...counts].map(([character, count]) => [character, count / all.length]));
}

/** The source of a table of characters by cost, cheapest first, in the order of their code points. */
function inBands(counts: ReadonlyMap<string, number>): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byCost = new Map<number, string[]>();
  for (const [character, count] of counts) {
    const cost = Math.round(-2 * Math.log(count / total)) / 2;
    byCost.set(cost, [...(byCost.get(cost) ?? []), character]);
  }
  const rows = [...byCost]
    .sort(([a], [b]) => a - b)
    .map(([cost, list]) => [cost.toFixed(1), list.sort().join('')])
    .map(([cost, list = '']) => `  '${cost}':${list.length > 110 ? '\n   ' : ''} '${list}',`);
  return `{\n${rows.join('\n')}\n}`;
}

/** The source of a string of items, 16 a line. */
function inLines(items: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(items.length / 16) }, (_, row) => items.slice(16 * row, 16 * row + 16));
  return lines.map((line, row) => `  '${line.join(' ')}${row < lines.length - 1 ? ' ' : ''}'`).join(' +\n');
}

/**
 * Whether a Chinese word transliterates the first name in its English senses: its syllables (numbered, joined) share
 * most of the name's sounds in order, but do not spell it (Beijing is Chinese, Bolivia is not).
 */
function soundsLike(pinyin: string, senses: string): boolean {
  const [name = ''] = /[A-Z][a-zA-ZÀ-ž'-]+(?: [A-Z][a-zA-ZÀ-ž'-]+)?/.exec(senses.replace(/\([^)]*\)/g, '')) ?? [];
  const latin = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const spelt = pinyin.toLowerCase().replace(/[^a-z]/g, '');
  if (latin.length < 3 || spelt.startsWith(latin) || latin.startsWith(spelt)) return false;
  const [ours, theirs] = [sounds(spelt), sounds(latin)];
  const shared = commonLetters(ours, theirs);
  return shared >= 0.62 * theirs.length && shared >= 0.45 * ours.length;
}

/** Consonants that Chinese syllables do not tell apart, and vowels, as one letter each. */
function sounds(letters: string): string {
  return letters
    .replace(/sh|ch|zh|x|j|q|z|c/g, 's')
    .replace(/[rl]/g, 'l')
    .replace(/[gk]h?/g, 'k')
    .replace(/ph|[vw]/g, 'f')
    .replace(/[bp]/g, 'b')
    .replace(/[dt]h?/g, 'd')
    .replace(/[mn]g?/g, 'n')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1/g, '$1');
}

/** The length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let index = 0; index < b.length; index += 1) {
      const longest = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(letter === b[index] ? (row[index] ?? 0) + 1 : longest);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
