import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsIn, violationsInPopup } from '@/tests/e2e/harness/axe';
import { putRows, readRows } from '@/tests/e2e/harness/database';
import { askBackground, putSettings } from '@/tests/e2e/harness/extension-page';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// One session of two words that are due and three new ones, of which a day may have two: each test goes on where the last stopped.

const { pindu, server } = useBrowser();
server.serve('/plain.html', { body: '<!doctype html><title>A page</title><p>Nothing to read.</p>' });

const day = 86_400_000;
const due = { 桌子: ['zhuō', 'zi'], 椅子: ['yǐ', 'zi'] };
const fresh = { 雨伞: ['yǔ', 'sǎn'], 书包: ['shū', 'bāo'], 铅笔: ['qiān', 'bǐ'] };
let review: Page;
let statistics: Page;

const address = (hash: string) => `chrome-extension://${pindu.extensionId}/library.html${hash}`;
const asks = (word: string) =>
  waitFor(`the question ${word}`, async () => {
    const question = review.locator('.review-question .review-word');
    return (await question.count()) === 1 && (await question.textContent()) === word;
  });
const grade = async (key: string) => {
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  await review.keyboard.press(key);
};

beforeAll(async () => {
  review = await pindu.context.newPage();
  await review.goto(address('#/review'));
  await review.waitForSelector('.review-end[data-state="empty"]');
  for (const [simplified, pinyin] of Object.entries({ ...due, ...fresh })) {
    const word = { simplified, traditional: simplified, pinyin, senses: ['a word'] };
    await askBackground(review, 'changeWords', [{ word, state: 'learning' }]);
  }
  const { words = [], meta = [] } = await readRows(review, ['words', 'meta']);
  const device = meta.find(({ key }) => key === 'device')?.value;
  const today = new Date(Date.now() - 4 * 60 * 60_000).toISOString().slice(0, 10);
  const reviewed = words.filter(({ simplified }) => String(simplified) in due);
  await putRows(review, {
    reviews: reviewed.map(({ id, simplified }) => {
      const at = Date.now() - (simplified === '桌子' ? 31 : 30) * day;
      return { id: `past-${id}`, word: id, at, kind: 'review', grade: 3, updatedAt: at, device };
    }),
  });
  await putRows(review, {
    meta: [{ key: `minutes|${today}|${device}`, value: 23_077 * 60_000, updatedAt: Date.now(), device }],
  });
  // Only after the rows, of which nobody is told.
  await putSettings(review, { reviewNewPerDay: 2 });
  await review.reload();
  statistics = await pindu.context.newPage();
  await statistics.goto(address('#/statistics'));
});

/** What every view says is left, by its number and its kinds; '' where it says that nothing is. */
async function counts(): Promise<Record<string, string>> {
  const badge = await pindu.context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(() =>
      (globalThis as unknown as { chrome: { action: { getBadgeText: (of: object) => Promise<string> } } }).chrome.action //
        .getBadgeText({}),
    );
  const ofReview = await review.evaluate(() => document.querySelector('.review-progress .sub')?.textContent ?? '');
  const ofStatistics = await statistics.evaluate(
    () => document.querySelector('[data-figure="forecast"] p')?.textContent ?? '',
  );
  const page = firstTab(pindu);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForSelector('.foot');
  // Where nothing is left, no more than the time for it can be waited for.
  await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)), 0);
  const ofPopup = `${(await popup.text('.due-link span')) ?? ''}: ${(await popup.text('.due-link small')) ?? ''}`;
  if (ofPopup !== ': ') expect(await violationsInPopup(popup)).toEqual([]);
  await popup.close();
  await review.bringToFront();
  const [, number = '', kinds = ''] = /^(\d+) left to review today: (.*?)\. /.exec(ofStatistics) ?? [];
  return {
    badge: badge ?? '',
    review: ofReview.replace('Left: ', ''),
    statistics: `${number}: ${kinds}`,
    popup: ofPopup.replace(/ words? to review/, ''),
  };
}

/** Waits until badge, popup, review and statistics all say the same. */
async function allSay(left: number, kinds: string) {
  const number = left === 0 ? '' : String(left);
  const expected = { badge: number, review: kinds, statistics: `${number}: ${kinds}`, popup: `${number}: ${kinds}` };
  let last: Record<string, string> = {};
  await waitFor(
    `all to say ${number}: ${kinds}`,
    async () => {
      last = await counts();
      return JSON.stringify(last) === JSON.stringify(expected);
      // Each look opens the popup.
    },
    60_000,
  ).catch(() => expect(last).toEqual(expected));
}

const progress = () => review.locator('.review-progress .grow').textContent();

it('counts the same in badge, popup, review and statistics, and says what it counts', async () => {
  await firstTab(pindu).goto('http://news.test/plain.html');
  await review.bringToFront();
  await asks('桌子');
  await expect.poll(progress).toBe('0 of 4 words done today');
  await allSay(4, '2 due · 2 new');
});

it('says how long was read in hours and minutes', async () => {
  const summary = statistics.locator('[data-figure="minutes"] .figure-summary');
  await expect
    .poll(() => summary.textContent())
    .toBe('384 hr 37 min in the last seven days, 384 hr 37 min in twelve weeks.');
});

