import { CharacterClass } from './classify';
import { type Correction, correct, indexCorrections } from './corrections';
import type { Dictionary } from './dictionary/open-dictionary';
import { simplifier } from './simplifier';
import { type TokenizeOptions, tokenizeAll } from './tokenize';
import type { Annotation, Token } from './types';
import { type WordLattice, wordLattice } from './word-lattice';

/** What an annotation takes into account beside the texts; `names` come from `Annotation.names`, by `joinNames`. */
export type AnnotateOptions = TokenizeOptions & {
  /** Readings that the reader set right; they outrank everything. */
  corrections?: readonly Correction[];
};

/**
 * What a reader needs of some texts: the tokens of each, and every dictionary word that begins at any Han character of
 * them (or at the first letter or digit of a token such as `T恤`), in either script, with its entries, so that the card
 * for any character needs no further question.
 */
export function annotate(dictionary: Dictionary, texts: readonly string[], options: AnnotateOptions = {}): Annotation {
  const entries: Annotation['entries'] = [];
  // Keys are headwords of the dictionary, so that none is a name that every object has.
  const words: Annotation['words'] = {};
  const seen = new Uint8Array(dictionary.size.keys);
  const positions = new Map<number, number>();

  function add(key: number, word: string): void {
    words[word] = dictionary.entriesOf(key).map((index) => {
      let position = positions.get(index);
      if (position === undefined) {
        position = entries.push(dictionary.entry(index)) - 1;
        positions.set(index, position);
      }
      return position;
    });
  }

  const lattices = texts.map((text) => wordLattice(dictionary, text));
  const { tokens, names } = tokenizeAll(dictionary, texts, lattices, options);
  if (options.corrections?.length) {
    const simplify = simplifier(dictionary);
    const corrections = indexCorrections(options.corrections, simplify);
    texts.forEach((text, index) => void correct(text, tokens[index] ?? [], corrections, simplify));
  }
  texts.forEach(
    (text, index) => void collectKeys(text, lattices[index] as WordLattice, tokens[index] ?? [], seen, add),
  );
  return { tokens, words, entries, ...(names && { names }) };
}

/** Hands each key to `add` that is met for the first time. */
function collectKeys(
  text: string,
  { classes, first, keys, ends }: WordLattice,
  tokens: readonly Token[],
  seen: Uint8Array,
  add: (key: number, word: string) => void,
): void {
  let start = 0;
  for (const token of tokens) {
    const end = start + token.text.length;
    for (let offset = start; token.pinyin && offset < end; offset += 1) {
      if (offset !== start && classes[offset] !== CharacterClass.han) continue;
      const last = first[offset + 1] as number;
      for (let index = first[offset] as number; index < last; index += 1) {
        const key = keys[index] as number;
        if (seen[key] === 1) continue;
        seen[key] = 1;
        add(key, text.slice(offset, ends[index]));
      }
    }
    start = end;
  }
}
