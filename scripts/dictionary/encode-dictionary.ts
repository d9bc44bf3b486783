import {
  FORMAT_VERSION,
  FREQUENCY_SCALE,
  HEADER_LENGTH,
  LIST_BIT,
  MAGIC,
  SECTIONS,
  type SectionName,
} from '@/lib/chinese/dictionary/format';
import { orderPostings } from './order-postings';
import type { CedictEntry } from './parse-cedict';
import { rankEntry } from './rank-entry';

/**
 * The dictionary asset (layout: lib/chinese/dictionary/format.ts). The same input gives the same bytes.
 * @param frequencies counts in a corpus, by word. A traditional headword takes the count of its simplified form
 * where it is greater: the list is of simplified text.
 * @param sourceHash goes into the header, so that a stale asset can be told
 */
export function encodeDictionary(
  entries: readonly CedictEntry[],
  frequencies: ReadonlyMap<string, number>,
  sourceHash: number,
): Uint8Array {
  const postings = collectPostings(entries);
  const keys = [...postings.keys()].sort(compareUnits);
  const keyIndex = new Map(keys.map((key, index) => [key, index]));
  const ranks = Uint8Array.from(entries, rankEntry);

  const lists: number[] = [];
  const keyEntries = keys.map((key) => {
    const ordered = orderPostings(key, postings.get(key) ?? [], entries, ranks);
    if (ordered.length === 1) return ordered[0] as number;
    const offset = lists.length;
    lists.push(ordered.length, ...ordered);
    return offset + LIST_BIT;
  });
  const keyFrequency = keys.map((key) => {
    const simplified = (postings.get(key) ?? []).map((index) => entries[index]?.simplified ?? key);
    const count = Math.max(...[key, ...simplified].map((word) => frequencies.get(word) ?? 0));
    return count > 0 ? Math.max(1, Math.round(Math.log(count) * FREQUENCY_SCALE)) : 0;
  });
  const texts = entries.map((entry) => Buffer.from(`${entry.pinyin.join(' ')}\t${entry.senses}`, 'utf8'));

  const sections: Record<SectionName, ArrayBufferView> = {
    keyUnits: unitsOf(keys.join('')),
    keyStart: Uint32Array.from(startsOf(keys.map((key) => key.length))),
    firstUnit: firstKeyByUnit(keys),
    keyFrequency: Uint16Array.from(keyFrequency),
    keyEntries: Uint32Array.from(keyEntries),
    lists: Uint32Array.from(lists),
    entryKeys: Uint32Array.from(
      entries.flatMap(({ simplified, traditional }) => [keyIndex.get(simplified) ?? 0, keyIndex.get(traditional) ?? 0]),
    ),
    entryRank: ranks,
    entryStart: Uint32Array.from(startsOf(texts.map((text) => text.length))),
    text: Buffer.concat(texts),
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
  file.set(new Uint8Array(Uint32Array.from([MAGIC, FORMAT_VERSION, offset, ...counts, 0, 0, ...header]).buffer));
  SECTIONS.forEach(({ name }, index) => {
    const view = sections[name];
    file.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), header[2 * index]);
  });
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
