import { backupFacts } from './backup/backup-facts';
import type { Library } from './db';

/** How the keys of all rows of `meta` begin that sync keeps while it is on. */
const SYNC_PREFIX = 'sync';

/** The fact of `meta`, in no backup, when sync was last turned off, in milliseconds: the server may still have the rows. */
export const LEFT_SYNC_KEY = 'left-sync';

/**
 * Whether what was written at a time, or later, may be in another copy of the library: in a backup, or on another device.
 * There, only a tombstone deletes it. Must run in a transaction that holds `meta`.
 */
export async function mayBeCopied(db: Library, at: number): Promise<boolean> {
  const { madeAt } = await backupFacts(db);
  if (madeAt !== undefined && madeAt >= at) return true;
  const leftAt = (await db.meta.get(LEFT_SYNC_KEY))?.value;
  if (typeof leftAt === 'number' && leftAt >= at) return true;
  return (await db.meta.where('key').startsWith(SYNC_PREFIX).count()) > 0;
}
