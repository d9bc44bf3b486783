import {
  BODY_CHECKSUM_WORD,
  bodyChecksum,
  CHECKSUM_WORD,
  ENTRY_BLOCK_SHIFT,
  FIRST_PART,
  FORMAT_VERSION,
  FREQUENCY_SCALE,
  HEADER_LENGTH,
  headerChecksum,
  KEY_BLOCK_SHIFT,
  LIST_BIT,
  MAGIC,
  SECTIONS,
  type SectionName,
} from '@/lib/chinese/dictionary/format';
import { encodeEntries, hasUsualSense, type UsualSenses } from './encode-entries';
import { frequencyRanks } from './frequency-ranks';
import { levelsOf } from './levels';
import { isOldReading } from './old-readings';
import { countCharacters, orderPostings } from './order-postings';
import { otherReadings } from './other-readings';
import type { CedictEntry } from './parse-cedict';
import { packTraits, rankEntry } from './rank-entry';
import type { TaiwanRow } from './taiwan-readings';

/** What the dictionary can do without. */
export type Extras = {
  /** Counts by word in another corpus, for how common words are. */
  webCounts?: ReadonlyMap<string, number>;
  /** Letters by simplified word. */
  partsOfSpeech?: ReadonlyMap<string, string>;
  /** Readings of Taiwan's that CC-CEDICT lacks. */
  taiwanRows?: readonly TaiwanRow[];
  /** The usual senses of common words, which come first. */
  usualSenses?: UsualSenses;
  /** What was learnt about cutting text into words. */
  cuts?: Uint16Array;
};

/**
 * The dictionary asset (layout: lib/chinese/dictionary/format.ts); the same input gives the same bytes.
 * @param frequencies counts by word; a traditional headword takes the greater one of its simplified form
 * @param levels level (1 to 6) by simplified word
 * @param sourceHash goes into the header and identifies a stale asset
 */
export function encodeDictionary(
  entries: readonly CedictEntry[],
  frequencies: ReadonlyMap<string, number>,
  levels: ReadonlyMap<string, number>,
  sourceHash: number,
  {
    webCounts = new Map(),
    partsOfSpeech = new Map(),
    taiwanRows = [],
    usualSenses,
    cuts = new Uint16Array(),
  }: Extras = {},
): Uint8Array {
  const postings = collectPostings(entries);
  const keys = [...postings.keys()].sort(compareUnits);
  const keyIndex = new Map(keys.map((key, index) => [key, index]));
  const ranks = Uint8Array.from(entries, rankEntry);

  const lists: number[] = [];
  const uses = countCharacters(entries);
  const texts = encodeEntries(entries, taiwanRows, usualSenses);
  const usual = texts.map((text, index) => hasUsualSense(text, entries[index]?.simplified ?? '', usualSenses));
  const ordered = keys.map((key) => orderPostings(key, postings.get(key) ?? [], entries, { ranks, uses, usual }));
  const keyEntries = ordered.map((ordered) => {
    if (ordered.length === 1) return ordered[0] as number;
    const offset = lists.length;
    lists.push(ordered.length, ...ordered);
    return offset + LIST_BIT;
  });
  const simplifiedOf = (key: string) => (postings.get(key) ?? []).map((index) => entries[index]?.simplified ?? key);
  const keyPart = keys.map((key) => {
    const letter = [key, ...simplifiedOf(key)].map((word) => partsOfSpeech.get(word)).find(Boolean);
    return letter ? letter.charCodeAt(0) - FIRST_PART + 1 : 0;
  });
  const keyFrequency = keys.map((key) => {
    const simplified = simplifiedOf(key);
    const count = Math.max(...[key, ...simplified].map((word) => frequencies.get(word) ?? 0));
    return count > 0 ? Math.max(1, Math.round(Math.log(count) * FREQUENCY_SCALE)) : 0;
  });
  const simplified = entries.map((entry) => entry.simplified);
  const corpora = [frequencies, webCounts].filter(({ size }) => size > 0);
  const frequencyRank = frequencyRanks(simplified, corpora, levels);
  const bestFirst = (word: string) => ordered[keyIndex.get(word) ?? -1] ?? [];
  const rankOf = (entry: CedictEntry) => {
    const usual = entries[bestFirst(entry.simplified)[0] ?? -1];
    return usual !== undefined && isOldReading(entry, usual) ? 0 : (frequencyRank.get(entry.simplified) ?? 0);
  };
  const entryLevels = levelsOf(entries, ranks, levels, bestFirst);
  const bytes = texts.map((text) => Buffer.from(text, 'utf8'));
  const keyStarts = startsOf(keys.map((key) => key.length));
  const entryStarts = startsOf(bytes.map((text) => text.length));

  const sections: Record<SectionName, ArrayBufferView> = {
    keyUnits: unitsOf(keys.join('')),
    keyBase: basesOf(keyStarts, KEY_BLOCK_SHIFT),
    keyDelta: Uint8Array.from(deltasOf(keyStarts, KEY_BLOCK_SHIFT, 0xff)),
    firstUnit: firstKeyByUnit(keys),
    keyFrequency: Uint16Array.from(keyFrequency),
    keyPart: Uint8Array.from(keyPart),
    keyEntries: Uint32Array.from(keyEntries),
    lists: Uint32Array.from(lists),
    entryKeys: Uint32Array.from(
      entries.flatMap(({ simplified, traditional }) => [keyIndex.get(simplified) ?? 0, keyIndex.get(traditional) ?? 0]),
    ),
    entryTraits: Uint8Array.from(entries, (_, index) => packTraits(ranks[index] ?? 0, entryLevels.get(index) ?? 0)),
    entryFrequency: Uint16Array.from(entries, rankOf),
    entryBase: basesOf(entryStarts, ENTRY_BLOCK_SHIFT),
    entryDelta: Uint16Array.from(deltasOf(entryStarts, ENTRY_BLOCK_SHIFT, 0xffff)),
    text: Buffer.concat(bytes),
    otherReadings: otherReadings(texts, entryStarts),
    cuts,
  };
  return assemble(sections, [keys.length, entries.length, sourceHash]);
}

