import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import type { OwnDictionary } from '@/lib/dictionaries/compact/open-own-dictionary';
import { openOwnDictionary } from '@/lib/dictionaries/compact/open-own-dictionary';
import type { ChosenFile } from '@/lib/dictionaries/open-source';
import { type ReadDictionary, readDictionary } from '@/lib/dictionaries/read-dictionary';

/** One of our own small files. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
}

export function file(name: string, content: string | Uint8Array<ArrayBuffer>): ChosenFile {
  return { name, blob: new Blob([content]) };
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

export function zip(parts: Zippable): Uint8Array<ArrayBuffer> {
  return zipSync(parts) as Uint8Array<ArrayBuffer>;
}

export function gzip(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(content));
}

/** The parts of a Yomitan zip: our own index, with fields to replace, and banks. */
export function yomitan(banks: unknown[], index: Record<string, unknown> = {}): Zippable {
  const own = { ...JSON.parse(new TextDecoder().decode(fixture('index.json'))), ...index };
  return {
    'index.json': bytes(JSON.stringify(own)),
    ...Object.fromEntries(banks.map((bank, at) => [`term_bank_${at + 1}.json`, bytes(JSON.stringify(bank))])),
  };
}

/** The three files of a StarDict dictionary from words with their articles. */
export function stardict(
  words: [word: string, article: string | Uint8Array][],
  facts: Record<string, string | number> = {},
): { ifo: Uint8Array<ArrayBuffer>; idx: Uint8Array<ArrayBuffer>; dict: Uint8Array<ArrayBuffer> } {
  const articles = words.map(([, article]) => Buffer.from(article as string));
  let offset = 0;
  const index = words.map(([word], at) => {
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(offset, 0);
    numbers.writeUInt32BE(articles[at]?.length ?? 0, 4);
    offset += articles[at]?.length ?? 0;
    return Buffer.concat([Buffer.from(`${word}\0`), numbers]);
  });
  const idx = new Uint8Array(Buffer.concat(index));
  const info = {
    ...{ version: '2.4.2', bookname: '城南小词典', wordcount: words.length, idxfilesize: idx.length },
    ...{ sametypesequence: 'm', author: 'A. Writer', description: 'Written for tests.<br>Free.', ...facts },
  };
  const lines = Object.entries(info).map(([name, value]) => `${name}=${value}`);
  return {
    ifo: bytes(["StarDict's dict ifo file", ...lines, ''].join('\n')),
    idx,
    dict: new Uint8Array(Buffer.concat(articles)),
  };
}

/** What was read, opened, and how many entries were left out. */
export async function opened(
  ...files: ChosenFile[]
): Promise<ReadDictionary & { own: OwnDictionary; skipped: number }> {
  const { dictionary, problem } = await readDictionary(files);
  if (dictionary === undefined) throw new Error(JSON.stringify(problem));
  const left = dictionary.notes.filter(({ kind }) => kind !== 'shortened');
  const skipped = left.reduce((sum, { count }) => sum + count, 0);
  return { ...dictionary, own: openOwnDictionary(dictionary.file), skipped };
}
