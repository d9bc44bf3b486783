import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '@/lib/reading/reading';

/** Milliseconds of drawing before the browser gets its turn. */
const slice = 8;

/** `revision` changes where tokens that were drawn have been replaced. */
type Shown = { shown: number; revision: number; failure: string | undefined };

/**
 * How many pieces may be drawn with their words by now: as tokens arrive, in slices that keep the page answering.
 * `failure` says why the rest stays plain.
 */
export function useReading(reading: Reading): Shown {
  const [state, setState] = useState<Shown>({ shown: 0, revision: 0, failure: undefined });

  useEffect(() => {
    // A reading that begins as the last one did (a page was added) leaves what is drawn as it is.
    let shown = 0;
    while (shown < state.shown && reading.tokens(shown) !== undefined) shown++;
    let drawn = reading.revision();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      waiting = undefined;
      const before = shown;
      // A character's ruby takes about 10 microseconds to make: 800 to a slice, and never less than one piece.
      let room = slice * 100;
      while (shown < reading.pieces.length && reading.tokens(shown) !== undefined && (shown === before || room > 0)) {
        room -= reading.pieces[shown]?.text.length ?? 0;
        shown++;
      }
      const failure = reading.failure();
      const said = failure === undefined ? undefined : failure instanceof Error ? failure.message : String(failure);
      const revision = reading.revision();
      if (shown !== before || revision !== drawn || said !== undefined) setState({ shown, revision, failure: said });
      drawn = revision;
      if (shown !== before && reading.tokens(shown) !== undefined) waiting = setTimeout(show);
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

  return state;
}
