import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isHan } from '@/lib/chinese/han';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import { type CorpusSentence, parseCorpusLine } from './corpus-lines';
import { CORPUS_SETS, type CorpusSet, type LabelledSentence } from './labelled-sentences';

const FOLDER = fileURLToPath(new URL('./corpus/', import.meta.url));

/** The paths of the corpus’ files, in the order of their names; those of one set, or of all. */
export function corpusFiles(sets: readonly CorpusSet[] = CORPUS_SETS): string[] {
  return sets.flatMap((set) =>
    readdirSync(`${FOLDER}${set}`)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => `${FOLDER}${set}/${name}`),
  );
}

/** Every sentence of the corpus, in the order of its files, with the readings of all its Han characters. */
function readCorpus(dictionary: Dictionary): LabelledSentence[] {
  return CORPUS_SETS.flatMap((set) =>
    corpusFiles([set])
      .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => label(parseCorpusLine(dictionary, line), set)),
  );
}

function label({ text, words }: CorpusSentence, set: CorpusSet): LabelledSentence {
  const labels = words.flatMap(({ text: word, start, pinyin }) => {
    const offsets = [...word].flatMap((character, index) => (isHan(character.codePointAt(0) ?? 0) ? [index] : []));
    return offsets.map((offset, index) => ({ offset: start + offset, syllable: pinyin[index]?.toLowerCase() ?? '' }));
  });
  return { text, labels, set };
}

/** Into how many parts the corpus is cut; nothing is trained on the first. */
const PARTS = 10;

/** So many characters in a row, in either script, make two sentences variants of one template. */
const SHARED = 5;

/** The part of each text, from 0: those of one template, and of templates that share a text, are in one part. */
export function partsByTemplate(dictionary: Dictionary, texts: readonly string[]): number[] {
  const parents = texts.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] as number;
    parents[index] = at;
    return at;
  };
  const seen = new Map<string, number>();
  texts.forEach((text, index) => {
    const simplified = simplifyUnits(dictionary, text);
    for (let at = 0; at + SHARED <= simplified.length; at += 1) {
      const stretch = simplified.slice(at, at + SHARED);
      const other = seen.get(stretch);
      if (other === undefined) seen.set(stretch, index);
      // The earlier one stays the root: a part does not change with what is added behind.
      else if (root(index) !== root(other))
        parents[Math.max(root(index), root(other))] = Math.min(root(index), root(other));
    }
  });
  return texts.map((_, index) => scatter(root(index)) % PARTS);
}

/** The finaliser of MurmurHash3: neighbouring numbers become unlike ones. */
function scatter(number: number): number {
  let mixed = Math.imul(number + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The corpus’ sentences for training, and those of its first part, on which nothing is trained. */
export function splitCorpus(dictionary: Dictionary): { training: LabelledSentence[]; heldOut: LabelledSentence[] } {
  const sentences = readCorpus(dictionary);
  const parts = partsByTemplate(
    dictionary,
    sentences.map(({ text }) => text),
  );
  return {
    training: sentences.filter((_, index) => parts[index] !== 0),
    heldOut: sentences.filter((_, index) => parts[index] === 0),
  };
}
