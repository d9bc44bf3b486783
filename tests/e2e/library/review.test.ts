import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { readRows } from '@/tests/e2e/harness/database';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { stubLateVoice } from '@/tests/e2e/harness/voices';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { stopWorker } from '@/tests/e2e/harness/worker';

// One library, from the first word kept on a page to a day of review without network.

const paragraphs = [
  '老城区的图书馆从下月起延长开放时间，每天开到晚上十点，居民下班以后也能去读书。',
  '馆长说，这项措施先试行三个月，如果读者增加，其他三座分馆也会跟进，措施不会再取消。',
  '不过也有家长担心，孩子回家太晚，希望图书馆在门口多装几盏灯，让大家走路更放心。',
];
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>图书馆开到晚上</title></head><body>
<article><h1>图书馆开到晚上</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;

const { pindu, server } = useBrowser();
let review: Page;

server.serve('/library.html', { body: html });

const address = (hash: string) => `chrome-extension://${pindu.extensionId}/library.html${hash}`;
const textOf = (page: Page, selector: string) => page.locator(selector).first().textContent();
const sees = (page: Page, selector: string, text: string) =>
  waitFor(`${selector} to say ${text}`, async () => (await textOf(page, selector))?.includes(text));
const badge = () =>
  pindu.context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(() =>
      (globalThis as unknown as { chrome: { action: { getBadgeText: (of: object) => Promise<string> } } }).chrome.action //
        .getBadgeText({}),
    );
const badgeSays = (text: string) => waitFor(`the badge ${text}`, async () => (await badge()) === text);

async function remember(reader: Reader, word: string) {
  const { x, y } = await reader.pointOf(word);
  await reader.page.mouse.click(x, y);
  await reader.waitForCard(word);
  await reader.page.keyboard.press('r');
  await waitFor(`${word} to be kept`, () =>
    reader.evaluate(
      (root) => root.querySelector('.card [data-action="remember"]')?.getAttribute('aria-pressed') === 'true',
      0,
    ),
  );
  await reader.page.keyboard.press('Escape');
}

it('there is nothing to review before a word is remembered', async () => {
  review = await pindu.context.newPage();
  await review.goto(address('#/review'));
  await sees(review, '.review-end', 'No words to review yet.');
  expect(await badge()).toBe('');
});

it('the badge and the popup count words that were remembered on a page', async () => {
  const page = firstTab(pindu);
  await page.goto('http://news.test/library.html');
  await page.bringToFront();
  const reader = await openReader(pindu, page);
  await remember(reader, '措施');
  await remember(reader, '居民');
  await remember(reader, '放心');
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state')) === 'Saved');
  await badgeSays('3');
  const popup = await clickToolbar(pindu, page);
  await popup.waitForSelector('.due-link');
  await expect.poll(() => popup.text('.due-link span')).toBe('3 words to review');
  await expect.poll(() => popup.text('.due-link small')).toBe('3 new');
  await popup.close();
});

it('a word is asked in its sentence, and answered with pinyin, meaning, annotated sentence and a link to its place', async () => {
  await review.bringToFront();
  await sees(review, '.review-question mark', '措施');
  await expect.poll(() => textOf(review, '.review-question .review-sentence')).toBe(paragraphs[1]);
  await sees(review, '.review-progress', '0 of 3 words done today');
  expect(await review.locator('.review-question').textContent()).not.toMatch(/cuò|measure/);
  expect(await violationsIn(review)).toEqual([]);
  await review.keyboard.press('Space');
  await sees(review, '.review-pinyin', 'cuòshī');
  await sees(review, '.review-senses', 'measure');
  await waitFor('pinyin over the sentence', async () => (await review.locator('.review-sentence rt').count()) > 20);
  await expect
    .poll(() => review.locator('.review-sentence mark rt').evaluateAll((all) => all.map((rt) => rt.dataset.p)))
    .toEqual(['cuò', 'shī']);
  const way = `?at=${encodeURIComponent(paragraphs[1] ?? '')}`;
  await waitFor('the way to its place in the saved article', async () => {
    const href = await review.locator('.review-source a').getAttribute('href');
    return href?.startsWith('#/read/') && href.endsWith(way);
  });
  // The longest is fuzzed.
  await expect
    .poll(async () => (await review.locator('.review-grades small').allTextContents()).join())
    .toMatch(/^10 min,1 day,2 days,\d+ days$/);
  expect(await violationsIn(review)).toEqual([]);
});

