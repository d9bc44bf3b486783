// Writes the tables of lib/chinese/names that are counted, not written by hand. Run it where the sources change:
// node scripts/run.mjs name-tables
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { SURNAMES } from '@/lib/chinese/names/surnames';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';
import { parseCedict } from './dictionary/parse-cedict';
import { readCedict } from './dictionary/sources';
import { soundsLike } from './names/sounds-like';

const FOLDER = new URL('../lib/chinese/names/', import.meta.url);

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
write(
  'foreign-characters',
  "Characters of transliterated names, by what each costs: the negative natural logarithm of its share, rounded to halves. Counted over the transliterated names of CC-CEDICT (CC BY-SA 4.0) and of jieba's word list (MIT; docs/data.md).",
  'FOREIGN_CHARACTERS',
  bands(foreign),
);
const polyphones = [...readings.keys()].sort().filter((character) => {
  if (!foreign.has(character)) return false;
  const own = entries.filter(({ simplified }) => simplified === character);
  return new Set(own.map(({ pinyin }) => (pinyin[0] ?? '').toLowerCase())).size > 1;
});
write(
  'foreign-readings',
  'How polyphones are read in transliterated names: as they mostly are in those of CC-CEDICT (CC BY-SA 4.0; docs/data.md).',
  'FOREIGN_READINGS',
  Object.fromEntries(
    polyphones.map((character) => {
      const [best] = [...(readings.get(character) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? [''];
      return [character, markSyllable(best)];
    }),
  ),
);

const given = new Map<string, number>();
for (const [word, tag, count] of jiebaWords()) {
  const [surname = '', ...rest] = word;
  if (tag !== 'nr' || rest.length !== 2 || !SURNAMES.get(surname)?.isCommon) continue;
  // jieba counts foreign names among persons' (马尔斯): those are of foreign sounds alone.
  if (rest.every((character) => (foreign.get(character) ?? 0) > 20)) continue;
  for (const character of rest) given.set(character, (given.get(character) ?? 0) + Math.log(Number(count)));
}
for (const [character, count] of given) if (count < LEAST_GIVEN) given.delete(character);
write(
  'given-characters',
  "Characters of given names, by what each costs: the negative natural logarithm of its share, rounded to halves. Counted over the names of three characters in jieba's word list (MIT; docs/data.md).",
  'GIVEN_CHARACTERS',
  bands(given),
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

/** Characters by cost, cheapest first, in the order of their code points: the same input gives the same text. */
function bands(counts: ReadonlyMap<string, number>): Record<string, string> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byCost = new Map<number, string[]>();
  for (const [character, count] of counts) {
    const cost = Math.round(-2 * Math.log(count / total)) / 2;
    byCost.set(cost, [...(byCost.get(cost) ?? []), character]);
  }
  const sorted = [...byCost].sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([cost, list]) => [cost.toFixed(1), list.sort().join('')]));
}

function write(file: string, comment: string, name: string, table: Record<string, string>): void {
  const rows = Object.entries(table).map(
    ([key, value]) => `  ${/^\d/.test(key) ? `'${key}'` : key}:${value.length > 110 ? '\n   ' : ''} '${value}',`,
  );
  const lines = [...comment.split(/(?<=\. )/), 'Written by scripts/name-tables.ts.'].map((line) => ` * ${line.trim()}`);
  const text = `/**\n${lines.join('\n')}\n */\nexport const ${name}: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`;
  writeFileSync(fileURLToPath(new URL(`${file}.ts`, FOLDER)), text);
}
