import type { Library } from '@/lib/library/db';
import { keepBackupFacts } from './backup-facts';
import { folderProblem } from './backup-folder';
import { makeBackup } from './make-backup';
import {
  type BackupSchedule,
  isScheduledNow,
  keepScheduleFacts,
  type ScheduleFacts,
  type ScheduleProblem,
  scheduleFacts,
  type WrittenBackup,
} from './schedule';

/** What is known of a backup before it is written; `nth` counts from 0, `kept` is how many there are to be. */
type BackupToWrite = { at: number; nth: number; kept: number };

/** Where scheduled backups go. */
export type BackupDestination = {
  /** Writes a whole file or none, and replaces none of another's. */
  write(file: Blob, backup: BackupToWrite): Promise<WrittenBackup>;
  /** Removes a file if it is as it was written; absent where `write` replaces the oldest. */
  remove?(file: WrittenBackup): Promise<void>;
};

type Options = {
  schedule: BackupSchedule;
  /** How many backups are kept. */
  kept: number;
  /** All settings, for the backup. */
  settings: Record<string, unknown>;
  /** Where to; or why there is nowhere now. */
  destination: (facts: ScheduleFacts) => Promise<BackupDestination | ScheduleProblem>;
  /** Makes one even where none is due. */
  isAsked?: boolean;
  now?: () => number;
};

/**
 * Makes the next scheduled backup if it is due, and removes those of its own that are too many. A problem is kept for the
 * user, and returned. Rejects only where the library cannot be written.
 */
export async function backUpOnSchedule(db: Library, options: Options): Promise<ScheduleProblem | undefined> {
  const { schedule, isAsked = false, now = Date.now } = options;
  const facts = await scheduleFacts(db);
  if (!isAsked && !isScheduledNow(schedule, facts, now())) return undefined;
  const problem = await attempt(db, facts, options);
  if (problem !== undefined) {
    const dismissed = facts.dismissed === true && facts.problem?.code === problem.code;
    await keepScheduleFacts(db, { problem, dismissed });
  }
  return problem;
}

async function attempt(
  db: Library,
  facts: ScheduleFacts,
  { destination, settings, kept, now }: Options,
): Promise<ScheduleProblem | undefined> {
  const place = await destination(facts);
  if ('code' in place) return place;
  const made = await makeBackup(db, { settings, now }).catch((error: unknown) => String(error));
  if (typeof made === 'string') return { code: 'library', detail: made };
  if (made.outcome === 'too-large') return { code: 'too-large', detail: '' };
  const { count: nth = 0, files = [] } = facts;
  const written = await place.write(made.file, { at: made.createdAt, nth, kept }).catch(folderProblem);
  if ('code' in written) return written;
  // First, so that the file is known to be ours whatever happens next.
  const all = [...files.filter(({ name }) => name !== written.name), written];
  const done = { count: nth + 1, madeAt: made.createdAt, problem: undefined, dismissed: false };
  await keepScheduleFacts(db, { ...done, files: all });
  await keepBackupFacts(db, { madeAt: made.createdAt });
  await removeOld(db, place, all, kept);
  return undefined;
}

/** Those that cannot be removed now are tried again after the next backup. */
async function removeOld(db: Library, place: BackupDestination, all: WrittenBackup[], kept: number): Promise<void> {
  const left: WrittenBackup[] = [];
  for (const file of all.slice(0, -kept)) {
    try {
      await place.remove?.(file);
    } catch {
      left.push(file);
    }
  }
  await keepScheduleFacts(db, { files: [...left, ...all.slice(-kept)] });
}
