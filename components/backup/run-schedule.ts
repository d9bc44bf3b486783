import { type BackupDestination, backUpOnSchedule } from '@/lib/library/backup/back-up-on-schedule';
import { folderDestination, folderProblem, isFolderOpen } from '@/lib/library/backup/backup-folder';
import type { ScheduleFacts, ScheduleProblem } from '@/lib/library/backup/schedule';
import { library } from '@/lib/library/db';
import { readSettings } from '@/lib/settings';
import { downloadsDestination, hasDownloads, mayDownload } from './downloads';
import { oneBackup } from './one-backup';

/**
 * Makes the next scheduled backup if it is due, or if `isAsked`; returns what was wrong. One at a time, in whichever page
 * or worker: where another is at it, nothing is done, unless the user has asked, who waits.
 */
export async function runSchedule(isAsked = false): Promise<ScheduleProblem | undefined> {
  return oneBackup(isAsked, async () => {
    const settings = await readSettings();
    const { backupSchedule: schedule, backupsKept: kept } = settings;
    return backUpOnSchedule(library(), { schedule, kept, settings, destination, isAsked });
  });
}

async function destination({ folder }: ScheduleFacts): Promise<BackupDestination | ScheduleProblem> {
  if (hasDownloads()) {
    if (!(await mayDownload())) return { code: 'permission', detail: 'downloads' };
    const device = await library().meta.get('device');
    return downloadsDestination(String(device?.value ?? 'library'));
  }
  if (folder === undefined) return { code: 'no-folder', detail: '' };
  try {
    return (await isFolderOpen(folder)) ? folderDestination(folder) : { code: 'permission', detail: 'folder' };
  } catch (error) {
    return folderProblem(error);
  }
}
