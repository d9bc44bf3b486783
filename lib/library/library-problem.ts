import { signal } from '@preact/signals-core';
import type { StorageProblem } from './storage-error';

/**
 * What keeps this script from its whole library now: a query that waits for another tab would otherwise wait in
 * silence. Set by `openLibrary` alone.
 */
export const libraryProblem = signal<StorageProblem | undefined>(undefined);

/** A write that another tab blocks. It may still be made once that tab is closed. */
class BlockedError extends Error {
  override name = 'BlockedError';
}

/** The result of `work`, or a `BlockedError` as soon as another tab blocks the library: nobody waits for ever. */
export function unlessBlocked<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = libraryProblem.subscribe((now) => {
      if (now?.code === 'blocked') reject(new BlockedError(now.detail));
    });
    work.then(resolve, reject).finally(stop);
  });
}
