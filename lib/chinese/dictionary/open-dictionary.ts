import type { Entry } from '@/lib/chinese/types';
import { decodeEntry, type EntrySource } from './decode-entry';
import { BANDS, ENTRY_BLOCK_SHIFT, FREQUENCY_SCALE, KEY_BLOCK_SHIFT, LEVEL_LIST, LIST_BIT } from './format';
import { readSections } from './read-sections';

/** How many words the finest band holds. */
const COMMONEST = 500;
/** A band of the file, as an index into BANDS. */
const bandIn = (traits: number) => (traits >> 2) & 7;

/** Keys that begin at some positions, shortest first for each: key `keys[i]` ends at `ends[i]`. */
export type Prefixes = { keys: number[]; ends: number[] };

/** CC-CEDICT over one ArrayBuffer. Keys and entries are numbers; text is decoded when it is asked for. */
export type Dictionary = {
  /** Number of headwords (simplified and traditional, each once) and of entries. */
  readonly size: { readonly keys: number; readonly entries: number };
  /** Adds to `found` the keys that begin at `start` of `text` (a UTF-16 offset), in one pass over the text. */
  prefixes(text: string, start: number, found: Prefixes): void;
  /** The key that is exactly this word. */
  find(word: string): number | undefined;
  headword(key: number): string;
  /** Natural logarithm of the word's count in the frequency list; undefined where the list does not have it. */
  logFrequency(key: number): number | undefined;
  /** The entries of a key, best first. */
  entriesOf(key: number): readonly number[];
  /** An entry, decoded once; not to be changed by who asks for it. */
  entry(index: number): Entry;
  /** The key that is an entry's simplified headword, without decoding the entry. */
  simplifiedKey(index: number): number;
  /** An EntryRank: what kind of entry it is. */
  rank(index: number): number;
  /** An entry's level in the list that is built in, without decoding it; 0 where the list does not have it. */
  level(index: number): number;
};

/**
 * Opens the dictionary asset. The buffer is used in place, and must not be changed.
 * @throws {DictionaryError} where the buffer is truncated, of another format, or any bit of it is spoilt
 */
export function openDictionary(buffer: ArrayBuffer): Dictionary {
  const { keyCount, entryCount, ...sections } = readSections(buffer);
  const { keyUnits, keyBase, keyDelta, firstUnit, keyFrequency, keyEntries, lists } = sections;
  const { entryKeys, entryTraits, entryBase, entryDelta, text } = sections;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const decoded = new Map<number, Entry>();
  const scratch: Prefixes = { keys: [], ends: [] };

  const keyStart = (key: number): number => (keyBase[key >> KEY_BLOCK_SHIFT] as number) + (keyDelta[key] as number);
  const entryStart = (index: number): number =>
    (entryBase[index >> ENTRY_BLOCK_SHIFT] as number) + (entryDelta[index] as number);

  /** Within [low, high), whose keys share their first `depth` units, the first key whose next unit is >= `unit`. */
  function lowerBound(low: number, high: number, depth: number, unit: number): number {
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = keyStart(middle) + depth;
      if (at < keyStart(middle + 1) && (keyUnits[at] as number) >= unit) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function prefixes(source: string, start: number, found: Prefixes): void {
    if (start >= source.length) return;
    const first = source.charCodeAt(start);
    let low = firstUnit[first] as number;
    let high = firstUnit[first + 1] as number;
    for (let depth = 1; low < high; depth += 1) {
      const begin = keyStart(low);
      if (keyStart(low + 1) - begin === depth) {
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

  function headword(key: number): string {
    const end = keyStart(key + 1);
    let word = '';
    for (let at = keyStart(key); at < end; at += 1) word += String.fromCharCode(keyUnits[at] as number);
    return word;
  }

  const source: EntrySource = {
    text: (index) => decoder.decode(text.subarray(entryStart(index), entryStart(index + 1))),
    simplified: (index) => headword(entryKeys[2 * index] as number),
    traditional: (index) => headword(entryKeys[2 * index + 1] as number),
  };

  const frequencyOf = (index: number) => keyFrequency[entryKeys[2 * index] as number] as number;
  let least: number | undefined;
  /** The frequency of the last of the 500 commonest words. The file's finest band is twice as wide: it has no more bits. */
  function leastOfCommonest(): number {
    if (least === undefined) {
      const words = new Map<number, number>();
      entryTraits.forEach((traits, index) => {
        if (bandIn(traits) === 0) words.set(entryKeys[2 * index] as number, frequencyOf(index));
      });
      least = [...words.values()].sort((a, b) => b - a)[COMMONEST - 1] ?? 0;
    }
    return least;
  }

  function decode(index: number): Entry {
    const entry = decodeEntry(source, index);
    const traits = entryTraits[index] as number;
    const level = traits >> 5;
    if (level > 0) entry.levels = { [LEVEL_LIST]: String(level) };
    entry.band = BANDS[bandIn(traits)] ?? 'rare';
    if (bandIn(traits) === 0 && frequencyOf(index) >= leastOfCommonest()) entry.band = '500';
    return entry;
  }

  return {
    size: { keys: keyCount, entries: entryCount },
    prefixes,
    find(word) {
      scratch.keys.length = 0;
      scratch.ends.length = 0;
      prefixes(word, 0, scratch);
      return scratch.ends.at(-1) === word.length ? scratch.keys.at(-1) : undefined;
    },
    headword,
    logFrequency(key) {
      const stored = keyFrequency[key] as number;
      return stored === 0 ? undefined : stored / FREQUENCY_SCALE;
    },
    entriesOf(key) {
      const posting = keyEntries[key] as number;
      if (posting < LIST_BIT) return [posting];
      const offset = posting - LIST_BIT;
      return Array.from(lists.subarray(offset + 1, offset + 1 + (lists[offset] as number)));
    },
    entry(index) {
      let entry = decoded.get(index);
      if (!entry) {
        entry = decode(index);
        decoded.set(index, entry);
      }
      return entry;
    },
    simplifiedKey: (index) => entryKeys[2 * index] as number,
    rank: (index) => (entryTraits[index] as number) & 3,
    level: (index) => (entryTraits[index] as number) >> 5,
  };
}
