import { parseCedict } from '@/scripts/dictionary/parse-cedict';
import { readCedict } from '@/scripts/dictionary/sources';

/** A dictionary as a rival design would keep it: its bytes, and how it answers the words that begin at an offset. */
export type Rival = { bytes: Uint8Array; open(bytes: Uint8Array): (text: string, start: number) => string[] };

const LONGEST_WORD = 24;

/** Every entry as JSON, parsed into a Map by headword. */
export function jsonMap(): Rival {
  const entries = parseCedict(readCedict());
  return {
    bytes: Buffer.from(JSON.stringify(entries)),
    open(bytes) {
      const map = new Map<string, string[]>();
      for (const entry of JSON.parse(new TextDecoder().decode(bytes)) as typeof entries) {
        for (const key of new Set([entry.simplified, entry.traditional])) {
          const list = map.get(key);
          if (list) list.push(entry.senses);
          else map.set(key, [entry.senses]);
        }
      }
      return (text, start) => {
        const found: string[] = [];
        for (let length = Math.min(LONGEST_WORD, text.length - start); length > 0; length -= 1) {
          found.push(...(map.get(text.slice(start, start + length)) ?? []));
        }
        return found;
      };
    },
  };
}

/**
 * The dictionary's own text beside an index: the sorted keys as one text, a line each, and the offsets of the lines
 * that they stand for. A word is found by binary search over the keys.
 */
export function textAndIndex(): Rival {
  const lines = readCedict()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const postings: [string, number][] = [];
  let offset = 0;
  for (const line of lines) {
    const [traditional = '', simplified = ''] = line.split(' ', 2);
    for (const key of new Set([simplified, traditional])) postings.push([key, offset]);
    offset += Buffer.byteLength(line) + 1;
  }
  postings.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = Buffer.from(`${lines.join('\n')}\n`);
  const keys = Buffer.from(postings.map(([key]) => key).join('\n'));
  const offsets = Buffer.from(Uint32Array.from(postings, ([, at]) => at).buffer);
  const sizes = Buffer.from(Uint32Array.of(offsets.length, keys.length).buffer);
  return { bytes: Buffer.concat([sizes, offsets, keys, text]), open: openTextAndIndex };
}

function openTextAndIndex(bytes: Uint8Array): (text: string, start: number) => string[] {
  const decoder = new TextDecoder();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const [offsetsLength = 0, keysLength = 0] = new Uint32Array(buffer, 0, 2);
  const offsets = new Uint32Array(buffer, 8, offsetsLength / 4);
  const keys = decoder.decode(new Uint8Array(buffer, 8 + offsetsLength, keysLength)).split('\n');
  const lines = new Uint8Array(buffer, 8 + offsetsLength + keysLength);
  return (text, start) => {
    const found: string[] = [];
    for (let length = Math.min(LONGEST_WORD, text.length - start); length > 0; length -= 1) {
      const word = text.slice(start, start + length);
      let low = 0;
      let high = keys.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((keys[middle] as string) < word) low = middle + 1;
        else high = middle;
      }
      for (; keys[low] === word; low += 1) {
        const from = offsets[low] as number;
        found.push(decoder.decode(lines.subarray(from, lines.indexOf(10, from))));
      }
    }
    return found;
  };
}
