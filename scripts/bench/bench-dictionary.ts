import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { lookup } from '@/lib/chinese/lookup';
import { ensureDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { median, milliseconds } from './measure';
import { jsonMap, type Rival, textAndIndex } from './rival-designs';
import { sampleText } from './sample-text';

const WORD = '中华人民共和国';

/**
 * The dictionary beside two other designs with the same entries, in one run: from the file to the first answer, which
 * is what every wake of the background pays, and the look-ups of an article.
 */
export function benchDictionary(): string[] {
  const path = ensureDictionary((message) => console.error(message));
  const text = sampleText(3000).join('');
  const own: Rival = {
    bytes: readFileSync(path),
    open(bytes) {
      const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
      const dictionary = openDictionary(buffer);
      return (text, start) => lookup(dictionary, text, start).map(({ text }) => text);
    },
  };
  const rivals: [string, Rival][] = [
    ['one ArrayBuffer (ours)', own],
    ['JSON into a Map', jsonMap()],
    ['text and index', textAndIndex()],
  ];
  const measured = rivals.map(([name, rival]) => ({ name, ...measure(name, rival, text) }));
  const [first] = measured;
  const { buffer, byteOffset, byteLength } = own.bytes;
  const asset = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const open = median(() => lookup(openDictionary(asset), WORD));
  const texts = sampleText(3000);
  const annotation = median(() => void annotate(openDictionary(asset), texts));
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  return [
    `dictionary: ${size(byteLength)}, gzip ${size(gzipSync(own.bytes, { level: 9 }).byteLength)}`,
    'from the file to the first answer, then every word at every position of 3,000 characters:',
    ...measured.map(
      ({ name, load, article }) =>
        `  ${name.padEnd(24)} ${milliseconds(load).padStart(9)}  ${(load / (first?.load ?? 1)).toFixed(1)} x ours;` +
        ` ${milliseconds(article).padStart(9)}  ${(article / (first?.article ?? 1)).toFixed(1)} x ours`,
    ),
    `  of ours, open and first look-up without the file ${milliseconds(open)}`,
    `first annotation of 3,000 characters, nothing decoded yet: ${milliseconds(annotation)}`,
  ];
}

function measure(name: string, rival: Rival, text: string): { load: number; article: number } {
  const path = join(tmpdir(), `pindu-bench-${process.pid}-${name.replace(/\W+/g, '-')}`);
  writeFileSync(path, rival.bytes);
  const load = median(() => void rival.open(readFileSync(path))(WORD, 0), 7, 2);
  const article = fresh(() => {
    const answer = rival.open(rival.bytes);
    return () => {
      for (let offset = 0; offset < text.length; offset += 1) answer(text, offset);
    };
  });
  rmSync(path);
  return { load, article };
}

/** Median milliseconds of runs that each begin with a dictionary of their own, whose opening does not count. */
function fresh(prepare: () => () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const run = prepare();
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[3] ?? Number.NaN;
}
