import { expect, it } from 'vitest';
import { afterTimers, drawn } from '@/tests/e2e/harness/after-timers';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
/** Milliseconds for which the reader holds its place through a change, and a little more. */
const holding = 300;
const address = 'http://news.test/long';

server.serve('/long', { body: longArticle() });

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
    await drawn(reader.page);
    const now = await onTop(reader);
    return now.piece === piece && Math.abs(now.top - 70) < 3;
  });
  await afterTimers(reader.page, holding);
}

async function allRead(reader: Reader): Promise<void> {
  await waitFor('all words', () =>
    reader.evaluate((root) => root.querySelector('[data-piece="60"] span.w rt[data-p]') !== null, 0),
  );
  await afterTimers(reader.page, holding);
}

it('the reader shows how long an article takes, and how much is left', async () => {
  const page = firstTab(pindu);
  await page.goto(address);
  const reader = await openReader(pindu, page);
  await allRead(reader);
  const minutes = await waitFor(
    'the minutes',
    async () => Number((await reader.text('.bar .progress'))?.match(/^(\d+) min$/)?.[1] ?? 0) || false,
  );
  expect(minutes).toBeGreaterThan(20);
  await scrollTo(reader, 31);
  await waitFor('half of it', async () => {
    const left = Number((await reader.text('.bar .progress'))?.match(/^(\d+) min left$/)?.[1]);
    return Math.abs(left - minutes / 2) <= 2;
  });
});

it('the top line stays on top when the width or the pinyin changes', async () => {
  const page = firstTab(pindu);
  const reader = await openReader(pindu, page);
  await allRead(reader);
  await scrollTo(reader, 33);
  const { top } = await onTop(reader);
  await page.keyboard.press('p');
  await afterTimers(page, holding);
  expect((await onTop(reader)).piece).toBe(33);
  await page.keyboard.press('p');
  await afterTimers(page, holding);
  expect(Math.abs((await onTop(reader)).top - top)).toBeLessThan(12);
  await page.setViewportSize({ width: 480, height: 800 });
  await afterTimers(page, holding);
  expect((await onTop(reader)).piece).toBe(33);
  await page.setViewportSize({ width: 1000, height: 800 });
  await afterTimers(page, holding);
  expect((await onTop(reader)).piece).toBe(33);
});

it('a saved article opens where it was left, on the page and in the library', async () => {
  const page = firstTab(pindu);
  let reader = await openReader(pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  await scrollTo(reader, 41);
  // Left at once: nothing waits for a timer.
  await page.reload();
  reader = await openReader(pindu, page);
  await allRead(reader);
  await expect.poll(async () => (await onTop(reader)).piece).toBe(41);

  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await library.click('.item a');
  const saved = readerInLibrary(library);
  await saved.waitUntilRead();
  await allRead(saved);
  await expect.poll(async () => (await onTop(saved)).piece).toBe(41);
  await scrollTo(saved, 52);
  await library.close();
  await page.bringToFront();
  await page.reload();
  reader = await openReader(pindu, page);
  await allRead(reader);
  await expect.poll(async () => (await onTop(reader)).piece).toBe(52);
});

it('the place is found again in a text with a new paragraph above it', async () => {
  const page = firstTab(pindu);
  server.serve('/long', { body: longArticle({ first: '<p>更新：市政府昨天宣布，河边的路明年还要再修一次。</p>' }) });
  await page.reload();
  const reader = await openReader(pindu, page);
  await allRead(reader);
  await expect.poll(async () => (await onTop(reader)).piece).toBe(53);
});
