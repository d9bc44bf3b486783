import { isElement, tag } from '@/lib/article/dom/tree';

/** Matches a line that ends where a sentence or clause may end. */
export const COMPLETE = /[。！？!?…；;：:.”"」』）)】〕]$/;
// Widths in Chinese characters. A shorter line was not broken to fit a screen.
const LEAST_WIDTH = 18;
const TOLERANCE = 4;
const SHARE = 0.75;

/**
 * Whether the text of an element was broken into lines by `<br>` to fit a width: the lines that stop inside a sentence
 * are long and about equally wide. The lines of a poem or an address are not.
 */
export function isHardWrapped(element: Element): boolean {
  const lines = [''];
  for (const node of element.childNodes) {
    if (isElement(node) && tag(node) === 'br') lines.push('');
    else lines[lines.length - 1] += node.textContent ?? '';
  }
  const trimmed = lines.map((line) => line.trim());
  const width = trimmed.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const open = trimmed.slice(0, -1).filter((line) => line !== '' && !COMPLETE.test(line));
  const full = open.filter((line) => widthOf(line) >= Math.max(LEAST_WIDTH, width - TOLERANCE));
  return open.length > 0 && full.length >= open.length * SHARE;
}

function widthOf(line: string): number {
  return line.length - (line.match(/[\x20-\x7e]/g)?.length ?? 0) / 2;
}
