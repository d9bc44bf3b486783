import { ankiHeaders, readAnkiTags } from './anki-headers';
import { headwordIn, listedWord } from './headword';
import { isComment, sampleOf, separatorOf } from './list-format';
import { plainCell } from './plain-cell';
import { splitRows } from './split-rows';
import { type Columns, columnsOf, isHeader, stateIn } from './table-columns';
import type { ListedWord } from './word-query';

/** The words of a table by line; undefined for a row that is no entry: a header, a comment, nothing. */
export function* tableWords(lines: readonly string[], isAnki: boolean): Generator<[number, ListedWord[] | undefined]> {
  const anki = isAnki ? ankiHeaders(lines) : undefined;
  const separator = anki?.separator ?? separatorOf(lines) ?? '\t';
  const skipped = anki?.lines ?? 0;
  const clean = (cells: readonly string[]) => cells.slice(0, 60).map(anki ? plainCell : (cell) => cell.trim());
  const body = lines.slice(skipped);
  const sample = sampleOf(body);
  const columns = columnsOf(
    [...splitRows(sample, separator)].map(({ cells }) => clean(cells)),
    anki?.skip,
  );
  for (const row of splitRows(body, separator)) {
    const line = row.line + skipped;
    const cells = clean(row.cells);
    const isNone =
      cells.every((cell) => cell === '') || isComment(cells[0] ?? '') || (row.line === 1 && isHeader(cells));
    yield [line, isNone ? undefined : columns === undefined ? [] : fromCells(cells, columns, line, anki?.tags)];
  }
}

function fromCells(cells: readonly string[], columns: Columns, line: number, tagsAt: number | undefined): ListedWord[] {
  const word = cells[columns.word] ?? '';
  if (headwordIn(word) === undefined) return [];
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
  const { tags, state } = readAnkiTags(cell(tagsAt) ?? '');
  return [
    listedWord(line, word, cell(columns.pinyin) ?? '', {
      other: cell(columns.other),
      state: state ?? stateIn(cell(columns.state)),
      tags,
    }),
  ];
}
