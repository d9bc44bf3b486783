import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Corrections, parseCorrections } from './corrections';
import type { DrawnCharacter } from './encode-strokes';
import type { Etymology } from './find-components';

const require = createRequire(import.meta.url);
const STROKES = dirname(require.resolve('hanzi-writer-data/package.json'));
const LEXICON = dirname(require.resolve('chinese-lexicon/package.json'));
const RADICALS = join(import.meta.dirname, 'data/radicals.tsv');
const CORRECTIONS = join(import.meta.dirname, 'data/corrections.tsv');
const MEANINGS = join(import.meta.dirname, 'data/meanings.tsv');

/** What the assets are made of, as far as it changes: the packages by their versions. */
export const sourceFiles = [
  join(STROKES, 'package.json'),
  join(LEXICON, 'package.json'),
  RADICALS,
  CORRECTIONS,
  MEANINGS,
];

/** Every character of `hanzi-writer-data`, which has one file each. */
export function drawnCharacters(): string[] {
  return readdirSync(STROKES).flatMap((file) => /^(.)\.json$/u.exec(file)?.[1] ?? []);
}

export function readDrawnCharacter(character: string): DrawnCharacter {
  return JSON.parse(readFileSync(join(STROKES, `${character}.json`), 'utf8'));
}

/** The origins of characters in `chinese-lexicon`, which is a script: of its modules, this one alone is run. */
export function readEtymologies(): Record<string, Etymology> {
  return require(join(LEXICON, 'etymology/index.js')).etymologies;
}

/** The radicals, each with the characters that dictionaries list under it. */
export function readRadicals(): { character: string; meaning: string; characters: string[] }[] {
  return readFileSync(RADICALS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, character = '', meaning = '', characters = ''] = line.split('\t');
      return { character, meaning, characters: [...characters] };
    });
}

/** What the lexicon has wrong of single components. */
export function readCorrections(): Corrections {
  return parseCorrections(readFileSync(CORRECTIONS, 'utf8'));
}

/** Meanings of components that the lexicon lacks, or has of another character or of a later use; empty: none is said. */
export function readMeanings(): Record<string, string> {
  const lines = readFileSync(MEANINGS, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => line.split('\t')));
}
