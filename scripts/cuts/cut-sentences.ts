import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { corpusFiles, partsByTemplate } from '@/scripts/polyphones/corpus';

/** A sentence cut into words, and the file that it is from. */
export type CutSentence = { file: string; words: string[] };

const OVERLAPS = fileURLToPath(new URL('overlaps.txt', import.meta.url));

/** The corpus without its held-out part, and sentences that were written for cuts alone; without their readings. */
export function cutSentences(dictionary: Dictionary): CutSentence[] {
  const corpus = corpusFiles().flatMap(readFile);
  const parts = partsByTemplate(
    dictionary,
    corpus.map(({ words }) => words.join('')),
  );
  return [...corpus.filter((_, index) => parts[index] !== 0), ...readFile(OVERLAPS)];
}

function readFile(file: string): CutSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({
      file,
      words: (line.split('\t').at(-1) as string).split(' ').map((word) => word.replace(/(?<=.)\/.*$/, '')),
    }));
}
