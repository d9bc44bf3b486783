import type { Reading } from '@/lib/reading/reading';

/**
 * Resolves when the first `count` pieces of a reading have their words, when annotation has failed, or when `signal`
 * aborts.
 */
export function untilAnnotated(reading: Reading, count: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const done = reading.pieces.slice(0, count).every((_, piece) => reading.tokens(piece) !== undefined);
      if (done || reading.failure() !== undefined || signal.aborted) resolve();
    };
    signal.addEventListener('abort', look);
    reading.subscribe(look);
    look();
  });
}
