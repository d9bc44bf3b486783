import { isWhole, tableLimits } from '@/lib/article/table-block';
import type { Block, Mark, TableBlock, TableCell } from '@/lib/article/types';
import { type Cell, columnsOf, type DataTable, type Marked } from './tables';

// Cells of a table of data are short, but for a few; longer ones are the text of a page.
const LONGEST_CELL = 300;
const MEAN_LENGTH = 60;
// So many of the rows have the same number of columns.
const REGULAR = 2 / 3;

/** The blocks of a data table: one table, or a paragraph for each row where it is no regular grid or too large. */
export function tableBlocks(table: DataTable): Block[] {
  if (isGrid(table.rows)) {
    const block = tableBlock(table);
    // A line end in a cell that a page's own characters make.
    if (isWhole(block)) return [block];
  }
  const lines = table.rows.map((row) => row.map(({ text }) => text).join(' | '));
  return (table.caption ? [table.caption.text, ...lines] : lines).map((text) => ({ kind: 'paragraph', text }));
}

function tableBlock({ caption, rows }: DataTable): TableBlock {
  const marks: Mark[] = [];
  let text = '';
  const add = (end: string, cell: Marked) => {
    for (const mark of cell.marks)
      marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += cell.text + end;
  };
  if (caption) add('\n', caption);
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      add(column < row.length - 1 ? '\t' : index < rows.length - 1 ? '\n' : '', cell);
    });
  });
  return {
    ...{ kind: 'table', text, ...(marks.length > 0 && { marks }) },
    ...(caption && { caption: true }),
    rows: rows.map((row) => row.map(layoutOf)),
  };
}

function layoutOf({ header, colspan, rowspan }: Cell): TableCell {
  return {
    ...(header && { header }),
    ...(colspan > 1 && { colspan: Math.min(colspan, tableLimits.span) }),
    ...(rowspan > 1 && { rowspan: Math.min(rowspan, tableLimits.span) }),
  };
}

/** Whether rows are two or more of as many columns, with short cells, and no larger than a table may be. */
function isGrid(rows: readonly Cell[][]): boolean {
  if (rows.length < 2 || rows.length > tableLimits.rows) return false;
  const lengths = rows.flatMap((row) => row.flatMap(({ text }) => (text === '' ? [] : [text.length])));
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > tableLimits.cells || Math.max(...lengths) > LONGEST_CELL) return false;
  if (lengths.reduce((sum, length) => sum + length, 0) > lengths.length * MEAN_LENGTH) return false;
  const widths = columnsOf(rows, ({ colspan }) => colspan);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(...counts.values()) >= rows.length * REGULAR;
}
