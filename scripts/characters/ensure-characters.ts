import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/setup/root';
import { encodeStrokes } from './encode-strokes';
import { partsTable } from './parts-table';
import {
  drawnCharacters,
  readCorrections,
  readDrawnCharacter,
  readEtymologies,
  readMeanings,
  readRadicals,
  sourceFiles,
} from './sources';

const assets = join(root, 'assets/static');
const paths = { strokes: join(assets, 'strokes.bin'), parts: join(assets, 'characters.json') };
const stampPath = join(root, '.cache/characters.stamp');

/** The Arphic Public License asks for it in each file that was changed. */
const notice = `Stroke data of Chinese characters for Pindu.

Derived from the fonts AR PL KaitiM GB and AR PL UKai, Copyright (C) 1999 Arphic Technology Co., Ltd.,
by way of Make Me a Hanzi and the npm package hanzi-writer-data 2.0.1.
Licence: Arphic Public License, the file ARPHICPL.TXT beside this one. There is no warranty.
Changed on 30 November 2026: coordinates rounded to two units (eight for the lines that a brush follows) and made
binary, all characters in one file, radicals left out. Anyone may have this file under that licence.
`;

/**
 * Writes what the page of a character reads, its strokes and its parts, where the files are missing or their sources
 * or builder have changed. Returns the paths.
 */
export function ensureCharacters(log: (message: string) => void = () => {}): typeof paths {
  const inputs = hashOf([...sourceFiles, ...ownFiles('scripts/characters'), ...ownFiles('lib/characters')]);
  if (readStamp() === `${inputs} ${hashOf(Object.values(paths))}`) return paths;
  log('Packing strokes and components of characters, which takes some seconds…');
  const drawn = new Map(drawnCharacters().map((character) => [character, readDrawnCharacter(character)]));
  write(paths.strokes, encodeStrokes(drawn, notice));
  const table = partsTable(drawn, readEtymologies(), readRadicals(), readCorrections(), readMeanings());
  write(paths.parts, JSON.stringify(table));
  writeFileSync(stampPath, `${inputs} ${hashOf(Object.values(paths))}`);
  return paths;
}

/** Not in assets/static until it is whole: all that lies there goes into the extension. */
function write(path: string, content: string | Uint8Array): void {
  const temporary = join(root, '.cache', `characters.${process.pid}`);
  for (const folder of [assets, join(root, '.cache')]) mkdirSync(folder, { recursive: true });
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

function ownFiles(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(root, folder, file));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : 'missing');
  return hash.digest('hex');
}

function readStamp(): string | undefined {
  return existsSync(stampPath) ? readFileSync(stampPath, 'utf8') : undefined;
}
