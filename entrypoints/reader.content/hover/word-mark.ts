import type { CardPlace } from '@/components/reader/card/place-card';
import { lineNear } from '@/components/reader/text/word-boxes';
import { ELEMENT } from '@/lib/article/dom/tree';
import type { PageWord } from './steps';
import { isIn, rangeOf } from './text-at';
import type { PagePoint } from './watch-pointer';

/** The name under which the one word is highlighted; the style comes from the background. */
const highlight = 'pindu-word';

/** Where a word of the page is: its stretch of the page, and where its card goes. */
export type MarkedWord = { range: Range; place: CardPlace };

/**
 * Where a word of the page stands, or its Han character of that index; `undefined` where the page has changed its text.
 * @param near where the pointer is in the word's own window, which stands at `frame` in ours
 */
export function markWord(
  { text, word }: PageWord,
  character: number | undefined,
  near: { x: number; y: number } | undefined,
  frame: PagePoint['frame'],
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

  const { session, piece, token, base } = word;
  const at = session.place(piece, token);
  const tokens = (session.tokens(piece) ?? []).slice(0, token);
  const tokenStart = tokens.reduce((sum, each) => sum + each.text.length, base + (session.pieces[piece]?.start ?? 0));
  const first = tokenStart - (at?.offset ?? 0);
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

/** Highlights a word alone. Returns what takes that away. */
export function highlightWord({ range }: MarkedWord): () => void {
  CSS.highlights?.set(highlight, new Highlight(range));
  return () => void CSS.highlights?.delete(highlight);
}

/** Whether a point of its window lies on a marked word. */
export function isOnWord({ range }: MarkedWord, { x, y }: { x: number; y: number }): boolean {
  return [...range.getClientRects()].some((box) => isIn(box, x, y));
}

/** How many Han characters a word has. */
export function hanCount({ text, word }: PageWord): number {
  return [...han(text.text.slice(word.start, word.end))].length;
}

function han(text: string) {
  return text.matchAll(/\p{Script=Han}/gu);
}
