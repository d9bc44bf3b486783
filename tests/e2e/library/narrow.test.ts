import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { seedSampleLibrary } from '@/scripts/setup/seed-sample-library';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

// The lists in the window of a small phone, with as much in them as a user has.

const { pindu } = useBrowser();
let page: Page;

const open = async (hash: string, shown: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  await page.locator(shown).first().waitFor();
};
const boxOf = async (selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not shown.`);
  return box;
};

beforeAll(async () => {
  page = await pindu.context.newPage();
  await open('#/', 'h1');
  await seedSampleLibrary(page);
  await page.setViewportSize({ width: 360, height: 640 });
});

it.each([
  ['#/', '.row'],
  ['#/words', '.word-row'],
])('the list of %s begins within the first half of the first screen, under whatever reminds', async (hash, row) => {
  await open(hash, row);
  if (hash === '#/') await page.waitForSelector('.reminder');
  expect((await boxOf(row)).y).toBeLessThan(320);
});

it('no name in the navigation is cut, whichever page is shown', async () => {
  for (const hash of ['#/', '#/words', '#/dictionary', '#/review', '#/statistics', '#/settings']) {
    await open(hash, 'h1');
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.rooms span')]
        .filter((name) => name.scrollWidth > name.clientWidth)
        .map((name) => name.textContent),
    );
    expect(cut, hash).toEqual([]);
  }
});

it('the hint in the search field is not cut', async () => {
  for (const [hash, row] of [
    ['#/', '.row'],
    ['#/words', '.word-row'],
    ['#/dictionary', '.found-examples'],
  ] as const) {
    await open(hash, row);
    const [wanted, has] = await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[name="search"]');
      const context = document.createElement('canvas').getContext('2d');
      if (field === null || context === null) return [1, 0];
      context.font = getComputedStyle(field).font;
      return [context.measureText(field.placeholder).width, field.clientWidth];
    });
    expect(wanted).toBeLessThanOrEqual(has ?? 0);
  }
});

it('filters are behind a button, which shows when one of them is on', async () => {
  await open('#/', '.row');
  expect(await page.isVisible('[name="state"]')).toBe(false);
  await page.click('[data-action="filters"]');
  await page.selectOption('[name="state"]', 'done');
  await page.waitForSelector('.filters-button.filtered');
  await open('#/', '.row');
  await expect.poll(() => page.inputValue('[name="state"]')).toBe('done');
  await expect.poll(() => page.isVisible('[name="state"]')).toBe(true);
  await page.selectOption('[name="state"]', 'all');
});

it.each([
  ['#/', '.row'],
  ['#/words', '.word-row'],
])(
  'the box that selects all of %s stands over those of the rows, and the selection has two rows at most',
  async (hash, row) => {
    await open(hash, row);
    const all = await boxOf('.list-head .row-check input');
    const one = await boxOf(`${row} .row-check input`);
    expect(Math.abs(all.x - one.x)).toBeLessThanOrEqual(1);
    await page.locator(`${row} .row-check input`).first().click();
    await page.waitForSelector('.selection');
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('.selection-line button, .selection-line a')].map(
        (button) => button.getBoundingClientRect().y + button.getBoundingClientRect().height / 2,
      ),
    );
    expect(new Set(tops.map(Math.round)).size).toBeLessThanOrEqual(2);
  },
);
