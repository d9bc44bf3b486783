import { markReferences } from '@/lib/chinese/numbered-pinyin';
import { readLines, type TextSample } from '@/lib/dictionaries/files/read-lines';
import type { SourceFile } from '@/lib/dictionaries/files/source-file';
import { nameOf, plainFact } from '@/lib/dictionaries/formats/facts';
import { mostLinesTold } from '@/lib/dictionaries/problem';
import type { OpenedSource, RawBatch, RawEntry } from '@/lib/dictionaries/types';

/** Also with the reading of the second version in two brackets, or with another reading in braces behind it. */
const LINE = /^(\S+) (\S+) \[{1,2}([^[\]]*)\]{1,2} (?:\{[^{}]*\} )?\/(.*)$/;

/** The share of lines that are entries from which on a text is taken for CEDICT. */
const LEAST_ENTRIES = 0.8;

/** Whether a text is in the syntax of CC-CEDICT: `繁體 简体 [pin1 yin1] /gloss/gloss/`. */
export function isCedict({ lines }: TextSample): boolean {
  const rows = lines.filter(isRow);
  return rows.length > 0 && rows.filter((line) => LINE.test(line)).length >= rows.length * LEAST_ENTRIES;
}

/** The first lines (from 1) that keep a text with some entries in the syntax of CC-CEDICT from being read as such. */
export function badLines({ lines }: TextSample): number[] | undefined {
  if (!lines.some((line) => LINE.test(line))) return undefined;
  return lines.flatMap((line, index) => (isRow(line) && !LINE.test(line) ? [index + 1] : [])).slice(0, mostLinesTold);
}

function isRow(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}

export function openCedict(file: SourceFile, sample: TextSample): OpenedSource {
  const comments = sample.lines.filter((line) => /^#[^!]/.test(line)).map((line) => line.slice(1).trim());
  return {
    format: 'cedict',
    facts: { name: nameOf(file), licence: plainFact(comments.join('\n')) },
    batches: readBatches(file, sample.encoding),
  };
}

async function* readBatches(file: SourceFile, encoding: string): AsyncGenerator<RawBatch> {
  let done = 0;
  const lines = readLines(file, encoding, (bytes) => {
    done += bytes;
  });
  let before = 0;
  for await (const batch of lines) {
    const from = before + 1;
    before += batch.length;
    yield {
      entries: batch.flatMap((line, index) => (isRow(line) ? [entryOf(line, from + index)] : [])),
      share: done / file.size,
    };
  }
}

/** A line that is no entry becomes one without headword, which counts as left out. */
function entryOf(text: string, line: number): RawEntry {
  const [, traditional = '', simplified = '', reading = '', glosses = ''] = LINE.exec(text) ?? [];
  return { simplified, traditional, reading, glosses: glosses.split('/').map(markReferences), line };
}
