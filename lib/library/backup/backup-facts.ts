import type { Library } from '@/lib/library/db';
import { writeStamp } from '@/lib/library/device';

/** What this library knows of its backups, in milliseconds since the epoch; never merged with another library's. */
export type BackupFacts = {
  /** When the last one was made. */
  madeAt?: number;
  /** Until when the user put the reminder off. */
  laterUntil?: number;
  neverRemind?: boolean;
};

const KEY = 'backup';
const DAY = 24 * 60 * 60_000;
const REMIND_AFTER = 30 * DAY;
export const LATER = 7 * DAY;

export async function backupFacts(db: Library): Promise<BackupFacts> {
  return ((await db.meta.get(KEY))?.value ?? {}) as BackupFacts;
}

/** Adds facts to those that are kept. Rejects where the library cannot be written. */
export function keepBackupFacts(db: Library, facts: BackupFacts): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const { now, device } = await writeStamp(db, {});
    await db.meta.put({ key: KEY, value: { ...(await backupFacts(db)), ...facts }, updatedAt: now, device });
  });
}

/** Words added since the last backup: how many, and when the first was. */
export type Unsaved = { words: number; since: number };

/**
 * Whether to remind the user: words were added since the last backup, and a month has passed since then, or since the
 * first word where there is none. Never where a clock that was set back would make the time negative.
 */
export function isBackupDue(now: number, facts: BackupFacts, unsaved: Unsaved | undefined): boolean {
  if (unsaved === undefined || facts.neverRemind === true) return false;
  if (now < (facts.laterUntil ?? 0)) return false;
  return now - (facts.madeAt ?? unsaved.since) >= REMIND_AFTER;
}

/** What the reminder shows; `undefined` where none is due. */
export async function backupReminder(db: Library, now: number): Promise<(Unsaved & BackupFacts) | undefined> {
  const facts = await backupFacts(db);
  const added = await db.words
    .where('addedAt')
    .above(facts.madeAt ?? -1)
    .filter((row) => row.deletedAt === undefined)
    .primaryKeys();
  const first = await db.words.get(added[0] ?? '');
  if (first === undefined) return undefined;
  const unsaved = { words: added.length, since: first.addedAt };
  return isBackupDue(now, facts, unsaved) ? { ...unsaved, ...facts } : undefined;
}
