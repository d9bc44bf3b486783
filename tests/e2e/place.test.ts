import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { longArticle } from './harness/long-article.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { type Reader, readerInLibrary } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

let server: FixtureServer;
let pindu: Pindu;
const address = 'http://news.test/long';

beforeAll(async () => {
  server = await startFixtureServer();
  server.serve('/long', { body: longArticle() });
  pindu = await launchPindu({ serverPort: server.port });
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

/** The first paragraph below the bar, and how far down its first line stands. */
function onTop(reader: Reader): Promise<{ piece: number; top: number }> {
  return reader.evaluate((root) => {
    const pieces = [...root.querySelectorAll<HTMLElement>('[data-piece]')];
    const piece = pieces.find((each) => each.getBoundingClientRect().bottom > 80) ?? pieces[0];
    return { piece: Number(piece?.dataset.piece), top: Math.round(piece?.getBoundingClientRect().top ?? 0) };
  }, 0);
}

async function scrollTo(reader: Reader, piece: number): Promise<void> {
  // What was far away may be laid out anew once it is near.
  await waitFor('the place', async () => {
    await reader.evaluate((root, index) => {
      const scroller = root.querySelector('dialog.reader') ?? document.scrollingElement;
      const element = root.querySelector(`[data-piece="${index}"]`);
      scroller?.scrollBy({ top: (element?.getBoundingClientRect().top ?? 0) - 70, behavior: 'instant' });
    }, piece);
    await reader.page.waitForTimeout(150);
    const now = await onTop(reader);
    return now.piece === piece && Math.abs(now.top - 70) < 3;
  });
  await reader.page.waitForTimeout(300);
}

async function allRead(reader: Reader): Promise<void> {
  await waitFor('all words', () =>
    reader.evaluate((root) => root.querySelector('[data-piece="60"] span.w rt[data-p]') !== null, 0),
  );
  await reader.page.waitForTimeout(400);
}

it('says how long an article takes, and how much is left', async () => {
  const page = firstTab(pindu);
  await page.goto(address);
  const reader = await openReader(pindu, page);
  await allRead(reader);
  const minutes = Number((await reader.text('.bar .progress'))?.match(/^(\d+) min$/)?.[1]);
  expect(minutes).toBeGreaterThan(20);
  await scrollTo(reader, 31);
  await waitFor('half of it', async () => {
    const left = Number((await reader.text('.bar .progress'))?.match(/^(\d+) min left$/)?.[1]);
    return Math.abs(left - minutes / 2) <= 2;
  });
});

it('keeps the line on top through other sizes, another width and pinyin on and off', async () => {
  const page = firstTab(pindu);
  const reader = await openReader(pindu, page);
  await allRead(reader);
  await scrollTo(reader, 33);
  const { top } = await onTop(reader);
  await page.keyboard.press('p');
  await page.waitForTimeout(600);
  expect((await onTop(reader)).piece).toBe(33);
  await page.keyboard.press('p');
  await page.waitForTimeout(600);
  expect(Math.abs((await onTop(reader)).top - top)).toBeLessThan(12);
  await page.setViewportSize({ width: 480, height: 800 });
  await page.waitForTimeout(600);
  expect((await onTop(reader)).piece).toBe(33);
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.waitForTimeout(600);
  expect((await onTop(reader)).piece).toBe(33);
});

it('opens a saved article where it was left, on the page and in the library', async () => {
  const page = firstTab(pindu);
  let reader = await openReader(pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  await scrollTo(reader, 41);
  // Left at once: nothing waits for a timer.
  await page.reload();
  reader = await openReader(pindu, page);
  await allRead(reader);
  expect((await onTop(reader)).piece).toBe(41);

  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await library.click('.item a');
  const saved = readerInLibrary(library);
  await saved.waitUntilRead();
  await allRead(saved);
  expect((await onTop(saved)).piece).toBe(41);
  await scrollTo(saved, 52);
  await library.close();
  await page.bringToFront();
  await page.reload();
  reader = await openReader(pindu, page);
  await allRead(reader);
  expect((await onTop(reader)).piece).toBe(52);
});

it('finds the place in a text that was added to above', async () => {
  const page = firstTab(pindu);
  server.serve('/long', { body: longArticle({ first: '<p>更新：市政府昨天宣布，河边的路明年还要再修一次。</p>' }) });
  await page.reload();
  const reader = await openReader(pindu, page);
  await allRead(reader);
  const { piece } = await onTop(reader);
  expect(piece).toBe(53);
});
