import { browser } from 'wxt/browser';
import { backupTables } from '@/lib/library/backup/format';
import { onChangedKeys } from '@/lib/library/changed-keys';
import { library } from '@/lib/library/db';
import { readSetup } from '@/lib/sync/set-up';

/**
 * The alarms of sync; where it is off there are none. `hourly` is there as long as it is on; `settled` comes when nothing
 * was changed for a minute; `resume` goes on with a run whose page or background was stopped.
 */
export const syncAlarms = { hourly: 'sync', settled: 'sync-settled', resume: 'sync-resume' } as const;

/** Sets the hourly alarm where sync is on, and clears all alarms where it is off. */
export async function scheduleSync(): Promise<void> {
  if ((await readSetup(library())) === undefined) {
    await Promise.all(Object.values(syncAlarms).map((name) => browser.alarms.clear(name)));
  } else if ((await browser.alarms.get(syncAlarms.hourly)) === undefined) {
    await browser.alarms.create(syncAlarms.hourly, { periodInMinutes: 60 });
  }
}

/** Facts of this library alone, such as the time of the last run, are in `meta`, beside what is synced. */
const followed = backupTables.filter((table) => table !== 'meta');

/**
 * Sets the alarm for a run anew with every change of the library that this script sees. The background does not run all
 * the time: every page that writes calls it, too. Returns an unsubscribe function.
 */
export function syncAfterChanges(): () => void {
  let isSetting = false;
  return onChangedKeys(library().name, followed, () => {
    if (isSetting) return;
    isSetting = true;
    setSettled()
      // Without it, the hourly run takes the changes along.
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        isSetting = false;
      });
  });
}

async function setSettled(): Promise<void> {
  // Cheaper than to read the library, and sync is off for nearly everybody.
  if ((await browser.alarms.get(syncAlarms.hourly)) === undefined) return;
  await browser.alarms.create(syncAlarms.settled, { delayInMinutes: 1 });
}
