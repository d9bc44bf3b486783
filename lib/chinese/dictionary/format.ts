/**
 * The dictionary asset: one little-endian ArrayBuffer, read through typed-array views, with nothing to parse at load.
 * `scripts/build-dictionary.ts` writes it, `open-dictionary.ts` reads it; both follow this page.
 *
 * ```
 * header, 8 + SECTIONS words of 32 bits
 *   0  magic 'PDCT'            1  format version
 *   2  length of the file in bytes
 *   3  number of keys          4  number of entries
 *   5  first 32 bits of the SHA-256 of sources and builder (tells a stale asset; see scripts/build-dictionary.ts)
 *   6, 7  zero
 *   then for each section its offset in bytes from the start of the file and its length in bytes
 * sections, in this order, each on a boundary of 4 bytes
 *   keyUnits     uint16  the UTF-16 units of all keys, one after the other. Keys are simplified and traditional
 *                        headwords, each once, sorted by UTF-16 unit
 *   keyStart     uint32  keys + 1: where key k begins in keyUnits
 *   firstUnit    uint32  65,537: the first key that begins with this unit or a greater one, so that one subtraction
 *                        gives the range of keys for a character
 *   keyFrequency uint16  natural logarithm of the key's count in the frequency list, times FREQUENCY_SCALE;
 *                        0 where the list does not have it
 *   keyEntries   uint32  the key's entry; or LIST_BIT | offset into `lists` where it has several
 *   lists        uint32  a count, then so many entries, best first
 *   entryKeys    uint32  2 an entry: the keys that are its simplified and its traditional headword
 *   entryRank    uint8   an EntryRank
 *   entryStart   uint32  entries + 1: where the entry's text begins in `text`
 *   text         uint8   UTF-8: numbered pinyin, one syllable per Han character, joined by spaces; a tab; the senses,
 *                        joined by slashes
 * ```
 */
export const MAGIC = 0x54434450;
export const FORMAT_VERSION = 1;
export const HEADER_WORDS = 8;
export const FREQUENCY_SCALE = 4096;
export const LIST_BIT = 0x80000000;

export const SECTIONS = [
  { name: 'keyUnits', bytes: 2 },
  { name: 'keyStart', bytes: 4 },
  { name: 'firstUnit', bytes: 4 },
  { name: 'keyFrequency', bytes: 2 },
  { name: 'keyEntries', bytes: 4 },
  { name: 'lists', bytes: 4 },
  { name: 'entryKeys', bytes: 4 },
  { name: 'entryRank', bytes: 1 },
  { name: 'entryStart', bytes: 4 },
  { name: 'text', bytes: 1 },
] as const;

export type SectionName = (typeof SECTIONS)[number]['name'];

/** Words of 32 bits before the first section. */
export const HEADER_LENGTH = HEADER_WORDS + 2 * SECTIONS.length;

/**
 * What kind of entry it is, as far as its own text says. Within a key, lower comes first; where a key has an entry of
 * rank `common`, the others are no candidates for its reading.
 */
export const EntryRank = { common: 0, proper: 1, minor: 2, surname: 3 } as const;
