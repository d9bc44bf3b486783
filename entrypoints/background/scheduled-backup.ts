import { browser } from 'wxt/browser';
import { runSchedule } from '@/components/backup/run-schedule';

const alarm = 'backup';
/** Milliseconds. Chromium ends a worker that nobody has called for thirty seconds; a large library takes longer. */
const awake = 20_000;

/** Makes scheduled backups when they are due: looks every hour, and when the browser starts. */
export function keepBackups(): void {
  browser.runtime.onStartup.addListener(backUp);
  browser.alarms?.onAlarm.addListener(({ name }) => {
    if (name === alarm) void backUp();
  });
  void browser.alarms?.get(alarm).then((kept) => {
    if (kept === undefined) return browser.alarms.create(alarm, { periodInMinutes: 60 });
  });
}

async function backUp(): Promise<void> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), awake);
  try {
    await runSchedule();
  } catch (error) {
    // A library that cannot be written: the library's pages say so.
    console.error(error);
  } finally {
    clearInterval(timer);
  }
}
