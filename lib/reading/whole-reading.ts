import type { Article } from '@/lib/article/types';
import type { Cut } from './pieces';
import { type Annotate, type Reading, startReading } from './reading';

type Options = {
  signal?: AbortSignal;
  /** Told how much of the text has its words, 0 to 1. */
  onShare?: (share: number) => void;
};

/**
 * An article with the words of all its pieces, also of those that were annotated once more for a name found after them.
 * Rejects with what annotation failed for, or with the signal's reason.
 */
export function wholeReading(
  article: Article,
  annotate: Annotate,
  cut: Cut,
  { signal, onShare }: Options = {},
): Promise<Reading> {
  return new Promise((resolve, reject) => {
    let pending = 0;
    const counted: Annotate = async (texts, options) => {
      pending += 1;
      try {
        return await annotate(texts, options);
      } finally {
        pending -= 1;
      }
    };
    const reading = startReading(article, counted, cut, signal);
    const length = reading.pieces.reduce((sum, { text }) => sum + text.length, 0);
    const look = () => {
      if (signal?.aborted) return reject(signal.reason);
      if (reading.failure() !== undefined) return reject(reading.failure());
      const done = reading.pieces.filter((_, index) => reading.tokens(index) !== undefined);
      onShare?.(length === 0 ? 1 : done.reduce((sum, { text }) => sum + text.length, 0) / length);
      // The next message, where there is one, is on its way before this turn of the loop is over.
      if (done.length === reading.pieces.length)
        setTimeout(() => {
          if (pending === 0) resolve(reading);
        });
    };
    signal?.addEventListener('abort', look, { once: true });
    reading.subscribe(look);
    look();
  });
}
