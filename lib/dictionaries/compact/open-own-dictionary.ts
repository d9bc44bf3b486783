import type { Prefixes } from '@/lib/chinese/dictionary/open-dictionary';
import type { OwnDictionaryEntry } from '@/lib/dictionaries/types';
import { FIELD, FORMAT_VERSION, HEADER_WORDS, layout, MAGIC, viewsOf } from './format';
import { glossesWith, readingsLike } from './scan-entries';

/** A kept dictionary that this code cannot read: cut short, damaged or of another format. */
export class OwnDictionaryError extends Error {
  override name = 'OwnDictionaryError';
  readonly code = 'dictionary-damaged';
}

/** Entries of one headword that are read: more are no dictionary's, and no card's. */
const MOST_OF_WORD = 100;

/** Entries that are decoded of those with a word or a reading, and their bytes: definitions may fill pages. */
const MOST_FOUND = 1_000;
const MOST_BYTES = 1_000_000;

/** UTF-16 units of the longest headword that is offered for a beginning. */
const LONGEST_KEY = 32;

/** A dictionary of the user's own over one ArrayBuffer. Keys are numbers; text is decoded on request. */
export type OwnDictionary = {
  /** Number of headwords (simplified and traditional, each once) and of entries. */
  readonly size: { readonly keys: number; readonly entries: number };
  has(word: string): boolean;
  /** Adds to `found` the keys that begin at `start` of `text` (a UTF-16 offset), shortest first, as `Dictionary` does. */
  prefixes(text: string, start: number, found: Prefixes): void;
  /** At most so many headwords that begin with a text, the shortest first; itself is none of them. */
  beginningWith(text: string, limit: number): string[];
  /** The entries of a headword of either script, in the dictionary's order. */
  entries(word: string): OwnDictionaryEntry[];
  /** Entries in whose glosses a word begins with one of some stems, or is it; of very many the shortest. */
  withGloss(stems: readonly string[], isWhole: boolean): OwnDictionaryEntry[];
  /** Entries whose reading begins with one of some letters (`v` for ü), whatever the tones; those that are it first. */
  withReading(letters: readonly string[]): OwnDictionaryEntry[];
};

/**
 * Opens a dictionary that `buildOwnDictionary` made. The buffer is used in place, and must not be changed. It may come
 * from a backup that somebody made by hand: nothing in it leads out of it, but what it says may be nonsense.
 * @throws {OwnDictionaryError} where it is too short, of another format, or not as long as it says
 */
export function openOwnDictionary(buffer: ArrayBuffer): OwnDictionary {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new OwnDictionaryError('The dictionary is too short for its header.');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const [magic, version, keys = 0, entries = 0, postingCount = 0, units = 0, textBytes = 0] = header;
  if (magic !== MAGIC || version !== FORMAT_VERSION)
    throw new OwnDictionaryError(`This is no dictionary of version ${FORMAT_VERSION}.`);
  const counts = { keys, entries, postings: postingCount, units, textBytes };
  if (layout(counts).end !== buffer.byteLength)
    throw new OwnDictionaryError(`The dictionary has ${buffer.byteLength} bytes, not ${layout(counts).end}.`);
  const views = viewsOf(buffer, counts);
  const { keyStart, keyPostings, postings, entryStart, keyUnits, text } = views;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const scratch: Prefixes = { keys: [], ends: [] };
  /** The first key that begins with a unit, and the first behind those: filled as units are met, -1 before. */
  const unitStart = new Int32Array(0x10001).fill(-1);

  /** Within [low, high), whose keys share their first `depth` units, the first key whose next unit is >= `unit`. */
  function lowerBound(low: number, high: number, depth: number, unit: number): number {
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = (keyStart[middle] as number) + depth;
      if (at < (keyStart[middle + 1] as number) && (keyUnits[at] as number) >= unit) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function startOf(unit: number): number {
    if (unitStart[unit] === -1) unitStart[unit] = lowerBound(0, keys, 0, unit);
    return unitStart[unit] as number;
  }

  function prefixes(source: string, start: number, found: Prefixes): void {
    if (start >= source.length) return;
    const first = source.charCodeAt(start);
    let low = startOf(first);
    let high = startOf(first + 1);
    for (let depth = 1; low < high; depth += 1) {
      if ((keyStart[low + 1] as number) - (keyStart[low] as number) === depth) {
        found.keys.push(low);
        found.ends.push(start + depth);
        low += 1;
      }
      if (start + depth >= source.length) return;
      const unit = source.charCodeAt(start + depth);
      low = lowerBound(low, high, depth, unit);
      high = lowerBound(low, high, depth, unit + 1);
    }
  }

  function find(word: string): number | undefined {
    scratch.keys.length = 0;
    scratch.ends.length = 0;
    prefixes(word, 0, scratch);
    return scratch.ends.at(-1) === word.length ? scratch.keys.at(-1) : undefined;
  }

  function beginningWith(text: string, limit: number): string[] {
    let [low, high] = [0, keys];
    for (let depth = 0; low < high && depth < text.length; depth += 1) {
      const unit = text.charCodeAt(depth);
      [low, high] = [lowerBound(low, high, depth, unit), lowerBound(low, high, depth, unit + 1)];
    }
    const found: string[] = [];
    // In the order of length without reading them all: a dictionary may have thousands that begin with one character.
    for (let length = text.length + 1; found.length < limit && length <= LONGEST_KEY; length += 1)
      for (let key = low; key < high && found.length < limit; key += 1)
        if ((keyStart[key + 1] as number) - (keyStart[key] as number) === length) found.push(headword(key));
    return found;
  }

  function headword(key: number): string {
    return String.fromCharCode(...keyUnits.subarray(keyStart[key], keyStart[key + 1]));
  }

  function entry(index: number): OwnDictionaryEntry {
    const line = decoder.decode(text.subarray(entryStart[index], entryStart[index + 1]));
    const [simplified = '', other = '', reading = '', ...glosses] = line.split(FIELD);
    return { simplified, traditional: other || simplified, ...(reading !== '' && { reading }), glosses };
  }

  /** The shortest of some entries, in their order. */
  function shortest(indexes: readonly number[], most: number): readonly number[] {
    if (indexes.length <= most) return indexes;
    const length = (index: number) => (entryStart[index + 1] as number) - (entryStart[index] as number);
    const lengths = Uint32Array.from(indexes, length).sort();
    const longest = lengths[most - 1] as number;
    let left = most - lengths.indexOf(longest);
    return indexes.filter((index) => length(index) < longest || (length(index) === longest && left-- > 0));
  }

  function decoded(indexes: readonly number[]): OwnDictionaryEntry[] {
    let left = MOST_BYTES;
    return indexes
      .filter((index) => {
        left -= (entryStart[index + 1] as number) - (entryStart[index] as number);
        return left >= 0;
      })
      .map(entry);
  }

  return {
    size: { keys, entries },
    has: (word) => find(word) !== undefined,
    prefixes,
    beginningWith,
    entries(word) {
      const key = find(word);
      if (key === undefined) return [];
      return Array.from(postings.subarray(keyPostings[key], keyPostings[key + 1]).subarray(0, MOST_OF_WORD), entry);
    },
    withGloss(stems, isWhole) {
      const found = new Set(stems.flatMap((stem) => glossesWith(views, stem, isWhole)));
      return decoded(shortest([...found], MOST_FOUND));
    },
    withReading(letters) {
      const { whole, beginning } = readingsLike(views, letters);
      return decoded([...whole.slice(0, MOST_FOUND), ...shortest(beginning, MOST_FOUND)]);
    },
  };
}
