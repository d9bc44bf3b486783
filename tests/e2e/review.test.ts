import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsIn } from './harness/axe.ts';
import { readRows } from './harness/database.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { clickToolbar } from './harness/popup.ts';
import type { Reader } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';
import { stopWorker } from './harness/worker.ts';

// One library, from the first word kept on a page to a day of review without network.

const paragraphs = [
  '老城区的图书馆从下月起延长开放时间，每天开到晚上十点，居民下班以后也能去读书。',
  '馆长说，这项措施先试行三个月，如果读者增加，其他三座分馆也会跟进，措施不会再取消。',
  '不过也有家长担心，孩子回家太晚，希望图书馆在门口多装几盏灯，让大家走路更放心。',
];
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>图书馆开到晚上</title></head><body>
<article><h1>图书馆开到晚上</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;

let server: FixtureServer;
let pindu: Pindu;
let review: Page;

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port });
  server.serve('/library.html', { body: html });
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

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

it('has nothing to ask before a word was kept', async () => {
  review = await pindu.context.newPage();
  await review.goto(address('#/review'));
  await sees(review, '.review-end', 'No words to review yet.');
  expect(await badge()).toBe('');
});

it('counts the words kept on a page on the button and in the popup', async () => {
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
  expect(await popup.text('.due-link span')).toBe('3 words to review');
  await popup.close();
});

it('asks for a word in its sentence, and shows reading, meaning, sentence with pinyin, and the way to its place', async () => {
  await review.bringToFront();
  await sees(review, '.review-question mark', '措施');
  expect(await textOf(review, '.review-question .review-sentence')).toBe(paragraphs[1]);
  expect(await textOf(review, '.review-progress')).toBe('0 done today · 3 left');
  expect(await review.locator('.review-question').textContent()).not.toMatch(/cuò|measure/);
  expect(await violationsIn(review)).toEqual([]);
  await review.keyboard.press('Space');
  await sees(review, '.review-pinyin', 'cuòshī');
  await sees(review, '.review-senses', 'measure');
  await waitFor('pinyin over the sentence', async () => (await review.locator('.review-sentence rt').count()) > 20);
  expect(await review.locator('.review-sentence mark rt').evaluateAll((all) => all.map((rt) => rt.dataset.p))).toEqual([
    'cuò',
    'shī',
  ]);
  const way = `?at=${encodeURIComponent(paragraphs[1] ?? '')}`;
  await waitFor('the way to its place in the saved article', async () => {
    const href = await review.locator('.review-source a').getAttribute('href');
    return href?.startsWith('#/read/') && href.endsWith(way);
  });
  // The longest is fuzzed.
  expect((await review.locator('.review-grades small').allTextContents()).join()).toMatch(/^1 d,2 d,3 d,\d+ d$/);
  expect(await violationsIn(review)).toEqual([]);
});

it('grades by key, takes back by key, and keeps the badge up to date', async () => {
  await review.keyboard.press('3');
  await sees(review, '.review-question mark', '居民');
  await badgeSays('2');
  expect(await textOf(review, '.review-progress')).toBe('1 done today · 2 left');
  await review.keyboard.press('u');
  await sees(review, '.review-question mark', '措施');
  await sees(review, '.review-said', 'Taken back: 措施');
  await badgeSays('3');
});

it('takes a grade back by a key pressed at once after it, and asks the same word anew to be graded', async () => {
  const reviews = async () => (await readRows(review, ['reviews'])).reviews?.length ?? 0;
  for (const pause of [0, 30, 110]) {
    const before = await reviews();
    await review.keyboard.press('Space');
    await review.waitForSelector('[data-grade]');
    await review.keyboard.press('3');
    await review.waitForTimeout(pause);
    await review.keyboard.press('u');
    await waitFor('the grade and the undo', async () => (await reviews()) === before + 2);
    await sees(review, '.review-progress', '0 done today · 3 left');
    await sees(review, '.review-question mark', '措施');
    await sees(review, '.review-said', 'Taken back: 措施');
  }
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  await review.keyboard.press('3');
  await sees(review, '.review-question mark', '居民');
  await review.keyboard.press('u');
  await sees(review, '.review-question mark', '措施');
});

