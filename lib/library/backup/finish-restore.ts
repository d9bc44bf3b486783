import type { Library } from '@/lib/library/db';
import { keepBackupFacts } from './backup-facts';

/** The row of `meta` that stands from the end of a restore's transaction until the rest of it is done. */
export const RESTORED_KEY = 'restored';

/** What is left: the settings to store, and that a library which had no words has its backup already. */
export type Restored = { settings?: Record<string, unknown>; backedUpAt?: number };

/**
 * Does what a restore leaves to be done outside the library, once its rows are on the disk: the settings, and that open
 * pages hear of it. To be called after a restore and whenever the library's page opens: a browser that ended in between
 * goes on there. Doing it twice does no harm. False where nothing was left.
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
  await db.meta.delete(RESTORED_KEY);
  return true;
}
