import { backupFacts } from './backup/backup-facts';
import type { Library } from './db';

/** How the keys of all rows of `meta` begin that sync keeps while it is on. */
const SYNC_PREFIX = 'sync';

/**
 * Whether what was written at a time, or later, may be in another copy of the library: in a backup, or on another device.
 * There, only a tombstone deletes it. Must run in a transaction that holds `meta`.
 */
export async function mayBeCopied(db: Library, at: number): Promise<boolean> {
  const { madeAt } = await backupFacts(db);
  if (madeAt !== undefined && madeAt >= at) return true;
  return (await db.meta.where('key').startsWith(SYNC_PREFIX).count()) > 0;
}
