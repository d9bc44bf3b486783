import { readLines, type TextSample } from '@/lib/dictionaries/files/read-lines';
import type { SourceFile } from '@/lib/dictionaries/files/source-file';
import { plainMarkup } from '@/lib/dictionaries/plain-markup';
import type { OpenedSource, RawBatch, RawEntry } from '@/lib/dictionaries/types';
import { ankiHeaders } from '@/lib/words/anki-headers';
import { isComment, sampleOf, separatorOf } from '@/lib/words/list-format';
import { splitRows } from '@/lib/words/split-rows';
import { nameOf } from './facts';
import { type DictionaryColumns, findColumns, headwordsOf } from './find-columns';

/** Lines that a cell in quotes may go on for (`splitRows`): so many are kept for the next batch. */
const KEPT_LINES = 40;

/** Whether a text is a table, but with commas or semicolons between its columns. */
export function isCommaSeparated({ lines }: TextSample): boolean {
  return ![undefined, '\t'].includes(separatorOf(lines));
}

/** A table of tab-separated columns; undefined where a text is none, or no column has Chinese headwords. */
export function openTable(file: SourceFile, sample: TextSample): OpenedSource | undefined {
  if (separatorOf(sample.lines) !== '\t') return undefined;
  const anki = ankiHeaders(sample.lines);
  const clean = anki === undefined ? (cell: string) => cell : ankiCell(anki.html);
  const rows = [...splitRows(sampleOf(sample.lines), '\t')].map(({ cells }) => cells.map(clean));
  const columns = findColumns(
    rows.filter(([first = '']) => !isComment(first)),
    anki?.skip,
  );
  return (
    columns && {
      format: 'table',
      facts: { name: nameOf(file), licence: '' },
      batches: readBatches(file, sample.encoding, columns, clean),
    }
  );
}

/** A field of Anki as text: without its sounds and, where the file says that it is HTML, without tags. */
function ankiCell(isHtml: boolean): (cell: string) => string {
  const plain = isHtml ? plainMarkup : (cell: string) => cell;
  return (cell) => plain(cell).replace(/\[sound:[^[\]]*\]/g, '');
}

async function* readBatches(
  file: SourceFile,
  encoding: string,
  columns: DictionaryColumns,
  clean: (cell: string) => string,
): AsyncGenerator<RawBatch> {
  let done = 0;
  let kept: string[] = [];
  /** Lines before those that are kept. */
  let before = 0;
  let isFirst = columns.hasHeader;
  const take = (lines: string[], until: number): RawEntry[] => {
    const entries: RawEntry[] = [];
    kept = [];
    for (const { line, cells } of splitRows(lines, '\t')) {
      if (line > until) {
        kept = lines.slice(line - 1);
        break;
      }
      const isEmpty = cells.every((cell) => cell.trim() === '') || isComment(cells[0] ?? '');
      if (!isEmpty && isFirst) isFirst = false;
      else if (!isEmpty) entries.push({ ...entryOf(cells.map(clean), columns), line: before + line });
    }
    before += lines.length - kept.length;
    return entries;
  };
  const lines = readLines(file, encoding, (bytes) => {
    done += bytes;
  });
  for await (const batch of lines) {
    const all = [...kept, ...batch];
    kept = all;
    if (all.length > KEPT_LINES) yield { entries: take(all, all.length - KEPT_LINES), share: done / file.size };
  }
  yield { entries: take(kept, kept.length), share: 1 };
}

/** Which of a cell's readings belongs to which of its meanings is not said, so that none of several is the entry's. */
const SEVERAL = /[;；/／|｜]/;

function entryOf(cells: readonly string[], { word, other, reading, meanings }: DictionaryColumns): RawEntry {
  const cell = (at: number) => (cells[at] ?? '').trim();
  const { first, second, note = '' } = headwordsOf(cells, word.at, other);
  const [simplified, traditional] = word.isTraditional ? [second, first] : [first, second];
  const written = (reading === undefined ? '' : cell(reading)) || note;
  return { simplified, traditional, ...(!SEVERAL.test(written) && { reading: written }), glosses: meanings.map(cell) };
}
