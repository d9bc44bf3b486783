import type { Library } from '@/lib/library/db';
import { type BackupFacts, backupFacts } from './backup-facts';

const DAY = 24 * 60 * 60_000;
export const REMIND_AFTER = 30 * DAY;
export const LATER = 7 * DAY;

/** Since when words stand in no backup: `undefined` where there are none. */
export type Unsaved = { words: number; since: number };

/**
 * Whether to remind the user: words were added since the last backup, which is a month ago, or none was made since the
 * first word a month ago; unless they put it off or do not want it. A clock that was set back reminds of nothing.
 */
export function isBackupDue(now: number, facts: BackupFacts, unsaved: Unsaved | undefined): boolean {
  if (unsaved === undefined || facts.neverRemind === true) return false;
  if (now < (facts.laterUntil ?? 0)) return false;
  return now - (facts.madeAt ?? unsaved.since) >= REMIND_AFTER;
}

/** The words that were added since the last backup: how many, and when the first was. */
export async function unsavedWords(db: Library, facts: BackupFacts): Promise<Unsaved | undefined> {
  const rows = await db.words
    .where('addedAt')
    .above(facts.madeAt ?? -1)
    .filter((row) => row.deletedAt === undefined)
    .primaryKeys();
  const [first] = rows;
  const row = first === undefined ? undefined : await db.words.get(first);
  return row && { words: rows.length, since: row.addedAt };
}

/** What the reminder shows: how many words stand in no backup, and since when; `undefined` where none is due. */
export async function backupReminder(db: Library, now: number): Promise<(Unsaved & BackupFacts) | undefined> {
  const facts = await backupFacts(db);
  const unsaved = await unsavedWords(db, facts);
  return unsaved && isBackupDue(now, facts, unsaved) ? { ...unsaved, ...facts } : undefined;
}
