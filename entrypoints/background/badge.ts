import { browser } from 'wxt/browser';
import { library } from '@/lib/library/db';
import { freshenCards } from '@/lib/library/reviews/cards';
import { dueCounts } from '@/lib/library/reviews/due-list';
import { createScheduler } from '@/lib/review/scheduler';
import { newWordsOn, readSettings, watchNewWords, watchReviews, watchSettings, watchWords } from '@/lib/settings';

const alarm = 'badge';

/** Keeps the number of words left to review today on the toolbar button: after changes, at the browser's start, and every hour. */
export function keepBadge(): void {
  watchWords(update);
  watchReviews(updateSoon);
  watchSettings(update);
  watchNewWords(update);
  browser.runtime.onStartup.addListener(update);
  browser.runtime.onInstalled.addListener(update);
  browser.alarms?.onAlarm.addListener(({ name }) => {
    if (name === alarm) void update();
  });
  void browser.alarms?.get(alarm).then((kept) => {
    if (kept === undefined) return browser.alarms.create(alarm, { periodInMinutes: 60 });
  });
}

/** In a review, grades come every few seconds: the number waits for a pause. Milliseconds. */
const pause = 2_000;
let waiting: ReturnType<typeof setTimeout> | undefined;

function updateSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(update, pause);
}

let isUpdating = false;
let isStale = false;

/** One count at a time: changes meanwhile are counted after it. */
async function update(): Promise<void> {
  isStale = true;
  if (isUpdating) return;
  isUpdating = true;
  while (isStale) {
    isStale = false;
    // A library that fails has no number; the library page says why.
    await write().catch(() => {});
  }
  isUpdating = false;
}

async function write(): Promise<void> {
  const settings = await readSettings();
  const { reviewBadge, reviewRetention: retention } = settings;
  // After a restore, or with another retention, words are due on other days.
  await freshenCards(library(), createScheduler({ retention }), retention);
  const now = Date.now();
  const count = reviewBadge ? (await dueCounts(library(), await newWordsOn(now, settings), now)).left : 0;
  // A tab's own badge, for a refusal, overrides this one.
  await browser.action.setBadgeBackgroundColor({ color: '#a8322a' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
}
