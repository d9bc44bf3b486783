import { isInline } from '@/lib/article/dom/lines';
import { ELEMENT, elementsUnder, isElement, TEXT, tag } from '@/lib/article/dom/tree';
import { collapse } from './inline-text.ts';
import { isSmall } from './small-images.ts';

// Longer cells are prose: the table lays out a page.
const CELL_LENGTH = 60;

/** A table of data: its caption, the texts of the cells in each row, and its pictures, icons left out. */
export type DataTable = { caption?: string; rows: string[][]; images: Element[] };

/**
 * Reads a table of data; undefined for a table that only lays out a page: one column, prose in the cells, tables
 * within, or pictures without a header.
 */
export function dataTable(table: Element): DataTable | undefined {
  const rows: string[][] = [];
  const images: Element[] = [];
  let caption: string | undefined;
  let isMarked = false;
  let isLong = false;
  for (const element of elementsUnder(table)) {
    const name = tag(element);
    if (name === 'table' || name === 'pre') return undefined;
    if (name === 'img' && !isSmall(element)) images.push(element);
    if (name === 'caption') caption ??= spacedText(element);
    if (name === 'caption' || name === 'thead' || name === 'th') isMarked = true;
    if (name === 'tr') rows.push([]);
    if (name === 'td' || name === 'th') {
      const text = spacedText(element);
      if (text.length > CELL_LENGTH) isLong = true;
      rows.at(-1)?.push(text);
    }
  }
  if (!isMarked && (isLong || images.length > 0)) return undefined;
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const wide = filled.filter((row) => row.length >= 2).length;
  if (wide < 2 && !(isMarked && wide >= 1)) return undefined;
  return wide >= filled.length / 2 ? { caption: caption || undefined, rows: filled, images } : undefined;
}

/** An element's text in one line, with a space for each `<br>` and between block elements. */
export function spacedText(element: Element): string {
  let raw = '';
  const visit = (of: Element) => {
    for (let child = of.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) raw += child.nodeValue ?? '';
      else if (child.nodeType === ELEMENT && isElement(child)) {
        const gap = isInline(child) ? '' : ' ';
        raw += gap;
        visit(child);
        raw += gap;
      }
    }
  };
  visit(element);
  return collapse(raw).text.replaceAll('\u00a0', ' ').replace(/ {2,}/g, ' ');
}
