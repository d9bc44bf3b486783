/**
 * A dictionary of the user's own as it is kept: one little-endian ArrayBuffer, read through typed-array views, with
 * nothing to parse when it is opened. `build-own-dictionary.ts` writes it, `open-own-dictionary.ts` reads it.
 *
 * ```
 * header, HEADER_WORDS words of 32 bits
 *   0  magic 'POWN'         1  format version
 *   2  number of keys       3  number of entries
 *   4  number of postings   5  UTF-16 units of all keys     6  bytes of text
 * sections, in this order, without gaps
 *   keyStart    uint32  keys + 1: key k is the units from keyStart[k] up to keyStart[k + 1]
 *   keyPostings uint32  keys + 1: likewise, its entries in `postings`
 *   postings    uint32  entries, in the order of the dictionary
 *   entryStart  uint32  entries + 1: likewise, its bytes in `text`
 *   keyUnits    uint16  the UTF-16 units of all keys, one after the other. Keys are simplified and traditional headwords,
 *                       each once, sorted by UTF-16 unit
 *   text        uint8   UTF-8 of each entry: simplified, traditional ('' where it is the same), reading ('' where there is
 *                       none) and each gloss, with FIELD between them
 * ```
 */
export const MAGIC = 0x4e574f50;
export const FORMAT_VERSION = 1;
export const HEADER_WORDS = 7;

/** Stands in no text: clean-entry.ts removes it. */
export const FIELD = '\u001f';

export type Counts = { keys: number; entries: number; postings: number; units: number; textBytes: number };

/** Where each section begins, in bytes, and where the last one ends. */
export function layout({ keys, entries, postings, units, textBytes }: Counts) {
  const keyStart = HEADER_WORDS * 4;
  const keyPostings = keyStart + 4 * (keys + 1);
  const postingsAt = keyPostings + 4 * (keys + 1);
  const entryStart = postingsAt + 4 * postings;
  const keyUnits = entryStart + 4 * (entries + 1);
  const text = keyUnits + 2 * units;
  return { keyStart, keyPostings, postings: postingsAt, entryStart, keyUnits, text, end: text + textBytes };
}

/** The sections of a buffer as views on it. */
export function viewsOf(buffer: ArrayBuffer, counts: Counts) {
  const at = layout(counts);
  return {
    keyStart: new Uint32Array(buffer, at.keyStart, counts.keys + 1),
    keyPostings: new Uint32Array(buffer, at.keyPostings, counts.keys + 1),
    postings: new Uint32Array(buffer, at.postings, counts.postings),
    entryStart: new Uint32Array(buffer, at.entryStart, counts.entries + 1),
    keyUnits: new Uint16Array(buffer, at.keyUnits, counts.units),
    text: new Uint8Array(buffer, at.text, counts.textBytes),
  };
}
