import type { CardPlace } from '@/components/reader/card/place-card';
import { lineNear } from '@/components/reader/text/word-line';
import { ELEMENT } from '@/lib/article/dom/tree';
import type { PageWord } from './steps';
import { rangeOf } from './text-at';
import type { Rest } from './watch-pointer';

/** The name under which the one word is highlighted; the style comes from the background. */
const highlight = 'pindu-word';

/** A word of the page whose card is open: its stretch of the page, and where its card goes. */
export type MarkedWord = { range: Range; place: CardPlace };

/**
 * Marks a word of the page, or the Han character of that index in it. `undefined` where the page has changed its text in
 * the meantime.
 * @param near where the pointer is, in the word's own window
 * @param frame where that window stands in ours
 */
export function markWord(
  { text, word }: PageWord,
  character: number | undefined,
  near: { x: number; y: number } | undefined,
  frame: Rest['frame'],
): MarkedWord | undefined {
  const from = character === undefined ? 0 : ([...han(text.text.slice(word.start, word.end))][character]?.index ?? 0);
  const start = word.start + from;
  const end =
    character === undefined ? word.end : start + String.fromCodePoint(text.text.codePointAt(start) ?? 0).length;
  const range = rangeOf(text, start, end);
  if (range === undefined) return undefined;
  const { parentNode } = range.startContainer;
  // By number: what is in a frame is no instance of this window's classes.
  const element = parentNode?.nodeType === ELEMENT ? (parentNode as Element) : (parentNode as ShadowRoot | null)?.host;
  if (element === undefined) return undefined;
  CSS.highlights?.set(highlight, new Highlight(range));

  const { reading, piece, token } = word;
  const at = reading.place(piece, token);
  const first = word.start - (at?.offset ?? 0);
  const sentence = at && rangeOf(text, first, first + at.sentence.trimEnd().length);
  return {
    range,
    place: {
      element,
      line() {
        const box = lineNear([...range.getClientRects()], near);
        const { x, y } = frame();
        return new DOMRect(box.x + x, box.y + y, box.width, box.height);
      },
      sentence() {
        const boxes = [...(sentence?.getClientRects() ?? [])].filter(({ height }) => height > 0);
        const { y } = frame();
        if (boxes.length === 0) return undefined;
        return {
          top: y + Math.min(...boxes.map(({ top }) => top)),
          bottom: y + Math.max(...boxes.map(({ bottom }) => bottom)),
        };
      },
    },
  };
}

export function unmarkWords(): void {
  CSS.highlights?.delete(highlight);
}

/** Whether a point of its window lies on a marked word. */
export function isOnWord({ range }: MarkedWord, { x, y }: { x: number; y: number }): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2,
  );
}

/** How many Han characters a word has. */
export function hanCount({ text, word }: PageWord): number {
  return [...han(text.text.slice(word.start, word.end))].length;
}

function han(text: string) {
  return text.matchAll(/\p{Script=Han}/gu);
}
