import Dexie, { liveQuery } from 'dexie';
import { describeStorageError, type StorageProblem } from './storage-error';

/**
 * Runs a query of the library now and again whenever a write changes its result, in whatever page or worker the write
 * was made. Gives back what ends it.
 */
export function observe<T>(
  query: () => T | Promise<T>,
  onValue: (value: T) => void,
  onProblem: (problem: StorageProblem) => void,
): () => void {
  if (!Dexie.dependencies.indexedDB) {
    // Dexie would run no query and say nothing.
    queueMicrotask(() => onProblem({ code: 'unavailable', detail: 'This browser has no IndexedDB here' }));
    return () => {};
  }
  const subscription = liveQuery(async () => {
    try {
      return { value: await query() };
    } catch (error) {
      // Dexie keeps a closed database to itself, and with it that a newer version has written the library.
      return { problem: describeStorageError(error) };
    }
  }).subscribe({
    next: (result) => {
      if (result.problem) onProblem(result.problem);
      else onValue(result.value);
    },
    error: (error) => onProblem(describeStorageError(error)),
  });
  return () => subscription.unsubscribe();
}
