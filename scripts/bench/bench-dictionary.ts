import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { lookup } from '@/lib/chinese/lookup';
import { ensureDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { median, milliseconds } from './measure';
import { sampleText } from './sample-text';

const WORD = '中华人民共和国';

/** From the file to the first answer, as on every wake of the background, and the look-ups of an article. */
export function benchDictionary(): string[] {
  const path = ensureDictionary((message) => console.error(message));
  const read = (): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer;
  const asset = read();
  const texts = sampleText(3000);
  const text = texts.join('');
  const load = median(() => void lookup(openDictionary(read()), WORD), 7, 2);
  const open = median(() => lookup(openDictionary(asset), WORD));
  const article = median(() => {
    const dictionary = openDictionary(asset);
    for (let offset = 0; offset < text.length; offset += 1) lookup(dictionary, text, offset);
  });
  const annotation = median(() => void annotate(openDictionary(asset), texts));
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  return [
    '## Dictionary',
    '',
    `- ${size(asset.byteLength)}, gzip ${size(gzipSync(new Uint8Array(asset), { level: 9 }).byteLength)}`,
    `- from the file to the first answer ${milliseconds(load)}; without reading the file ${milliseconds(open)}`,
    `- opening, and every word at every position of 3,000 characters: ${milliseconds(article)}`,
    `- first annotation of 3,000 characters, nothing decoded yet: ${milliseconds(annotation)}`,
    '',
  ];
}
