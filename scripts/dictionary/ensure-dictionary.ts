import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMAT_VERSION, HEADER_WORDS, MAGIC } from '@/lib/chinese/dictionary/format';
import { encodeDictionary } from './encode-dictionary';
import { parseCedict } from './parse-cedict';
import {
  ADDITIONS,
  hashSources,
  readCedict,
  readCuts,
  readFrequencies,
  readLevels,
  readPartsOfSpeech,
  readTaiwanRows,
  readUsualSenses,
  readWebCounts,
} from './sources';

/** The asset's place in the checkout; git-ignored, built when needed. */
const DICTIONARY_PATH = fileURLToPath(new URL('../../assets/static/dictionary.bin', import.meta.url));

/** Not in assets/static: all that lies there goes into the extension. */
const TEMPORARY_PATH = fileURLToPath(new URL('../../.cache/dictionary.bin', import.meta.url));

/** Builds the dictionary asset and replaces the file in one step, so that no process sees half of it. */
export function buildDictionary(log: (message: string) => void = () => {}): string {
  log('Building the dictionary, which takes some seconds…');
  const entries = [...parseCedict(readCedict()), ...parseCedict(ADDITIONS)];
  const file = encodeDictionary(entries, readFrequencies(), readLevels(), hashSources(), {
    webCounts: readWebCounts(),
    partsOfSpeech: readPartsOfSpeech(),
    taiwanRows: readTaiwanRows(),
    usualSenses: readUsualSenses(),
    cuts: readCuts(),
  });
  for (const path of [DICTIONARY_PATH, TEMPORARY_PATH]) mkdirSync(dirname(path), { recursive: true });
  const temporary = `${TEMPORARY_PATH}.${process.pid}`;
  writeFileSync(temporary, file);
  renameSync(temporary, DICTIONARY_PATH);
  log(`${entries.length} CC-CEDICT entries, ${(file.byteLength / 1e6).toFixed(2)} MB: ${DICTIONARY_PATH}`);
  return DICTIONARY_PATH;
}

/** The path of the dictionary asset, built first where it is missing or its sources or builder have changed. */
export function ensureDictionary(log: (message: string) => void = () => {}): string {
  return isFresh() ? DICTIONARY_PATH : buildDictionary(log);
}

/** The asset's bytes, built first where needed. */
export function readDictionary(log: (message: string) => void = () => {}): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(ensureDictionary(log));
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

function isFresh(): boolean {
  const header = new Uint32Array(HEADER_WORDS);
  let size: number;
  try {
    const file = openSync(DICTIONARY_PATH, 'r');
    readSync(file, header);
    closeSync(file);
    size = statSync(DICTIONARY_PATH).size;
  } catch {
    return false;
  }
  return header[0] === MAGIC && header[1] === FORMAT_VERSION && header[2] === size && header[5] === hashSources();
}
