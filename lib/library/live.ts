import Dexie, { liveQuery } from 'dexie';
import { describeStorageError, type StorageProblem } from './storage-error';

/**
 * Runs a query of the library now, and again whenever a write in any page or worker changes its result. Returns an
 * unsubscribe function.
 */
export function observe<T>(
  query: () => T | Promise<T>,
  onValue: (value: T) => void,
  onProblem: (problem: StorageProblem) => void,
): () => void {
  if (!Dexie.dependencies.indexedDB) {
    // Dexie would silently run no query.
    queueMicrotask(() => onProblem({ code: 'unavailable', detail: 'This browser has no IndexedDB here' }));
    return () => {};
  }
  const subscription = liveQuery(async () => {
    try {
      return { value: await query() };
    } catch (error) {
      // Dexie does not report a closed database, nor that a newer version has written it.
      return { problem: await describeStorageError(error) };
    }
  }).subscribe({
    next: (result) => {
      if (result.problem) onProblem(result.problem);
      else onValue(result.value);
    },
    error: (error) => void describeStorageError(error).then(onProblem),
  });
  return () => subscription.unsubscribe();
}
