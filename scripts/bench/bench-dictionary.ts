import { readFileSync } from 'node:fs';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { lookup } from '@/lib/chinese/lookup';
import { ensureDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { median, milliseconds } from './measure';

/** From the file to the first answer: what every wake of the background pays. */
export function benchDictionary(): string[] {
  const path = ensureDictionary((message) => console.error(message));
  const bytes = readFileSync(path);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const load = median(() => {
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    lookup(openDictionary(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer), '中华人民共和国');
  });
  const open = median(() => lookup(openDictionary(buffer), '中华人民共和国'));
  return [
    `dictionary, ${(bytes.byteLength / 1e6).toFixed(1)} MB: read, open and first lookup ${milliseconds(load)}`,
    `  of which open and first lookup ${milliseconds(open)}`,
  ];
}
