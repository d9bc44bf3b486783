import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

/** What pages do that spoils printing: a box that scrolls, a window that does not, a print style of their own. */
const head = `<style>
  html, body { height: 100%; overflow: hidden }
  body { transform: translateZ(0) }
  @media print { html { display: none !important } div { display: none !important } }
  .site { height: 6000px; background: #eee }
</style>`;

for (const paragraphs of [30, 60])
  server.serve(`/${paragraphs}`, {
    body: longArticle({ paragraphs, head, first: '<div class="site">广告</div>' }),
  });

async function printedPages(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { paperWidth: 8.27, paperHeight: 11.69 });
  await session.detach();
  return (
    Buffer.from(data, 'base64')
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}

async function openAll(page: Page, paragraphs: number): Promise<Reader> {
  await page.goto(`http://news.test/${paragraphs}`);
  const reader = await openReader(pindu, page);
  await waitFor('all words', () =>
    reader.evaluate(
      (root, last) => root.querySelector(`[data-piece="${last}"] span.w rt[data-p]`) !== null,
      paragraphs,
    ),
  );
  return reader;
}

it('the whole article is printed, even from a page that clips and hides itself', async () => {
  const page = firstTab(pindu);
  await openAll(page, 30);
  const few = await printedPages(page);
  await openAll(page, 60);
  const many = await printedPages(page);
  expect(few).toBeGreaterThan(2);
  expect(Math.abs(many - 2 * few)).toBeLessThanOrEqual(1);
});

it('only the article and its pinyin are printed', async () => {
  const page = firstTab(pindu);
  const reader = await openAll(page, 30);
  await reader.hover('早上');
  await reader.waitForCard('早上');
  await page.emulateMedia({ media: 'print' });
  const shown = await reader.evaluate((root) => {
    const visible = (selector: string) => root.querySelector(selector)?.checkVisibility() ?? false;
    const dialog = root.querySelector('dialog')?.getBoundingClientRect();
    const last = [...root.querySelectorAll('[data-piece]')].at(-1)?.getBoundingClientRect();
    return {
      text: visible('[data-piece="30"] rt'),
      bar: visible('.bar'),
      card: visible('.card'),
      whole: dialog !== undefined && last !== undefined && last.bottom <= dialog.bottom + 1,
      pinyin: getComputedStyle(root.querySelector('rt') as Element, '::before').content,
    };
  }, 0);
  const site = await page.evaluate(() => document.querySelector('.site')?.checkVisibility());
  await page.emulateMedia({ media: null });
  expect(shown).toMatchObject({ text: true, bar: false, card: false, whole: true });
  expect(shown.pinyin).toContain('hé');
  expect(site).toBe(false);
});

it('the page and its print styles are unchanged after the reader closes', async () => {
  const page = firstTab(pindu);
  await page.goto('http://news.test/30');
  const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
  await page.emulateMedia({ media: 'print' });
  const look = () =>
    page.evaluate(() => [
      getComputedStyle(document.documentElement).display,
      getComputedStyle(document.documentElement).overflow,
      getComputedStyle(document.body).display,
    ]);
  const printedBefore = await look();
  await page.emulateMedia({ media: null });
  const reader = await openReader(pindu, page);
  await reader.leave();
  await page.emulateMedia({ media: 'print' });
  await waitFor('the printing as it was', async () => (await look()).join() === printedBefore.join());
  await page.emulateMedia({ media: null });
  await expect.poll(() => page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
});
