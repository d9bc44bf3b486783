import { isInline } from '@/lib/article/dom/layout-lines';
import { compact, ELEMENT, elementsUnder, flatText, httpAddress, isElement, TEXT, tag } from '@/lib/article/dom/tree';
import type { Mark } from '@/lib/article/types';
import { isSmall } from './images';
import { InlineText } from './inline-text';

// Longer cells are prose: the table lays out a page.
const CELL_LENGTH = 60;
// A table whose text is links leads to other pages.
const MOST_LINKS = 0.9;

/** A text of one line with its marks. */
export type Marked = { text: string; marks: Mark[] };
export type Cell = Marked & { header: boolean; colspan: number; rowspan: number };

/** A table of data: its caption, the cells of its rows that are not empty, and its pictures, icons left out. */
export type DataTable = { caption?: Marked; rows: Cell[][]; images: Element[] };

/**
 * Reads a data table; undefined for layout: one column, prose in cells, nested tables, pictures without a header, links
 * alone. */
export function dataTable(table: Element, base = ''): DataTable | undefined {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return undefined;
  const rows: Cell[][] = [];
  const images: Element[] = [];
  let caption: Marked | undefined;
  let isMarked = false;
  let isLong = false;
  let linked = 0;
  for (const element of elementsUnder(table)) {
    const name = tag(element);
    if (name === 'table' || name === 'pre') return undefined;
    if (name === 'img' && !isSmall(element)) images.push(element);
    if (name === 'a' && element.hasAttribute('href')) linked += compact(flatText(element)).length;
    if (name === 'caption') caption ??= spacedText(element, base);
    if (name === 'caption' || name === 'thead' || name === 'th') isMarked = true;
    if (name === 'tr') rows.push([]);
    if (name === 'td' || name === 'th') {
      const cell = cellOf(element, base);
      if (cell.text.length > CELL_LENGTH) isLong = true;
      rows.at(-1)?.push(cell);
    }
  }
  if (!isMarked && (isLong || images.length > 0)) return undefined;
  const filled = withoutEmptyRows(rows);
  const wide = columnsOf(filled, () => 1).filter((cells) => cells >= 2).length;
  if (wide < 2 && !(isMarked && wide >= 1)) return undefined;
  const length = filled.flat().reduce((sum, { text }) => sum + compact(text).length, 0);
  if (wide < filled.length / 2 || linked > length * MOST_LINKS) return undefined;
  return { ...(caption?.text && { caption }), rows: filled, images };
}

function cellOf(element: Element, base: string): Cell {
  const span = (name: string) => Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return {
    ...spacedText(element, base),
    header: tag(element) === 'th',
    colspan: Math.max(1, span('colspan') || 1),
    // Zero: to the end of the table.
    rowspan: span('rowspan') === 0 ? Number.POSITIVE_INFINITY : Math.max(1, span('rowspan') || 1),
  };
}

/** The rows that have text; no cell reaches below the last, or counts a row that is gone. */
function withoutEmptyRows(rows: readonly Cell[][]): Cell[][] {
  const isFilled = rows.map((row) => row.some(({ text }) => text !== ''));
  const below = (row: number, span: number) => isFilled.slice(row, row + span).filter(Boolean).length;
  return rows.flatMap((row, index) =>
    isFilled[index] ? [row.map((cell) => ({ ...cell, rowspan: below(index, cell.rowspan) }))] : [],
  );
}

/** How many columns each row fills, with the cells that reach down into it; a cell is as wide as `widthOf` says. */
export function columnsOf(rows: readonly Cell[][], widthOf: (cell: Cell) => number): number[] {
  let reaching: { rows: number; width: number }[] = [];
  return rows.map((row) => {
    const above = reaching.reduce((sum, { width }) => sum + width, 0);
    const own = row.map((cell) => ({ rows: cell.rowspan, width: widthOf(cell) }));
    reaching = [...reaching, ...own].flatMap(({ rows, width }) => (rows > 1 ? [{ rows: rows - 1, width }] : []));
    return own.reduce((sum, { width }) => sum + width, above);
  });
}

/** An element's text in one line, with a space for each `<br>` and between block elements. */
function spacedText(element: Element, base: string): Marked {
  const text = new InlineText();
  const visit = (of: Element) => {
    for (let child = of.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) text.append((child.nodeValue ?? '').replaceAll('\u00a0', ' '));
      else if (child.nodeType === ELEMENT && isElement(child)) {
        const gap = isInline(child) ? '' : ' ';
        const [kind, href] = markOf(child, base);
        text.append(gap);
        if (kind) text.enter(kind, href);
        visit(child);
        if (kind) text.leave();
        text.append(gap);
      }
    }
  };
  visit(element);
  return text.take();
}

/** What an inline element means; a link where it leads to the web. */
export function markOf(element: Element, base: string): [kind?: Mark['kind'], href?: string] {
  const name = tag(element);
  if (name === 'strong' || name === 'b') return ['strong'];
  if (name === 'em' || name === 'i') return ['em'];
  const href = name === 'a' ? httpAddress(element.getAttribute('href'), base) : undefined;
  return href === undefined ? [] : ['link', href];
}
