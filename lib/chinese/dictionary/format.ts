import type { Reference } from '@/lib/chinese/types';

/**
 * The dictionary asset: one little-endian ArrayBuffer, read through typed-array views, with nothing to parse at load.
 * `scripts/build-dictionary.ts` writes it, `open-dictionary.ts` reads it; both follow this page.
 *
 * ```
 * header, 8 + 2 * SECTIONS words of 32 bits
 *   0  magic 'PDCT'            1  format version
 *   2  length of the file in bytes
 *   3  number of keys          4  number of entries
 *   5  first 32 bits of the SHA-256 of sources and builder (identifies a stale asset; see scripts/build-dictionary.ts)
 *   6  checksum of the rest of the header (see `headerChecksum`)
 *   7  checksum of all that follows the header (see `bodyChecksum`)
 *   then for each section its offset in bytes from the start of the file and its length in bytes
 * sections, in this order, each on a boundary of 4 bytes
 *   keyUnits     uint16  the UTF-16 units of all keys, one after the other. Keys are simplified and traditional
 *                        headwords, each once, sorted by UTF-16 unit
 *   keyBase      uint32  where every KEYS_A_BLOCK-th key begins in keyUnits
 *   keyDelta     uint8   keys + 1: key k begins at keyBase[k / KEYS_A_BLOCK] + keyDelta[k]. A quarter of the size of
 *                        whole offsets, and still one addition away
 *   firstUnit    uint32  65,537: the first key that begins with this unit or a greater one, so that one subtraction
 *                        gives the range of keys for a character
 *   keyFrequency uint16  natural logarithm of the key's count in the frequency list, times FREQUENCY_SCALE;
 *                        0 where the list does not have it
 *   keyPart      uint8   the key's part of speech in the frequency list: 1 for the tag FIRST_PART, 2 for the next
 *                        letter, …; 0 where the list does not have it
 *   keyEntries   uint32  the key's entry; or LIST_BIT | offset into `lists` where it has several
 *   lists        uint32  a count, then so many entries, best first
 *   entryKeys    uint32  2 an entry: the keys that are its simplified and its traditional headword
 *   entryTraits  uint8   an EntryRank in bits 0-1, the level in LEVEL_LIST in bits 2-4 (0 where the list does
 *                        not have it)
 *   entryFrequency uint16  how common its simplified headword is: 1 is the commonest; 0 where no source has it, and for
 *                        an old or regional reading of it
 *   entryBase    uint32  where every ENTRIES_A_BLOCK-th entry's text begins in `text`
 *   entryDelta   uint16  entries + 1: as keyDelta
 *   text         uint8   UTF-8, see decode-entry.ts
 *   otherReadings uint32 where in `text` the readings begin that are not an entry's first, ascending, in bytes: in
 *                        Taiwan, and what a sense says ("also pr. [kè]")
 *   cuts         uint16  what was learnt about cutting text into words (lib/chinese/cuts/cut-table.ts); may be empty
 * ```
 */
export const MAGIC = 0x54434450;
export const FORMAT_VERSION = 7;
export const HEADER_WORDS = 8;
export const CHECKSUM_WORD = 6;
export const BODY_CHECKSUM_WORD = 7;
export const FREQUENCY_SCALE = 4096;
/** The first letter of the tags of parts of speech. */
export const FIRST_PART = 'a'.charCodeAt(0);
export const LIST_BIT = 0x80000000;

/** As shifts: 16 keys, 64 entries. */
export const KEY_BLOCK_SHIFT = 4;
export const ENTRY_BLOCK_SHIFT = 6;

export const SECTIONS = [
  { name: 'keyUnits', bytes: 2 },
  { name: 'keyBase', bytes: 4 },
  { name: 'keyDelta', bytes: 1 },
  { name: 'firstUnit', bytes: 4 },
  { name: 'keyFrequency', bytes: 2 },
  { name: 'keyPart', bytes: 1 },
  { name: 'keyEntries', bytes: 4 },
  { name: 'lists', bytes: 4 },
  { name: 'entryKeys', bytes: 4 },
  { name: 'entryTraits', bytes: 1 },
  { name: 'entryFrequency', bytes: 2 },
  { name: 'entryBase', bytes: 4 },
  { name: 'entryDelta', bytes: 2 },
  { name: 'text', bytes: 1 },
  { name: 'otherReadings', bytes: 4 },
  { name: 'cuts', bytes: 2 },
] as const;

export type SectionName = (typeof SECTIONS)[number]['name'];

/** Words of 32 bits before the first section. */
export const HEADER_LENGTH = HEADER_WORDS + 2 * SECTIONS.length;

/** FNV-1a, 32 bits, over the header's bytes but those of the checksum itself: any flipped bit changes it. */
export function headerChecksum(header: Uint32Array): number {
  let hash = 0x811c9dc5;
  header.forEach((word, index) => {
    if (index === CHECKSUM_WORD) return;
    for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((word >>> shift) & 0xff), 0x01000193);
  });
  return hash >>> 0;
}

/** Four interleaved polynomials over the words after the header, in milliseconds: any flipped bit changes it. */
export function bodyChecksum(words: Uint32Array): number {
  let [a, b, c, d] = [1, 2, 3, 4];
  let index = HEADER_LENGTH;
  for (const last = words.length - 3; index < last; index += 4) {
    a = (Math.imul(a, FACTOR) + (words[index] as number)) | 0;
    b = (Math.imul(b, FACTOR) + (words[index + 1] as number)) | 0;
    c = (Math.imul(c, FACTOR) + (words[index + 2] as number)) | 0;
    d = (Math.imul(d, FACTOR) + (words[index + 3] as number)) | 0;
  }
  for (; index < words.length; index += 1) a = (Math.imul(a, FACTOR) + (words[index] as number)) | 0;
  return [b, c, d].reduce((sum, part) => (Math.imul(sum, FACTOR) + part) | 0, a) >>> 0;
}

/** Odd, so that multiplying by it loses nothing. */
const FACTOR = 0x01000193;

/** The kind of an entry by its own text; lower is better. Beside a `common` one, others are no candidate readings. */
export const EntryRank = { common: 0, proper: 1, minor: 2, surname: 3 } as const;

/** The level list that is built in; its levels are 1 to 6. */
export const LEVEL_LIST = 'HSK 2.0';

/** The letter that stands for a reference's kind in an entry's text. */
export const REFERENCE_KINDS: Readonly<Record<string, Reference['kind']>> = {
  s: 'see',
  v: 'variant',
  o: 'old-variant',
  a: 'abbreviation',
  e: 'erhua',
};
