import type { Library } from '@/lib/library/db';
import { writeStamp } from '@/lib/library/device';

/** How often a backup is made by itself. */
export type BackupSchedule = 'off' | 'day' | 'week';

/**
 * Why none could be made. `no-folder`: none was chosen in this browser; `permission`: the browser has to be asked again,
 * by a click; `missing`: the folder is gone; `full`: the disk is; `too-large`: too much for one file; `library`: it cannot
 * be read; `failed`: anything else. `detail` is for a report.
 */
export type ScheduleProblem = {
  code: 'no-folder' | 'permission' | 'missing' | 'full' | 'too-large' | 'library' | 'failed';
  detail: string;
};

/** A file that was written, as it was after that; by this it is known again. Times in milliseconds since the epoch. */
export type WrittenBackup = { name: string; bytes: number; modifiedAt: number };

/** What this browser knows of its scheduled backups; never in a backup itself. */
export type ScheduleFacts = {
  /** Where they go, once it was chosen. A browser keeps the handle, but may forget the permission. */
  folder?: FileSystemDirectoryHandle;
  /** Those that were written there, the oldest first. */
  files?: WrittenBackup[];
  /** How many were ever written, and when the last was made. */
  count?: number;
  madeAt?: number;
  /** Why the last attempt failed, and whether the user put the notice of it away. */
  problem?: ScheduleProblem;
  dismissed?: boolean;
};

const KEY = 'backup-schedule';
const DAY = 24 * 60 * 60_000;
const periods = { day: DAY, week: 7 * DAY };

export async function scheduleFacts(db: Library): Promise<ScheduleFacts> {
  return ((await db.meta.get(KEY))?.value ?? {}) as ScheduleFacts;
}

/** Adds facts to those that are kept; undefined removes one. Rejects where the library cannot be written. */
export function keepScheduleFacts(db: Library, facts: ScheduleFacts): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const { now, device } = await writeStamp(db, {});
    await db.meta.put({ key: KEY, value: { ...(await scheduleFacts(db)), ...facts }, updatedAt: now, device });
  });
}

/** Whether the next backup is to be made. Also where the clock was set back behind the last one. */
export function isScheduledNow(schedule: BackupSchedule, { madeAt }: ScheduleFacts, now: number): boolean {
  if (schedule === 'off') return false;
  return madeAt === undefined || now < madeAt || now - madeAt >= periods[schedule];
}
