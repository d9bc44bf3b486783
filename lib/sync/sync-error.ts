import { describeStorageError } from '@/lib/library/storage-error';
import type { SyncCode, SyncProblem } from './types';

/** Thrown where a run cannot go on; `syncNow` and `testServer` return it as a value. */
export class SyncError extends Error {
  override name = 'SyncError';
  readonly problem: SyncProblem;
  constructor(code: SyncCode, detail: string) {
    super(detail);
    this.problem = { code, detail };
  }
}

/** What was wrong, of anything that was thrown. */
export async function problemOf(error: unknown): Promise<SyncProblem> {
  if (error instanceof SyncError) return error.problem;
  const storage = await describeStorageError(error);
  return { code: 'storage', detail: storage.detail, storage };
}
