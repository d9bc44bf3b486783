import { elementsUnder, flatText, tag } from '@/lib/article/dom/tree';

// Longer cells are prose: the table lays out a page.
const CELL_LENGTH = 60;

/**
 * The rows of a table of data, each as the texts of its cells; undefined for a table that only lays out a page:
 * one column, prose in the cells, pictures, or tables within.
 */
export function dataRows(table: Element): string[][] | undefined {
  const rows: string[][] = [];
  let marked = false;
  for (const element of elementsUnder(table)) {
    const name = tag(element);
    if (name === 'table' || name === 'img') return undefined;
    if (name === 'caption' || name === 'thead') marked = true;
    if (name === 'tr') rows.push([]);
    if (name === 'td' || name === 'th') {
      const text = flatText(element);
      if (name === 'th') marked = true;
      if (text.length > CELL_LENGTH && !marked) return undefined;
      rows.at(-1)?.push(text);
    }
  }
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const wide = filled.filter((row) => row.length >= 2).length;
  if (wide < 2 && !(marked && wide >= 1)) return undefined;
  return wide >= filled.length / 2 ? filled : undefined;
}
