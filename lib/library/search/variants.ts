import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';

/** Characters that are variants of one another in the two scripts, the given one first. */
export type VariantsOf = (character: string) => readonly string[];

/** Where Han characters are that a dictionary can have: the basic block with extension A, and the planes above. */
const ranges = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const;

const known = new WeakMap<Dictionary, Map<string, Set<string>>>();

/**
 * For a character, every form that the dictionary's one-character headwords give it: 发, 發 and 髮 for each of the
 * three. Wider than conversion, which has to choose: a search that finds a little more is better than one that misses.
 */
export function variantsIn(dictionary: Dictionary): VariantsOf {
  let groups = known.get(dictionary);
  if (groups === undefined) {
    groups = groupForms(dictionary);
    known.set(dictionary, groups);
  }
  const found = groups;
  return (character) => [character, ...[...(found.get(character) ?? [])].filter((form) => form !== character)];
}

function groupForms(dictionary: Dictionary): Map<string, Set<string>> {
  const simplifiedOf = new Map<string, string[]>();
  const traditionalOf = new Map<string, string[]>();
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      const key = dictionary.find(character);
      if (key === undefined) continue;
      for (const entry of dictionary.entriesOf(key)) {
        const simplified = dictionary.headword(dictionary.simplifiedKey(entry));
        if (simplified === character) continue;
        simplifiedOf.set(character, [...(simplifiedOf.get(character) ?? []), simplified]);
        traditionalOf.set(simplified, [...(traditionalOf.get(simplified) ?? []), character]);
      }
    }
  }
  const groups = new Map<string, Set<string>>();
  for (const character of new Set([...simplifiedOf.keys(), ...traditionalOf.keys()])) {
    const simplified = [character, ...(simplifiedOf.get(character) ?? [])];
    groups.set(character, new Set(simplified.flatMap((form) => [form, ...(traditionalOf.get(form) ?? [])])));
  }
  return groups;
}

/** Matches `text` in whichever script: each character is any of its variants; letters in either case. */
export function textPattern(text: string, variantsOf: VariantsOf): RegExp {
  const source = Array.from(text, (character) => {
    const forms = /\p{Script=Han}/u.test(character) ? variantsOf(character) : [character];
    return forms.length === 1 ? escaped(character) : `[${forms.join('')}]`;
  }).join('');
  // Case and code points cost the matcher time, and most searches have neither.
  return new RegExp(source, `${/[a-z]/i.test(text) ? 'i' : ''}${/[\ud800-\udfff]/.test(source) ? 'u' : ''}`);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, (special) => `\\${special}`);
}

/** A range of a text, in UTF-16 units. */
export type Place = { start: number; end: number };

/** Finds the first match in a text; `undefined` without one. */
export type FindText = (text: string) => Place | undefined;

/** Finds what was typed in texts of either script. */
export function findText(typed: string, variantsOf: VariantsOf): FindText {
  const isPlain = !/[a-z]/i.test(typed) && Array.from(typed).every((character) => variantsOf(character).length === 1);
  if (isPlain) {
    // Without variants the browser's own search is many times faster than a pattern.
    return (text) => {
      const start = text.indexOf(typed);
      return start === -1 ? undefined : { start, end: start + typed.length };
    };
  }
  const pattern = textPattern(typed, variantsOf);
  return (text) => {
    const found = pattern.exec(text);
    return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
  };
}