it('keys grade and undo, and the badge follows', async () => {
  await review.keyboard.press('3');
  await sees(review, '.review-question mark', '居民');
  await badgeSays('2');
  await sees(review, '.review-progress', '1 of 3 words done today');
  await review.keyboard.press('u');
  await sees(review, '.review-question mark', '措施');
  await sees(review, '.review-said', 'Undone: 措施');
  await badgeSays('3');
});

it('undo pressed right after a grade asks the same word again', async () => {
  const reviews = async () => (await readRows(review, ['reviews'])).reviews?.length ?? 0;
  for (const pause of [0, 30, 110]) {
    const before = await reviews();
    await review.keyboard.press('Space');
    await review.waitForSelector('[data-grade]');
    // A key grades when it goes down: held so long, it leaves as much time before the next.
    await review.keyboard.press('3', { delay: pause });
    await review.keyboard.press('u');
    await waitFor('the grade and the undo', async () => (await reviews()) === before + 2);
    await sees(review, '.review-progress', '0 of 3 words done today');
    await sees(review, '.review-question mark', '措施');
    await sees(review, '.review-said', 'Undone: 措施');
  }
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  await review.keyboard.press('3');
  await sees(review, '.review-question mark', '居民');
  await review.keyboard.press('u');
  await sees(review, '.review-question mark', '措施');
});

it('a word can be suspended and brought back into review', async () => {
  await review.keyboard.press('-');
  await sees(review, '.review-question mark', '居民');
  await badgeSays('2');
  await review.click('[data-action="unsuspend"]');
  await sees(review, '.review-question mark', '措施');
  await badgeSays('3');
});

it('two tabs share one session: a word graded in one leaves the other', async () => {
  const other = await pindu.context.newPage();
  await other.goto(address('#/review'));
  await sees(other, '.review-question mark', '措施');
  await other.keyboard.press('Enter');
  await other.click('[data-grade="2"]');
  await sees(other, '.review-question mark', '居民');
  await sees(review, '.review-question mark', '居民');
  await other.close();
});

it('the cloze mode hides the word and shows its meaning', async () => {
  await review.bringToFront();
  await review.click('.review-options summary');
  await review.locator('[name="reviewMode"][value="cloze"]').check({ force: true });
  await waitFor('the gap', async () => (await review.locator('.review-gap.asked').count()) === 1);
  expect(await textOf(review, '.review-question .review-sentence')).not.toContain('居民');
  await sees(review, '.review-hint', 'resident');
  expect(await violationsIn(review)).toEqual([]);
});

it('the listening mode needs a local Chinese voice and never shows the word before the answer', async () => {
  const ear = await pindu.context.newPage();
  await ear.addInitScript(stubLateVoice);
  await ear.goto(address('#/review'));
  await ear.click('.review-options summary');
  await ear.waitForSelector('[name="reviewMode"][value="cloze"]');
  const byEar = '[name="reviewMode"][value="aloud"]';
  expect(await review.locator(byEar).count()).toBe(0);
  expect(await ear.locator(byEar).count()).toBe(0);
  await ear.evaluate(() => {
    const { arrive } = speechSynthesis as unknown as { arrive: (voice: object) => void };
    arrive({ lang: 'zh-CN', localService: true });
  });
  await ear.locator(byEar).check({ force: true });
  await ear.waitForSelector('.review-question[data-asked="aloud"]');
  const said = () => ear.evaluate(() => (window as unknown as { __said: string[] }).__said);
  await waitFor('the word to be said', async () => (await said()).join() === '居民');
  expect(await ear.locator('.review-question').textContent()).not.toMatch(/居民|jū|resident/);
  await ear.click('.review-question [data-action="speak"]');
  await waitFor('it to be said again', async () => (await said()).join() === '居民,居民');
  expect(await violationsIn(ear)).toEqual([]);
  // Elsewhere there is no voice: the word is shown, and the settings say why.
  await waitFor(
    'the other tab',
    async () => (await review.locator('.review-question[data-asked="plain"]').count()) === 1,
  );
  await sees(review, '.review-settings', 'no Chinese voice');
  await ear.click('[data-action="show"]');
  await sees(ear, '.review-pinyin', 'jūmín');
  await ear.locator('[name="reviewMode"][value="cloze"]').check({ force: true });
  await waitFor('the gap', async () => (await review.locator('.review-gap.asked').count()) === 1);
  await ear.close();
});

