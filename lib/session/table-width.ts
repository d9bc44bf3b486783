import type { CellRole } from './pieces';

/** A cell's text and place: all that its width is guessed from. */
export type WidthCell = { role: CellRole; text: string };

/** Cells of up to so many characters are one line also where a table is too wide for its page. */
const longestShort = 6;
/** Cells of up to so many characters are one line where a table can scroll. */
const longestUnbroken = 12;
/** Where a cell of several lines breaks, its lines have room for so many characters at least. */
const leastInLine = 4;

/** How far the text of a cell may break: `short` nowhere, `medium` on paper only, `long` everywhere. */
export function cellLength(text: string): 'short' | 'medium' | 'long' {
  if (text.length <= longestShort) return 'short';
  return text.length <= longestUnbroken ? 'medium' : 'long';
}

/**
 * About how wide a table is at its narrowest, in em of its own type: no word broken and short cells on one line. Style
 * sheets, which cannot measure it, scale a table with this to the width of a sheet of paper.
 * @param withFigures whether figures have readings over them, which are wider than they are
 */
export function tableWidth(cells: readonly WidthCell[], withFigures: boolean): number {
  const columns: number[] = [];
  let column = 0;
  cells.forEach(({ role, text }, index) => {
    if (role.row !== cells[index - 1]?.role.row) column = 0;
    const span = role.colspan ?? 1;
    const own = span > 1 ? 0 : cellWidth(text, withFigures);
    columns[column] = Math.max(columns[column] ?? 0, own);
    column += span;
  });
  const padding = 1.1;
  return Math.ceil(columns.reduce((sum, width) => sum + (width ?? 0) + padding, 0));
}

function cellWidth(text: string, withFigures: boolean): number {
  if (cellLength(text) === 'short') return textWidth(text, withFigures);
  const unbroken = text.match(/[\p{Script=Latin}\p{N}.,:%+/-]+\p{Script=Han}?/gu) ?? [];
  return Math.max(leastInLine * hanWidth, ...unbroken.map((part) => textWidth(part, withFigures)));
}

/** With pinyin over it. */
const hanWidth = 1.4;

function textWidth(text: string, withFigures: boolean): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character)) width += hanWidth;
    else if (/\d/.test(character)) width += withFigures ? 1.6 : 0.6;
    else width += character.charCodeAt(0) > 0x2e80 ? 1 : 0.6;
  }
  return width;
}
