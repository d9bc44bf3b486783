import type { StorageProblem } from './storage-error';

let problem: StorageProblem | undefined;
const listeners = new Set<(problem: StorageProblem | undefined) => void>();

/**
 * Says what stands in the way of this script's whole library, or that nothing does any more: a query that waits for
 * another tab would otherwise wait and say nothing. For `openLibrary` alone.
 */
export function tellTrouble(now: StorageProblem | undefined): void {
  if (now?.code === problem?.code) return;
  problem = now;
  for (const listener of listeners) listener(problem);
}

/** Calls `listener` with what stands in the way of the library now, and whenever that changes; returns its undo. */
export function watchTrouble(listener: (problem: StorageProblem | undefined) => void): () => void {
  listeners.add(listener);
  listener(problem);
  return () => listeners.delete(listener);
}

/** The error of a write that another tab keeps waiting. It may still be made once that tab lets go. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

/** What `work` gives, or a `BlockedError` as soon as another tab keeps it from the library: nobody waits without an end. */
export function unlessBlocked<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = watchTrouble((now) => {
      if (now?.code === 'blocked') reject(new BlockedError(now.detail));
    });
    work.then(resolve, reject).finally(stop);
  });
}
