import { compoundLevels } from '@/lib/chinese/compound-level';
import { bandOf } from '@/lib/chinese/frequency-band';
import { memo } from '@/lib/chinese/memo';
import type { Entry } from '@/lib/chinese/types';
import { decodeEntry, type EntrySource } from './decode-entry';
import { ENTRY_BLOCK_SHIFT, FREQUENCY_SCALE, KEY_BLOCK_SHIFT, LEVEL_LIST, LIST_BIT } from './format';
import { readSections } from './read-sections';
import { headwordUnits } from './variants';

/** Keys that begin at some positions, shortest first for each: key `keys[i]` ends at `ends[i]`. */
export type Prefixes = { keys: number[]; ends: number[] };

/** CC-CEDICT over one ArrayBuffer. Keys and entries are numbers; text is decoded on request. */
export type Dictionary = {
  /** Number of headwords (simplified and traditional, each once) and of entries. */
  readonly size: { readonly keys: number; readonly entries: number };
  /** The table of what was learnt about cutting text into words (see cut-table.ts); empty where there is none. */
  readonly cuts: Uint16Array;
  /** Adds to `found` the keys that begin at `start` of `text` (a UTF-16 offset), in one pass over the text. */
  prefixes(text: string, start: number, found: Prefixes): void;
  find(word: string): number | undefined;
  headword(key: number): string;
  /** Natural logarithm of the word's count in the frequency list; undefined where the list does not have it. */
  logFrequency(key: number): number | undefined;
  /** The word's part of speech as a number (format.ts); 0 where the frequency list does not have it. */
  partOfSpeech(key: number): number;
  entriesOf(key: number): readonly number[];
  /** An entry, decoded once; not to be changed by who asks for it. */
  entry(index: number): Entry;
  /** The key that is an entry's simplified headword, without decoding the entry. */
  simplifiedKey(index: number): number;
  /** An EntryRank: what kind of entry it is. */
  rank(index: number): number;
  /** An entry's level in the list that is built in, without decoding it; 0 where the list does not have it. */
  level(index: number): number;
  /** How common an entry's headword is, without decoding it: 1 is the commonest; 0 where no source has it. */
  frequencyRank(index: number): number;
  /** What `lib/chinese/search` looks through as a whole. */
  readonly raw: RawTexts;
};

/** All headwords as UTF-16 units, and all entries' texts as UTF-8 (see decode-entry.ts), one behind the other. */
type RawTexts = {
  readonly keys: Uint16Array;
  /** Where a key begins in `keys`; that of one more than the last key is the end. */
  keyStart(key: number): number;
  readonly entries: Uint8Array;
  entryStart(index: number): number;
  /** Where in `entries` readings begin that are not an entry's first, ascending. */
  readonly otherReadings: Uint32Array;
};

/**
 * Opens the dictionary asset. The buffer is used in place, and must not be changed. Long because all look-ups share its
 * sections.
 * @throws {DictionaryError} where the buffer is truncated, of another format, or any bit of it is damaged
 */
export function openDictionary(buffer: ArrayBuffer): Dictionary {
  const { keyCount, entryCount, ...sections } = readSections(buffer);
  const { keyUnits, keyBase, keyDelta, firstUnit, keyFrequency, keyPart, keyEntries, lists } = sections;
  const { entryKeys, entryTraits, entryFrequency, entryBase, entryDelta, text, otherReadings, cuts } = sections;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
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

  /** False where a character has another in headwords. */
  function exactPrefixes(source: string, start: number, found: Prefixes): boolean {
    const first = source.charCodeAt(start);
    let isListed = headwordUnits[first] === 0;
    let low = firstUnit[first] as number;
    let high = firstUnit[first + 1] as number;
    for (let depth = 1; low < high; depth += 1) {
      const begin = keyStart(low);
      if (keyStart(low + 1) - begin === depth) {
        found.keys.push(low);
        found.ends.push(start + depth);
        low += 1;
      }
      if (start + depth >= source.length) return isListed;
      const unit = source.charCodeAt(start + depth);
      if (headwordUnits[unit] !== 0) isListed = false;
      low = lowerBound(low, high, depth, unit);
      high = lowerBound(low, high, depth, unit + 1);
    }
    return isListed;
  }

  function prefixes(source: string, start: number, found: Prefixes): void {
    if (start >= source.length) return;
    const before = found.ends.length;
    if (exactPrefixes(source, start, found)) return;
    const others: Prefixes = { keys: [], ends: [] };
    exactPrefixes(asHeadword(source.slice(start, start + longestVaried)), 0, others);
    others.ends.forEach((length, index) => {
      if (length > 1) insert(found, before, start + length, others.keys[index] as number);
    });
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

  function decode(index: number): Entry {
    const entry = decodeEntry(source, index);
    const level = (entryTraits[index] as number) >> 2;
    if (level > 0) entry.levels = { [LEVEL_LIST]: String(level) };
    const ofParts = level > 0 ? undefined : compoundLevel(index);
    if (ofParts !== undefined) entry.compoundLevel = ofParts;
    const frequencyRank = entryFrequency[index] as number;
    entry.band = bandOf(frequencyRank);
    if (frequencyRank > 0) entry.frequencyRank = frequencyRank;
    return entry;
  }

  const dictionary: Dictionary = {
    size: { keys: keyCount, entries: entryCount },
    cuts,
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
    partOfSpeech: (key) => keyPart[key] as number,
    entriesOf(key) {
      const posting = keyEntries[key] as number;
      if (posting < LIST_BIT) return [posting];
      const offset = posting - LIST_BIT;
      return Array.from(lists.subarray(offset + 1, offset + 1 + (lists[offset] as number)));
    },
    entry: memo(decode),
    simplifiedKey: (index) => entryKeys[2 * index] as number,
    rank: (index) => (entryTraits[index] as number) & 3,
    level: (index) => (entryTraits[index] as number) >> 2,
    frequencyRank: (index) => entryFrequency[index] as number,
    raw: { keys: keyUnits, keyStart, entries: text, entryStart, otherReadings },
  };
  const compoundLevel = compoundLevels(dictionary);
  return dictionary;
}

/** Units of a word that is looked up with the characters of headwords. */
const longestVaried = 12;

function asHeadword(text: string): string {
  let listed = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    listed += String.fromCharCode(headwordUnits[unit] || unit);
  }
  return listed;
}

/** Adds a word among those from `from` on, which are sorted by their ends; where one has that end it stays. */
function insert({ keys, ends }: Prefixes, from: number, end: number, key: number): void {
  let at = from;
  while (at < ends.length && (ends[at] as number) < end) at += 1;
  if (ends[at] === end) return;
  ends.splice(at, 0, end);
  keys.splice(at, 0, key);
}

/** A value that is made once for each dictionary. */
export function perDictionary<Value>(make: (dictionary: Dictionary) => Value): (dictionary: Dictionary) => Value {
  const values = new WeakMap<Dictionary, Value>();
  return (dictionary) => {
    if (!values.has(dictionary)) values.set(dictionary, make(dictionary));
    return values.get(dictionary) as Value;
  };
}
