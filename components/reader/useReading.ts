import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '@/lib/reading/reading';

/** Milliseconds of drawing before the browser gets its turn. */
const slice = 8;

/**
 * How many pieces may be drawn with their words by now: as tokens arrive, in slices that keep the page answering.
 * `failure` says why the rest stays plain.
 */
export function useReading(reading: Reading): { shown: number; failure: string | undefined } {
  const [state, setState] = useState<{ shown: number; failure: string | undefined }>({ shown: 0, failure: undefined });

  useEffect(() => {
    let shown = 0;
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
      if (shown !== before || said !== undefined) setState({ shown, failure: said });
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
