import { isElement, tag } from '@/lib/article/dom/tree';
import { paragraphsOf } from '@/lib/article/from-text';
import type { Block } from '@/lib/article/types';

// What is set line by line seldom ends its lines with full stops.
const SENTENCE = /[。！？][”」）)]*$|[。！？][（(][^（()）]{1,12}[）)]$/;

/** The blocks of the text of a `<pre>`: one of preformatted lines, or paragraphs where the page set its prose that way. */
export function preformattedBlocks(raw: string): Block[] {
  const text = raw.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const indented = lines.filter((line) => /^　　/.test(line));
  if (indented.length >= 2 && indented.length >= lines.length - 2)
    return paragraphsOf(text).map((line) => ({ kind: 'paragraph', text: line }));
  if (lines.every((line) => SENTENCE.test(line.trim())))
    return lines.map((line) => ({ kind: 'paragraph', text: line.trim() }));
  return [{ kind: 'preformatted', text }];
}

/** Matches a line that ends where a sentence or clause may end. */
export const COMPLETE = /[。！？!?…；;：:.”"」』）)】〕]$/;
// Widths in Chinese characters. A shorter line was not broken to fit a screen.
const LEAST_WIDTH = 18;
const TOLERANCE = 4;
const SHARE = 0.75;

/** Whether `<br>` breaks the text to fit a width: unlike verse, its open lines are long and about equally wide. */
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
