import type { TableBlock, TableCell } from './types';

/** How large a table may be: it is laid out whole, with a word card in every cell. Lengths in UTF-16 units. */
export const tableLimits = { rows: 500, cells: 2_000, text: 1_000, span: 200 } as const;

/** A caption or cell: its text, and where that begins in the text of its block. */
export type TableText = { start: number; text: string };

/** What a table's text holds, in its order. Every offset between them is a tab or a line end. */
export function tableTexts(table: Pick<TableBlock, 'text' | 'caption' | 'rows'>): {
  caption?: TableText;
  rows: (TableText & { cell: TableCell })[][];
} {
  let start = 0;
  const next = (text: string): TableText => {
    const found = { start, text };
    start += text.length + 1;
    return found;
  };
  const [first = '', ...others] = table.text.split('\n');
  const caption = table.caption ? next(first) : undefined;
  const lines = table.caption ? others : [first, ...others];
  const rows = table.rows.map((cells, row) => {
    const texts = (lines[row] ?? '').split('\t');
    return cells.map((cell, column) => ({ ...next(texts[column] ?? ''), cell }));
  });
  return { ...(caption && { caption }), rows };
}

/** Whether `rows` describes the cells that the text has, one for one. */
export function isWhole({ text, caption, rows }: Pick<TableBlock, 'text' | 'caption' | 'rows'>): boolean {
  const lines = text.split('\n').slice(caption ? 1 : 0);
  return lines.length === rows.length && lines.every((line, row) => line.split('\t').length === rows[row]?.length);
}

/** How many rows at the top of a table are headers of its columns; never all of them. */
export function headRows(rows: readonly (readonly TableCell[])[]): number {
  let count = 0;
  while (count < rows.length - 1 && rows[count]?.every(({ header }) => header)) count++;
  // No cell of the head reaches out of it.
  const fits = (row: readonly TableCell[], index: number) => row.every(({ rowspan = 1 }) => index + rowspan <= count);
  while (!rows.slice(0, count).every(fits)) count--;
  return count;
}
