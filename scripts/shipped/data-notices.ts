import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '@/components/licences/notice';

/** The data in assets/static, as docs/data.md has it; the texts stand beside the data. */
export const dataFiles = [
  {
    name: 'CC-CEDICT',
    file: 'dictionary.bin',
    licence: 'CC-BY-SA-4.0',
    texts: ['LICENSE-dictionary.txt', 'LICENSE-Apache-2.0.txt'],
  },
  {
    name: 'Pindu',
    file: 'polyphones.bin',
    licence: 'CC-BY-SA-4.0',
    texts: ['LICENSE-polyphones.txt', 'LICENSE-Apache-2.0.txt'],
  },
  {
    name: 'OpenCC',
    file: 'conversion.json',
    licence: 'Apache-2.0',
    texts: ['LICENSE-conversion.txt', 'LICENSE-Apache-2.0.txt'],
  },
  {
    name: 'Make Me a Hanzi',
    file: 'strokes.bin',
    licence: 'Arphic-1999',
    texts: ['LICENSE-strokes.txt', 'ARPHICPL.TXT'],
  },
  {
    name: 'chinese-lexicon, Unihan',
    file: 'characters.json',
    licence: 'ISC AND Unicode-DFS-2016',
    texts: ['LICENSE-characters.txt'],
  },
];

/** Our own drawings, under Pindu's licence. */
const own = /^icon\/\d+\.png$/;

/**
 * The notices of the data that is put into the extension as it is. Throws for a file that is in no list.
 *
 * @param files the files in assets/static, relative to it
 */
export function dataNotices(files: readonly string[], root: string): Notice[] {
  const known = new Set(dataFiles.flatMap(({ file, texts }) => [file, ...texts]));
  const unknown = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !known.has(file) && !own.test(file));
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')}: under which licence? See scripts/shipped/data-notices.ts.`);
  return dataFiles.map(({ texts, ...data }) => ({
    kind: 'data',
    ...data,
    text: texts.map((file) => readFileSync(join(root, 'assets/static', file), 'utf8').trim()).join('\n\n\n'),
  }));
}