it('goes on to another word where one was failed, which is left and not done', async () => {
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  expect(await review.locator('[data-grade="1"] small').textContent()).toBe('10 min');
  await review.keyboard.press('1');
  await asks('椅子');
  await expect.poll(progress).toBe('0 of 4 words done today');
  await allSay(4, '1 due · 2 new · 1 to repeat');
});

it('undoes what was done last, be it a grade or a suspension', async () => {
  const undone = async () => {
    const { reviews = [] } = await readRows(review, ['reviews']);
    return reviews.filter(({ kind }) => kind === 'undo').length;
  };
  await grade('3');
  await asks('雨伞');
  await allSay(3, '2 new · 1 to repeat');
  await review.keyboard.press('-');
  await asks('书包');
  await review.keyboard.press('u');
  await asks('雨伞');
  await expect.poll(() => review.locator('.review-said').textContent()).toContain('Undone: 雨伞');
  await expect.poll(undone).toBe(0);
  await review.keyboard.press('u');
  await asks('椅子');
  await expect.poll(undone).toBe(1);
  await allSay(4, '1 due · 2 new · 1 to repeat');
  // A suspension that was ended already is not there to be undone.
  await grade('3');
  await asks('雨伞');
  await review.keyboard.press('-');
  await review.click('[data-action="unsuspend"]');
  await asks('雨伞');
  await review.keyboard.press('u');
  await asks('椅子');
  await expect.poll(undone).toBe(2);
  await grade('3');
  await asks('雨伞');
});

it('asks what was failed again once nothing else is left, never the same word twice in a row', async () => {
  await grade('3');
  await asks('书包');
  await expect.poll(progress).toBe('2 of 4 words done today');
  await grade('1');
  await asks('桌子');
  await allSay(2, '2 to repeat');
  await grade('1');
  await asks('书包');
  await grade('3');
  await asks('桌子');
  await allSay(1, '1 to repeat');
});

it('asks a failed word again at once where it is the only one left', async () => {
  const reviews = async () => (await readRows(review, ['reviews'])).reviews?.length ?? 0;
  const before = await reviews();
  await grade('1');
  await waitFor('the grade', async () => (await reviews()) === before + 1);
  await asks('桌子');
  expect(await review.locator('.review-end').count()).toBe(0);
  await allSay(1, '1 to repeat');
});

it('leaves a word for the others once another tab has failed it', async () => {
  const more = { simplified: '钥匙', traditional: '鑰匙', pinyin: ['yào', 'shi'], senses: ['key'] };
  await putSettings(review, { reviewNewPerDay: 3 });
  await askBackground(review, 'changeWords', [{ word: more, state: 'learning' }]);
  const other = await pindu.context.newPage();
  await other.goto(address('#/review'));
  await other.waitForSelector('.review-question');
  // A new word comes before one in its step.
  await expect.poll(() => other.locator('.review-word').textContent()).toBe('铅笔');
  await review.reload();
  await asks('铅笔');
  await other.keyboard.press('Space');
  await other.waitForSelector('[data-grade]');
  await other.keyboard.press('1');
  await review.bringToFront();
  await asks('桌子');
  await other.close();
  await allSay(2, '2 to repeat');
});

describe('the end', () => {
  it('says what was done and what comes back when', async () => {
    await grade('3');
    await asks('铅笔');
    await grade('3');
    await review.waitForSelector('.review-end[data-state="done"]');
    const text = () => review.locator('.review-end').textContent();
    await expect.poll(text).toContain('Done for today.');
    await expect.poll(text).toContain('Words reviewed today: 5');
    // The three that were failed, and the new word that was over the day's number.
    await expect.poll(text).toContain('Tomorrow: 3 due · 1 new');
    await allSay(0, '');
    expect(await violationsIn(review)).toEqual([]);
    expect(await violationsIn(statistics)).toEqual([]);
  });

  it('offers more new words, which are then counted everywhere', async () => {
    await review.click('[data-action="more"]');
    await asks('钥匙');
    await allSay(1, '1 new');
    await expect.poll(progress).toBe('5 of 6 words done today');
    await review.reload();
    await asks('钥匙');
  });
});

it('is cut nowhere at 360 px: grades with keys and times, progress, end', async () => {
  await review.setViewportSize({ width: 360, height: 740 });
  const cut = () =>
    review.evaluate(() =>
      [...document.querySelectorAll('.review *')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .filter((element) => !element.classList.contains('visually-hidden'))
        .map(({ className }) => className),
    );
  const wide = () => review.evaluate(() => document.querySelector('.review')?.getBoundingClientRect().right ?? 0);
  expect(await cut()).toEqual([]);
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  expect(await cut()).toEqual([]);
  expect(await wide()).toBeLessThanOrEqual(360);
  expect(await review.locator('.review-grades .review-key').allTextContents()).toEqual(['1', '2', '3', '4']);
  await review.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(review)).toEqual([]);
  await review.keyboard.press('4');
  await review.waitForSelector('.review-end[data-state="done"]');
  expect(await cut()).toEqual([]);
  expect(await violationsIn(review)).toEqual([]);
});
