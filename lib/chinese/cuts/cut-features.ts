import { CharacterClass } from '@/lib/chinese/classify';
import type { Dictionary, Prefixes } from '@/lib/chinese/dictionary/open-dictionary';
import { wordClasses } from '@/lib/chinese/polyphones/word-classes';
import type { Span } from '@/lib/chinese/segment';
import { simplifyUnits } from '@/lib/chinese/simplifier';

/** The dictionary's words in a text, before they cost anything (see WordLattice). */
export type FoundWords = Prefixes & { classes: Uint8Array; first: Int32Array };

/** What the features of a text's words are made of. */
export type CutContext = {
  ends: readonly number[];
  /** Simplified units, MARGIN later than in the text, so that those beside it are 0; others than Han by their class. */
  units: Uint16Array;
  /** The class of each word (see wordClasses), of the longest that begins at an offset and the longest that ends there. */
  kinds: Uint8Array;
  ahead: Uint8Array;
  behind: Uint8Array;
};

const MARGIN = 2;
export const MOST_CUT_FEATURES = 9;

export function cutContext(
  dictionary: Dictionary,
  text: string,
  { classes, first, keys, ends }: FoundWords,
): CutContext {
  const { length } = text;
  const simplified = simplifyUnits(dictionary, text);
  const units = new Uint16Array(length + 2 * MARGIN);
  const kinds = new Uint8Array(keys.length);
  const ahead = new Uint8Array(length + 1);
  const behind = new Uint8Array(length + 1);
  const classOf = wordClasses(dictionary);
  const span: Span = { start: 0, end: 0, kind: 'word', key: 0 };
  for (let start = 0; start < length; start += 1) {
    const here = classes[start] as number;
    const isHan = here === CharacterClass.han;
    let kind = here + 1;
    units[start + MARGIN] = isHan ? simplified.charCodeAt(start) : kind;
    if (!isHan) behind[start + 1] = kind;
    const last = first[start + 1] as number;
    for (let index = first[start] as number; index < last; index += 1) {
      const end = ends[index] as number;
      span.start = start;
      span.end = end;
      span.key = keys[index] as number;
      kind = classOf(span);
      kinds[index] = kind;
      if (behind[end] === 0) behind[end] = kind;
    }
    ahead[start] = kind;
  }
  return { ends, units, kinds, ahead, behind };
}

/**
 * Writes the features of a dictionary word at its place into `found`, and returns how many there are: hashes of the word
 * with the characters beside it and with the classes of the words that may stand there, and of its class.
 * @param index of the word in the lattice
 */
export function wordFeatures(
  { units, ahead, behind, kinds, ends }: CutContext,
  start: number,
  index: number,
  found: Uint32Array,
): number {
  const end = ends[index] as number;
  let word = 0x811c9dc5;
  for (let at = start + MARGIN; at < end + MARGIN; at += 1) word = Math.imul(word ^ (units[at] as number), 0x01000193);
  const left = units[start + MARGIN - 1] as number;
  const left2 = units[start + MARGIN - 2] as number;
  const right = units[end + MARGIN] as number;
  const right2 = units[end + MARGIN + 1] as number;
  const kind = Math.imul(0x9e3779b1, kinds[index] as number);
  found[0] = mix(word, 0x1000000);
  found[1] = mix(word, 0x2000000 | left);
  found[2] = mix(word, 0x3000000 | right);
  found[3] = mix(word ^ left2, 0x4000000 | left);
  found[4] = mix(word ^ right2, 0x5000000 | right);
  found[5] = mix(word, 0x6000000 | (behind[start] as number));
  found[6] = mix(word, 0x7000000 | (ahead[end] as number));
  found[7] = mix(kind, 0x8000000 | left);
  found[8] = mix(kind, 0x9000000 | right);
  return 9;
}

/** As `wordFeatures`, of a boundary before the character at an offset: the characters on either side. */
export function boundaryFeatures({ units }: CutContext, offset: number, found: Uint32Array): number {
  const before2 = units[offset + MARGIN - 2] as number;
  const before = units[offset + MARGIN - 1] as number;
  const after = units[offset + MARGIN] as number;
  const after2 = units[offset + MARGIN + 1] as number;
  const pair = Math.imul(0x9e3779b1, (before << 16) | after);
  found[0] = mix(pair, 0xa000000);
  found[1] = mix(pair, 0xb000000 | before2);
  found[2] = mix(pair, 0xc000000 | after2);
  return 3;
}

/** One 32-bit hash of two values. */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xcc9e2d51);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
