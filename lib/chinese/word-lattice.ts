import { CharacterClass, classify } from './classify';
import { cutCosts } from './cuts/cut-costs';
import type { Dictionary, Prefixes } from './dictionary/open-dictionary';

/**
 * Every dictionary word in a text: those that begin at UTF-16 offset `o` are `keys[i]`, ending at `ends[i]`, for i from
 * `first[o]` up to `first[o + 1]`, shortest first. Words begin at Han characters and at the start of a run of letters
 * or digits.
 */
export type WordLattice = Prefixes & {
  classes: Uint8Array;
  first: Int32Array;
  /** What each word costs a path where it stands, and what a boundary costs at each offset. */
  costs: Float32Array;
  boundaries: Float32Array;
};

export function wordLattice(dictionary: Dictionary, text: string): WordLattice {
  const classes = classify(text);
  const found: Prefixes = { keys: [], ends: [] };
  const first = new Int32Array(text.length + 1);
  for (let start = 0; start < text.length; start += 1) {
    first[start] = found.keys.length;
    const here = classes[start];
    if (here === CharacterClass.other || here === CharacterClass.punctuation || !startsRun(classes, start)) continue;
    dictionary.prefixes(text, start, found);
  }
  first[text.length] = found.keys.length;
  return { ...found, classes, first, ...cutCosts(dictionary, text, { ...found, classes, first }) };
}

/** False in the middle of a run of digits or letters, and inside a character: no word begins or ends there. */
export function startsRun(classes: Uint8Array, index: number): boolean {
  const here = classes[index];
  if (here === CharacterClass.han) return true;
  if (here === CharacterClass.inside) return false;
  if (here !== CharacterClass.digit && here !== CharacterClass.letter) return true;
  let before = index - 1;
  while (classes[before] === CharacterClass.inside) before -= 1;
  return classes[before] !== here;
}