function collectPostings(entries: readonly CedictEntry[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  entries.forEach(({ simplified, traditional }, index) => {
    for (const key of new Set([simplified, traditional])) {
      const list = postings.get(key);
      if (list) list.push(index);
      else postings.set(key, [index]);
    }
  });
  return postings;
}

function assemble(sections: Record<SectionName, ArrayBufferView>, counts: [number, number, number]): Uint8Array {
  const header: number[] = [];
  let offset = HEADER_LENGTH * 4;
  for (const { name } of SECTIONS) {
    header.push(offset, sections[name].byteLength);
    offset += Math.ceil(sections[name].byteLength / 4) * 4;
  }
  const file = new Uint8Array(offset);
  const words = Uint32Array.from([MAGIC, FORMAT_VERSION, offset, ...counts, 0, 0, ...header]);
  SECTIONS.forEach(({ name }, index) => {
    const view = sections[name];
    file.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), header[2 * index]);
  });
  words[BODY_CHECKSUM_WORD] = bodyChecksum(new Uint32Array(file.buffer));
  words[CHECKSUM_WORD] = headerChecksum(words);
  file.set(new Uint8Array(words.buffer));
  return file;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  return units;
}

function startsOf(lengths: readonly number[]): number[] {
  let total = 0;
  return [0, ...lengths.map((length) => (total += length))];
}

/** Every start that begins a block. */
function basesOf(starts: readonly number[], shift: number): Uint32Array {
  return Uint32Array.from({ length: ((starts.length - 1) >> shift) + 1 }, (_, block) => starts[block << shift] ?? 0);
}

/** Each start, counted from its block's. @throws {RangeError} where a block is longer than `greatest` */
function deltasOf(starts: readonly number[], shift: number, greatest: number): number[] {
  return starts.map((start, index) => {
    const delta = start - (starts[(index >> shift) << shift] ?? 0);
    if (delta > greatest) throw new RangeError(`Item ${index} begins ${delta} after its block, more than ${greatest}`);
    return delta;
  });
}

function firstKeyByUnit(keys: readonly string[]): Uint32Array {
  const first = new Uint32Array(0x10001);
  let key = 0;
  for (let unit = 0; unit <= 0x10000; unit += 1) {
    while (key < keys.length && (keys[key] as string).charCodeAt(0) < unit) key += 1;
    first[unit] = key;
  }
  return first;
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
