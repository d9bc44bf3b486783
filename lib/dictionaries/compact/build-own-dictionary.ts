import { bad } from '@/lib/dictionaries/problem';
import type { OwnDictionaryEntry } from '@/lib/dictionaries/types';
import { type Counts, FIELD, FORMAT_VERSION, layout, MAGIC, viewsOf } from './format';

/** Bytes of a dictionary as it is kept, which the background holds in memory as long as it is on. */
const LARGEST_DICTIONARY = 150_000_000;

/** Entries between two turns of the page. */
const BATCH_SIZE = 2_000;

/**
 * A dictionary in one buffer.
 * @param turn is awaited now and then, so that the page can draw; it may end the work by throwing
 * @throws {BadDictionary} where it would be too large
 */
export async function buildOwnDictionary(
  entries: readonly OwnDictionaryEntry[],
  turn: (share: number) => Promise<void> = async () => {},
): Promise<ArrayBuffer> {
  const text = await encodeEntries(entries, (share) => turn(share * 0.5));
  const keys = await sortedKeys(entries, (share) => turn(0.5 + share * 0.4));
  const counts: Counts = {
    ...{ keys: keys.length, entries: entries.length, textBytes: text.bytes.length },
    postings: keys.reduce((sum, [, found]) => sum + found.length, 0),
    units: keys.reduce((sum, [key]) => sum + key.length, 0),
  };
  const size = layout(counts).end;
  if (size > LARGEST_DICTIONARY) throw bad('too-large', `${size} bytes`);
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, 7).set([
    ...[MAGIC, FORMAT_VERSION, counts.keys, counts.entries, counts.postings, counts.units, counts.textBytes],
  ]);
  const views = viewsOf(buffer, counts);
  views.text.set(text.bytes);
  views.entryStart.set(text.starts);
  let [unit, posting] = [0, 0];
  for (const [index, [key, found]] of keys.entries()) {
    for (let at = 0; at < key.length; at += 1) views.keyUnits[unit + at] = key.charCodeAt(at);
    views.postings.set(found, posting);
    unit += key.length;
    posting += found.length;
    views.keyStart[index + 1] = unit;
    views.keyPostings[index + 1] = posting;
    if (index % BATCH_SIZE === 0) await turn(0.9 + (index / keys.length) * 0.1);
  }
  return buffer;
}

async function encodeEntries(entries: readonly OwnDictionaryEntry[], turn: (share: number) => Promise<void>) {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(entries.length + 1);
  let bytes = new Uint8Array(64 * 1024);
  let length = 0;
  for (const [index, { simplified, traditional, reading, glosses }] of entries.entries()) {
    const other = traditional === simplified ? '' : traditional;
    const line = [simplified, other, reading ?? '', ...glosses].join(FIELD);
    // A UTF-16 unit has at most 3 bytes.
    if (length + 3 * line.length > bytes.length) {
      if (length > LARGEST_DICTIONARY) throw bad('too-large', `more than ${LARGEST_DICTIONARY} bytes of text`);
      const larger = new Uint8Array(Math.max(2 * bytes.length, length + 3 * line.length));
      larger.set(bytes);
      bytes = larger;
    }
    length += encoder.encodeInto(line, bytes.subarray(length)).written;
    starts[index + 1] = length;
    if (index % BATCH_SIZE === 0) await turn(index / entries.length);
  }
  return { bytes: bytes.subarray(0, length), starts };
}

/** Each headword with its entries, by UTF-16 unit. Sorted by first units, so that no sort takes long. */
async function sortedKeys(
  entries: readonly OwnDictionaryEntry[],
  turn: (share: number) => Promise<void>,
): Promise<[key: string, entries: number[]][]> {
  const byFirst = new Map<number, Map<string, number[]>>();
  const add = (key: string, index: number) => {
    const unit = key.charCodeAt(0);
    const keys = byFirst.get(unit) ?? new Map<string, number[]>();
    byFirst.set(unit, keys);
    const found = keys.get(key);
    if (found === undefined) keys.set(key, [index]);
    else if (found.at(-1) !== index) found.push(index);
  };
  for (const [index, { simplified, traditional }] of entries.entries()) {
    add(simplified, index);
    add(traditional, index);
    if (index % BATCH_SIZE === 0) await turn((index / entries.length) * 0.5);
  }
  const sorted: [string, number[]][] = [];
  const units = [...byFirst.keys()].sort((a, b) => a - b);
  for (const [at, unit] of units.entries()) {
    const keys = [...(byFirst.get(unit) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const key of keys) sorted.push(key);
    await turn(0.5 + (at / units.length) * 0.5);
  }
  return sorted;
}
