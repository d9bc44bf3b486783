import { browser } from 'wxt/browser';
import { library } from '@/lib/library/db';
import { freshenCards } from '@/lib/library/reviews/cards';
import { dueCount } from '@/lib/library/reviews/due';
import { createScheduler } from '@/lib/review/scheduler';
import { readSettings, watchReviews, watchSettings, watchWords } from '@/lib/settings';

const alarm = 'badge';

/**
 * Keeps the number of words to be reviewed today on the toolbar button: after every change of words, reviews or
 * settings, when the browser starts, and every hour, since the day turns by itself. Never a notification.
 */
export function keepBadge(): void {
  watchWords(update);
  watchReviews(updateSoon);
  watchSettings(update);
  browser.runtime.onStartup.addListener(update);
  browser.runtime.onInstalled.addListener(update);
  browser.alarms?.onAlarm.addListener(({ name }) => {
    if (name === alarm) void update();
  });
  void browser.alarms?.get(alarm).then((kept) => {
    if (kept === undefined) return browser.alarms.create(alarm, { periodInMinutes: 60 });
  });
}

/** Who reviews grades every few seconds: what is read for the number waits until they pause (ms). */
const pause = 2_000;
let waiting: ReturnType<typeof setTimeout> | undefined;

function updateSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(update, pause);
}

let isUpdating = false;
let isStale = false;

/** One count at a time: what changes meanwhile is counted once more after it. */
async function update(): Promise<void> {
  isStale = true;
  if (isUpdating) return;
  isUpdating = true;
  while (isStale) {
    isStale = false;
    // A library that fails has no number; whoever opens it is told why.
    await write().catch(() => {});
  }
  isUpdating = false;
}

async function write(): Promise<void> {
  const { reviewBadge, reviewNewPerDay, reviewRetention: retention } = await readSettings();
  // After a restore, or with another retention, the words come up on other days.
  await freshenCards(library(), createScheduler({ retention }), retention);
  const count = reviewBadge ? await dueCount(library(), reviewNewPerDay, Date.now()) : 0;
  // The mark of a refusal is a tab's own and stands above it.
  await browser.action.setBadgeBackgroundColor({ color: '#a8322a' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
}
