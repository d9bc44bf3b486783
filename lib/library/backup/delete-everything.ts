import type { Library } from '@/lib/library/db';

/**
 * Empties the library for good, in one transaction: nothing of it is left, not even that something was deleted, so that
 * a backup brings all of it back. Rejects where the library cannot be written; then nothing is gone.
 */
export function deleteEverything(db: Library): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}