it('suspends a word, and takes it back into review', async () => {
  await review.keyboard.press('-');
  await sees(review, '.review-question mark', '居民');
  await badgeSays('2');
  await review.click('[data-action="unsuspend"]');
  await sees(review, '.review-question mark', '措施');
  await badgeSays('3');
});

it('is one session in two tabs: a word that is graded in one leaves the other', async () => {
  const other = await pindu.context.newPage();
  await other.goto(address('#/review'));
  await sees(other, '.review-question mark', '措施');
  await other.keyboard.press('Enter');
  await other.click('[data-grade="2"]');
  await sees(other, '.review-question mark', '居民');
  await sees(review, '.review-question mark', '居民');
  await other.close();
});

it('asks by a gap that does not give the word away, with its meaning', async () => {
  await review.bringToFront();
  await review.click('.review-options summary');
  await review.locator('[name="reviewMode"][value="cloze"]').check({ force: true });
  await waitFor('the gap', async () => (await review.locator('.review-gap.asked').count()) === 1);
  expect(await textOf(review, '.review-question .review-sentence')).not.toContain('居民');
  await sees(review, '.review-hint', 'resident');
  expect(await violationsIn(review)).toEqual([]);
});

it('asks by ear, where a voice of the computer reads Chinese, and never says the word in writing', async () => {
  const ear = await pindu.context.newPage();
  await ear.addInitScript(() => {
    const voices: object[] = [{ lang: 'zh-CN', localService: false }];
    const said: string[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: ({ text }: { text: string }) => void said.push(text),
      cancel: () => {},
      arrive: (voice: object) => {
        voices.push(voice);
        synthesis.dispatchEvent(new Event('voiceschanged'));
      },
    });
    const Utterance = class {
      constructor(readonly text: string) {}
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
    Object.assign(window, { __said: said });
  });
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
  await sees(review, '.review-settings', 'No Chinese voice');
  await ear.click('[data-action="show"]');
  await sees(ear, '.review-pinyin', 'jūmín');
  await ear.locator('[name="reviewMode"][value="cloze"]').check({ force: true });
  await waitFor('the gap', async () => (await review.locator('.review-gap.asked').count()) === 1);
  await ear.close();
});

it('works with no network and the background asleep, to the end of the day', async () => {
  await stopWorker(pindu);
  await pindu.context.setOffline(true);
  await server.close();
  await review.reload();
  await waitFor('the gap', async () => (await review.locator('.review-gap.asked').count()) === 1);
  await review.keyboard.press('Space');
  await waitFor('pinyin over the sentence', async () => (await review.locator('.review-sentence rt').count()) > 20);
  await review.keyboard.press('4');
  await waitFor('the next word', async () => (await textOf(review, '.review-progress')) === '2 done today · 1 left');
  await waitFor('its question', async () => (await review.locator('.review-question').count()) === 1);
  await review.keyboard.press('Space');
  await waitFor('the answer', async () => (await textOf(review, '.review-pinyin')) === 'fàngxīn');
  await review.keyboard.press('1');
  await sees(review, '.review-end', 'Done for today.');
  await sees(review, '.review-end', 'Reviews today: 3');
  await sees(review, '.review-end', 'Next words:');
  await badgeSays('');
  expect(await violationsIn(review)).toEqual([]);
});

it('keeps the log: each grade and each undo is an entry', async () => {
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
  expect(kinds).toEqual(['review 1', 'review 2', ...taken('review 3'), 'review 4', ...taken('undo')]);
});

it('says in plots, words and tables what was learned, and how long was read', async () => {
  await review.goto(address('#/statistics'));
  await sees(review, '[data-figure="reviews"] .figure-summary', '3 in the last seven days, 3 in twelve weeks.');
  await sees(review, '[data-figure="forecast"] .figure-summary', '0 words today, ');
  await sees(review, '[data-figure="retention"]', 'Shown once words have come up a second time.');
  await sees(review, '[data-figure="known"] .figure-summary', '3 being learned.');
  expect(await review.locator('.plot canvas').count()).toBeGreaterThanOrEqual(2);
  await review.click('[data-figure="reviews"] summary');
  expect(await review.locator('[data-figure="reviews"] tbody td').allTextContents()).toEqual(['3']);
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

it('has counted the time for which the reader was open on the page', async () => {
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
