import { browser } from 'wxt/browser';
import { runSync } from '@/components/sync/run-sync';
import { scheduleSync, syncAfterChanges, syncAlarms } from '@/components/sync/sync-alarms';

/** Syncs by itself where the user has set it up: once an hour, a minute after the last change, and after a run that was stopped. */
export function keepInStep(): void {
  syncAfterChanges();
  const schedule = () => void scheduleSync().catch((error: unknown) => console.error(error));
  browser.runtime.onStartup.addListener(schedule);
  browser.runtime.onInstalled.addListener(schedule);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (Object.values(syncAlarms).some((each) => each === name)) void run();
  });
}

/** The browser stops a background that has called none of its functions for 30 seconds. Milliseconds. */
const often = 20_000;

async function run(): Promise<void> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), often);
  try {
    // What was wrong is kept with the library, and told on our pages.
    await runSync();
  } catch (error) {
    console.error(error);
  } finally {
    clearInterval(awake);
  }
}
