import { browser } from 'wxt/browser';
import { library } from '@/lib/library/db';
import { tellReadingsChanged, tellReviewsChanged, tellWordsChanged } from '@/lib/settings';
import { syncNow } from '@/lib/sync/sync-now';
import type { SyncOptions, SyncOutcome } from '@/lib/sync/types';
import { scheduleSync, syncAlarms } from './sync-alarms';

/**
 * One run of sync, in a page or in the background. Where the browser stops either, the background goes on within a minute.
 * Rejects with the signal's reason alone.
 */
export async function runSync(options: SyncOptions = {}): Promise<SyncOutcome> {
  await browser.alarms.create(syncAlarms.resume, { delayInMinutes: 1 });
  let isElsewhere = false;
  try {
    const outcome = await syncNow(library(), options);
    const code = outcome.outcome === 'partly' ? outcome.problem.code : undefined;
    isElsewhere = code === 'busy';
    if (outcome.counts.rowsReceived > 0) await tellChanged();
    if (code === 'not-set-up') await scheduleSync();
    return outcome;
  } finally {
    // The run that goes on elsewhere may be stopped as well.
    if (!isElsewhere) await browser.alarms.clear(syncAlarms.resume);
  }
}

/** Lets every open reader and list know what other devices have changed. */
async function tellChanged(): Promise<void> {
  await tellReadingsChanged();
  await tellWordsChanged();
  await tellReviewsChanged();
}