it('a review runs to its end without a network and with the background stopped', async () => {
  await stopWorker(pindu);
  await pindu.context.setOffline(true);
  await server.close();
  await review.reload();
  await waitFor('the gap', async () => (await review.locator('.review-gap.asked').count()) === 1);
  await review.keyboard.press('Space');
  await waitFor('pinyin over the sentence', async () => (await review.locator('.review-sentence rt').count()) > 20);
  await review.keyboard.press('4');
  await sees(review, '.review-progress', '2 of 3 words done today');
  await waitFor('its question', async () => (await review.locator('.review-question').count()) === 1);
  await review.keyboard.press('Space');
  await waitFor('the answer', async () => (await textOf(review, '.review-pinyin')) === 'fàngxīn');
  await review.keyboard.press('1');
  // Failed, it is asked again at once: no other word is left.
  await waitFor('its question again', async () => (await review.locator('.review-question').count()) === 1);
  await sees(review, '.review-progress', '1 to repeat');
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  await review.keyboard.press('3');
  await sees(review, '.review-end', 'Done for today.');
  await sees(review, '.review-end', 'Words reviewed today: 3');
  await sees(review, '.review-end', 'Tomorrow: 2 due');
  await badgeSays('');
  expect(await violationsIn(review)).toEqual([]);
});

it('the log has an entry for each grade and each undo', async () => {
  const kinds = await review.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('pindu');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('reviews').objectStore('reviews').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ kind, grade }) => `${kind} ${grade ?? ''}`.trim()).sort());
          };
        };
      }),
  );
  // One of each was graded at rest, the others taken back at once.
  const taken = (kind: string) => Array.from({ length: 5 }, () => kind);
  expect(kinds).toEqual(['review 1', 'review 2', ...taken('review 3'), 'review 3', 'review 4', ...taken('undo')]);
});

it('the statistics show reviews and known words as plots, sentences and tables', async () => {
  await review.goto(address('#/statistics'));
  await sees(review, '[data-figure="reviews"] .figure-summary', '4 in the last seven days, 4 in twelve weeks.');
  await sees(review, '[data-figure="forecast"] .figure-summary', 'Nothing is left to review today. ');
  await sees(review, '[data-figure="retention"]', 'Appears once you have reviewed a word on a second day.');
  await sees(review, '[data-figure="known"] .figure-summary', '3 being learned');
  await expect.poll(() => review.locator('.plot canvas').count()).toBeGreaterThanOrEqual(2);
  await review.click('[data-figure="reviews"] summary');
  await expect.poll(() => review.locator('[data-figure="reviews"] tbody td').allTextContents()).toEqual(['4']);
  expect(await violationsIn(review)).toEqual([]);
  const drawn = () =>
    review
      .locator('.plot canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await drawn();
  await review.emulateMedia({ colorScheme: 'dark' });
  await waitFor('the plots in dark colours', async () => (await drawn()) !== light);
  expect(await violationsIn(review)).toEqual([]);
  await review.goto(address('#/review'));
  await sees(review, '.review-end', 'Done for today.');
  expect(await violationsIn(review)).toEqual([]);
});

it('the time that the reader was open on a page is counted', async () => {
  const page = firstTab(pindu);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  const read = () =>
    review.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const opening = indexedDB.open('pindu');
          opening.onsuccess = () => {
            const range = IDBKeyRange.bound('minutes|', 'minutes}');
            const reading = opening.result.transaction('meta').objectStore('meta').getAll(range);
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result.map(({ key, value }) => `${/^minutes\|[-\d]{10}\|./.test(key)} ${value > 1000}`));
            };
          };
        }),
    );
  await waitFor('the time read', async () => (await read()).join() === 'true true');
});
