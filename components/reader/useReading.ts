import { useEffect, useMemo, useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import type { Reading } from '@/lib/reading/reading';

/**
 * Characters that are drawn before the browser gets its turn. A ruby takes some 40 microseconds to make, and where it is
 * seen as many again to style and lay out, which is a task of its own.
 */
const slice = 240;

/**
 * The characters that may be on the first screens, where each slice is laid out, and the milliseconds between their
 * slices: a frame, or several slices would be laid out in one.
 */
const firstScreens = 2000;
const frame = 20;

/** What is drawn by now: `all` once every piece that has its words is drawn as it should be. */
export type Drawn<Look> = {
  /** How many pieces may be drawn with their words. */
  shown: number;
  lookOf(piece: number): Look;
  all: boolean;
  /** Changes where tokens that were drawn have been replaced. */
  revision: number;
  /** Why the rest stays plain. */
  failure: string | undefined;
};

/**
 * Draws an article in slices that keep the page answering: pieces as their tokens arrive, and all of them anew when the
 * look changes: an object, which is another one when anything of it is.
 */
export function useReading<Look>(reading: Reading, look: Look): Drawn<Look> {
  const [words, setWords] = useState<Pick<Drawn<Look>, 'shown' | 'revision' | 'failure'>>({
    shown: 0,
    revision: 0,
    failure: undefined,
  });
  const [redrawn, setRedrawn] = useState({ from: look, to: look, pieces: 0 });

  useEffect(() => {
    // A reading that begins as the last one did (a page was added) leaves what is drawn as it is.
    let shown = 0;
    while (shown < words.shown && reading.tokens(shown) !== undefined) shown++;
    let revised = reading.revision();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let characters = 0;
    const show = () => {
      waiting = undefined;
      const before = shown;
      shown = sliceEnd(reading, shown, (piece) => reading.tokens(piece) !== undefined);
      for (let piece = before; piece < shown; piece++) characters += reading.pieces[piece]?.text.length ?? 0;
      const failure = reading.failure();
      const said = failure === undefined ? undefined : problemText(failure);
      const revision = reading.revision();
      if (shown !== before || revision !== revised || said !== undefined) setWords({ shown, revision, failure: said });
      revised = revision;
      if (shown !== before && reading.tokens(shown) !== undefined)
        waiting = setTimeout(show, characters < firstScreens ? frame : 0);
    };
    const stop = reading.subscribe(() => {
      waiting ??= setTimeout(show);
    });
    show();
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [reading]);

  const pieces = redrawn.to === look ? redrawn.pieces : 0;
  const isRedrawing = redrawn.from !== look;
  useEffect(() => {
    if (!isRedrawing) return;
    const next = sliceEnd(reading, pieces, () => true);
    const timer = setTimeout(() =>
      setRedrawn((now) => ({
        from: next < reading.pieces.length ? now.from : look,
        to: look,
        pieces: next,
      })),
    );
    return () => clearTimeout(timer);
  }, [reading, look, isRedrawing, pieces]);

  return useMemo(
    () => ({ ...words, lookOf: (piece) => (piece < pieces ? look : redrawn.from), all: !isRedrawing }),
    [words, look, redrawn.from, pieces, isRedrawing],
  );
}

/** Where a slice that begins at a piece ends: at least one piece, if `may` lets it be drawn. */
function sliceEnd(reading: Reading, from: number, may: (piece: number) => boolean): number {
  let room = slice;
  let end = from;
  while (end < reading.pieces.length && may(end) && (end === from || room > 0)) {
    room -= reading.pieces[end]?.text.length ?? 0;
    end++;
  }
  return end;
}
