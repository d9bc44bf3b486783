import type { Library } from '@/lib/library/db';
import { keepBackupFacts } from './backup-facts';

/** The row of `meta` that exists from the end of a restore's transaction until the rest is done. */
export const RESTORED_KEY = 'restored';

/** What is left to do: settings to store, and that a library which had no words has its backup already. */
export type Restored = { settings?: Record<string, unknown>; backedUpAt?: number };

/**
 * Does what a restore leaves to do outside the library once its rows are on the disk. Called after a restore, and when
 * the library's page opens, in case the browser ended in between. Doing it twice does no harm. False if nothing was left.
 */
export async function finishRestore(
  db: Library,
  apply: (settings: Record<string, unknown> | undefined) => Promise<void>,
): Promise<boolean> {
  const row = await db.meta.get(RESTORED_KEY);
  if (row === undefined) return false;
  const { settings, backedUpAt } = row.value as Restored;
  await apply(settings);
  if (backedUpAt !== undefined) await keepBackupFacts(db, { madeAt: backedUpAt });
  await db.transaction('rw', db.meta, () => db.meta.delete(RESTORED_KEY));
  return true;
}
