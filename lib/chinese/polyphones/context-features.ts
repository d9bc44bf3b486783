import { isHan } from '@/lib/chinese/han';
import type { Span } from '@/lib/chinese/segment';
import { EDGE_CLASS } from './word-classes';

/** What a model sees of a text: its units in simplified form, its words, and their classes. */
export type ReadingContext = {
  /** The text with each character in its simplified form, offsets unchanged. */
  units: string;
  spans: readonly Span[];
  /** A small number for the kind of word a span is (see wordClasses). */
  classOf: (span: Span) => number;
};

export const MOST_FEATURES = 48;

/** Within so many places, a character counts wherever it stands. */
const NEARBY = 6;

/**
 * Writes the features of a character into `found` and returns how many: hashes of the two characters on either side
 * (alone and in twos), of those within six places wherever they stand, of its word and its place in it, and of the words
 * on either side and the classes of two. Templates that won nothing in cross-validation are left out (docs/quality.md).
 * @param position of the span that holds the character
 */
export function contextFeatures(
  { units, spans, classOf }: ReadingContext,
  offset: number,
  position: number,
  found: Uint32Array,
): number {
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    found[count] = mix(mix(mix(mix(template, a), b), c), 0x2545f491);
    count += 1;
  };

  const a2 = unitAt(units, offset - 2);
  const a1 = unitAt(units, offset - 1);
  const b1 = unitAt(units, offset + 1);
  const b2 = unitAt(units, offset + 2);
  add(1, a1);
  add(2, a2);
  add(5, b1);
  add(6, b2);
  add(9, a2, a1);
  add(10, a1, b1);
  add(11, b1, b2);
  // What the text is about, wherever it stands.
  for (let at = offset - NEARBY; at <= offset + NEARBY; at += 1) {
    const unit = at === offset ? 0 : unitAt(units, at);
    if (isHan(unit)) add(18, unit);
  }

  const own = spans[position];
  if (!own) return count;
  const length = own.end - own.start;
  add(20, length, offset - own.start);
  if (length > 1) add(21, wordHash(units, own), offset - own.start);
  else add(21, 1);
  add(22, classAt(classOf, own));
  const before = spans[position - 1];
  const after = spans[position + 1];
  const before2 = spans[position - 2];
  const after2 = spans[position + 2];
  const w1 = wordHash(units, before);
  const v1 = wordHash(units, after);
  const k1 = classAt(classOf, before);
  const l1 = classAt(classOf, after);
  const k2 = classAt(classOf, before2);
  const l2 = classAt(classOf, after2);
  add(23, w1);
  add(24, v1);
  add(25, w1, v1);
  add(30, k1);
  add(31, l1);
  add(32, k1, l1);
  add(33, k2, k1);
  add(34, l1, l2);
  add(35, w1, l1);
  add(36, k1, v1);
  return count;
}

/** A unit as features see it: any digit, Latin letter or end of a line is like any other. */
function unitAt(units: string, index: number): number {
  if (index < 0 || index >= units.length) return 0;
  const unit = units.charCodeAt(index);
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit;
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return 0x30;
    if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) return 0x61;
    if (unit === 0x0a || unit === 0x0d) return 0;
  }
  if (unit >= 0xff10 && unit <= 0xff19) return 0x30;
  return unit;
}

function wordHash(units: string, span: Span | undefined): number {
  if (!span) return 0;
  if (span.kind === 'number') return 0x30;
  let hash = 0x811c9dc5;
  const end = Math.min(span.end, span.start + 8);
  for (let index = span.start; index < end; index += 1) hash = Math.imul(hash ^ unitAt(units, index), 0x01000193);
  return hash;
}

function classAt(classOf: (span: Span) => number, span: Span | undefined): number {
  return span ? classOf(span) : EDGE_CLASS;
}

/** One step of a 32-bit mixing function (xxHash's constants). */
function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ Math.imul(value, 0xcc9e2d51), 0x1b873593);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13);
}
