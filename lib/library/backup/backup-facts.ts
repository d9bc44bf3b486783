import type { Library } from '@/lib/library/db';
import { deviceId } from '@/lib/library/device';

/** What this library knows of its backups, in milliseconds since the epoch; it is merged with no other. */
export type BackupFacts = {
  /** When the last one was made. */
  madeAt?: number;
  /** Until when the reminder is quiet. */
  laterUntil?: number;
  /** The user wants none. */
  neverRemind?: boolean;
};

const KEY = 'backup';

export async function backupFacts(db: Library): Promise<BackupFacts> {
  return ((await db.meta.get(KEY))?.value ?? {}) as BackupFacts;
}

/** Keeps some of them beside the others. Rejects where the library cannot be written. */
export function keepBackupFacts(
  db: Library,
  facts: BackupFacts,
  { now = Date.now, uuid = () => crypto.randomUUID() }: { now?: () => number; uuid?: () => string } = {},
): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const device = await deviceId(db, now(), uuid);
    await db.meta.put({ key: KEY, value: { ...(await backupFacts(db)), ...facts }, updatedAt: now(), device });
  });
}
