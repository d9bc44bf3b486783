import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Display } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { ArticleSession } from '@/lib/session/article-session';
import type { Gloss, Glosses } from '@/lib/session/glosses';
import type { ReaderWords } from '@/lib/session/reader-words';
import type { TokenStatus } from '@/lib/session/token-status';
import type { SyllableFace } from './text/syllable-face';

/** Characters drawn before the browser gets its turn: a ruby takes 40 microseconds to make, as many to lay out. */
const slice = 160;
/** Of the first slice, which is drawn together with everything else of the reader: a paragraph or two. */
const firstSlice = 100;
/** Characters of the first screens, where each slice is laid out, and a frame's milliseconds between their slices. */
const firstScreens = 2000;
const frame = 20;

/** What decides how pieces look: the same object for as long as they look the same. */
export type Look = { display: Display; face: SyllableFace; words: ReaderWords; glosses: Glosses };

/** How one piece is drawn: as plain text until it has tokens. */
export type PieceDrawing = {
  tokens?: Token[];
  statuses: readonly (TokenStatus | undefined)[];
  glosses: readonly (Gloss | undefined)[];
  look: Look;
};

export type Drawn = {
  /** A signal for each piece, so that only what is another is drawn again. */
  pieces: readonly ReadonlySignal<PieceDrawing>[];
  /** How many slices are on the screen, and whether every piece is drawn with its words as it should be. */
  now: ReadonlySignal<{ slices: number; settled: boolean }>;
};

/** Draws an article in slices that keep the page responsive: pieces as tokens arrive, and all when the look changes. */
export function useDrawnPieces(session: ArticleSession, look: Look): Drawn {
  const last = useRef<ReturnType<typeof drawPieces> | undefined>(undefined);
  const drawing = useMemo(() => drawPieces(session, look, last.current?.pieces), [session]);
  last.current = drawing;
  useEffect(drawing.start, [drawing]);
  useEffect(() => drawing.setLook(look), [drawing, look]);
  return drawing;
}

function drawPieces(session: ArticleSession, first: Look, before: readonly ReadonlySignal<PieceDrawing>[] = []) {
  let look = first;
  let characters = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const drawingOf = (piece: number, tokens: Token[] | undefined): PieceDrawing => ({
    ...{ tokens, look },
    statuses: tokens === undefined ? [] : look.words.statuses(piece),
    glosses: tokens === undefined ? [] : look.glosses.of(piece),
  });
  // A session that begins as the last one did (a page was added) leaves what is drawn as it is. Words that are there
  // already are drawn at once, a slice of them: else the whole article would be laid out without them first.
  const atOnce = before.length === 0 ? sliceEnd(session, [...session.pieces.keys()], firstSlice) : 0;
  const pieces: Signal<PieceDrawing>[] = session.pieces.map((_, piece) =>
    signal(drawingOf(piece, piece < atOnce || before[piece]?.peek().tokens ? session.tokens(piece) : undefined)),
  );
  const now = signal({ slices: pieces[0]?.peek().tokens === undefined || atOnce === 0 ? 0 : 1, settled: false });

  const isStale = (piece: number) => {
    const drawn = pieces[piece]?.peek();
    const wanted = session.tokens(piece);
    return wanted !== undefined && (wanted !== drawn?.tokens || drawn.look !== look);
  };
  const draw = () => {
    waiting = undefined;
    const stale = session.pieces.flatMap((_, piece) => (isStale(piece) ? [piece] : []));
    const end = sliceEnd(session, stale);
    batch(() => {
      for (const piece of stale.slice(0, end)) {
        characters += session.pieces[piece]?.text.length ?? 0;
        const drawn = pieces[piece];
        const next = drawingOf(piece, session.tokens(piece));
        if (drawn !== undefined) drawn.value = same(drawn.peek(), next);
      }
    });
    if (end < stale.length) later();
    const settled = end === stale.length && session.pieces.every((_, piece) => session.tokens(piece) !== undefined);
    // Once Preact has drawn them, which waits for a microtask too.
    if (end > 0 || settled !== now.peek().settled)
      queueMicrotask(() => {
        now.value = { slices: now.peek().slices + 1, settled };
      });
  };
  const later = () => {
    waiting ??= setTimeout(draw, characters < firstScreens ? frame : 0);
  };

  return {
    ...{ pieces, now },
    start() {
      draw();
      const stop = effect(() => {
        session.pieces.forEach((_, piece) => void session.tokens(piece));
        waiting ??= setTimeout(draw);
      });
      return () => {
        stop();
        clearTimeout(waiting);
      };
    },
    setLook(next: Look) {
      if (next === look) return;
      look = next;
      waiting ??= setTimeout(draw);
    },
  };
}

/** Another look, or other words, may say the same of a piece: what is said of one word changes few. */
function same(last: PieceDrawing, next: PieceDrawing): PieceDrawing {
  const isSame =
    last.tokens === next.tokens &&
    last.look.display === next.look.display &&
    last.look.face === next.look.face &&
    last.statuses.join() === next.statuses.join() &&
    JSON.stringify(last.glosses) === JSON.stringify(next.glosses);
  return isSame ? Object.assign(last, { look: next.look }) : next;
}

/** How many of some pieces make a slice: at least one. */
function sliceEnd(session: ArticleSession, pieces: readonly number[], room = slice): number {
  let end = 0;
  while (end < pieces.length && (end === 0 || room > 0)) {
    room -= session.pieces[pieces[end] as number]?.text.length ?? 0;
    end++;
  }
  return end;
}
