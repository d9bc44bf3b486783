import type { Library } from '@/lib/library/db';

/**
 * Empties the library for good, in one transaction: nothing of it is left, not even that something was deleted, so that
 * a backup brings all of it back. The device's id stays, by which a library that was emptied is told from one that the
 * browser lost. Rejects where the library cannot be written; then nothing is gone.
 */
export function deleteEverything(db: Library): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const device = await db.meta.get('device');
    for (const table of db.tables) await table.clear();
    if (device !== undefined) await db.meta.put(device);
  });
}
