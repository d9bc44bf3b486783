import type { ArticleSession } from '@/lib/session/article-session';
import { tokenStart, type WordAt } from './word-at';

/** The box of a word's characters and pinyin on one line: of a word that wraps, the one at `near`, else the last. */
export function wordLine(fragments: readonly Element[], near: { x: number; y: number } | undefined): DOMRect {
  const boxes = fragments.flatMap((fragment) => {
    const parts = [...fragment.querySelectorAll('ruby, rt')];
    if (parts.length === 0 || fragment.matches('ruby')) parts.push(fragment);
    // Of a character whose syllable is joined to others.
    if (fragment.parentElement?.matches('ruby')) parts.push(fragment.parentElement);
    return parts.flatMap(boxesOf);
  });
  return lineNear(boxes, near);
}

/** A syllable's box, which reaches over its neighbours' characters, is no wider than its own character's. */
function boxesOf(part: Element): DOMRect[] {
  const own = [...part.getClientRects()];
  const [base, ...more] = part.localName === 'rt' ? (part.closest('ruby')?.getClientRects() ?? []) : [];
  if (base === undefined || more.length > 0) return own;
  return own.map(({ top, height }) => new DOMRect(base.left, top, base.width, height));
}

/** The boxes of one line put together: of the line at `near`, else of the last. */
export function lineNear(boxes: readonly DOMRect[], near: { x: number; y: number } | undefined): DOMRect {
  const lines: DOMRect[] = [];
  const seen = boxes.filter((box) => box.width > 0 && box.height > 0);
  for (const box of seen.sort((a, b) => b.bottom - a.bottom)) {
    const line = lines.find((each) => box.bottom > each.top - 2 && box.top < each.bottom + 2 && overlap(box, each));
    if (line === undefined) lines.push(box);
    else lines[lines.indexOf(line)] = union(line, box);
  }
  const byDistance = (box: DOMRect) =>
    near === undefined ? -box.bottom : Math.max(0, box.top - near.y, near.y - box.bottom);
  return lines.sort((a, b) => byDistance(a) - byDistance(b)).at(near === undefined ? -1 : 0) ?? new DOMRect();
}

/** Same line: side by side, or pinyin right over its character. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return height > Math.min(a.height, b.height) / 2 || (height > -2 && width > 0);
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

/** Tells where the sentence of a word stands now, pinyin included, in pixels of the window. Sought once. */
export function sentenceBox(session: ArticleSession, word: WordAt): () => { top: number; bottom: number } | undefined {
  const place = session.place(word.piece, word.token);
  const from = tokenStart(session, word) - (place?.offset ?? 0);
  const to = from + (place?.sentence.length ?? 0);
  const inSentence = new Set<string>();
  let start = 0;
  (session.tokens(word.piece) ?? []).forEach(({ text }, index) => {
    if (start >= from && start < to) inSentence.add(String(index));
    start += text.length;
  });
  const piece = word.fragments[0]?.closest('[data-piece]');
  const words = [...(piece?.querySelectorAll<HTMLElement>('.w') ?? [])].filter(({ dataset }) =>
    inSentence.has(dataset.t ?? ''),
  );
  const first = words[0];
  const last = words.at(-1);
  return () => {
    if (first === undefined || last === undefined) return undefined;
    const boxes = [first, last].flatMap((each) =>
      [...each.querySelectorAll('ruby, rt')].flatMap((part) => [...part.getClientRects()]),
    );
    const seen = boxes.filter(({ height }) => height > 0);
    if (seen.length === 0) return undefined;
    return { top: Math.min(...seen.map(({ top }) => top)), bottom: Math.max(...seen.map(({ bottom }) => bottom)) };
  };
}
