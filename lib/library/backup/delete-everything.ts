import type { Library } from '@/lib/library/db';

/**
 * Empties the library in one transaction, without tombstones, so that a backup brings everything back. The device's id
 * stays: it tells an emptied library from one that the browser lost. Rejects, with nothing deleted, if it cannot write.
 */
export function deleteEverything(db: Library): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const device = await db.meta.get('device');
    for (const table of db.tables) await table.clear();
    if (device !== undefined) await db.meta.put(device);
  });
}
