import type { Page } from 'playwright-core';
import type { Measured } from '@/scripts/bench/bench-library';
import { rareWord } from '@/scripts/bench/seed-library';
import type { Pindu } from '@/tests/e2e/harness/launch.ts';

/** List first paint, search as one types, and opening an article. */
export async function benchList(pindu: Pindu, page: Page, size: number): Promise<Measured[]> {
  const address = `chrome-extension://${pindu.extensionId}/library.html#/`;
  await page.goto('about:blank');
  await page.goto(address);
  const paint = await page.evaluate(whenShown, { selector: '.row', from: 0 });
  const rows = await bareRead(page, ['articles', 'progress']);
  await page.waitForFunction((all) => {
    const text = document.querySelector('.tools-count')?.textContent ?? '';
    return Number(text.replace(/\D/g, '')) >= all;
  }, size);
  const measured: Measured[] = [{ name: 'list, from the opening of the page to its rows', took: paint, bare: rows }];

  const texts = await bareRead(page, ['texts', 'derived']);
  for (const [name, typed] of [
    ['search in hanzi, first', rareWord.hanzi],
    ['search by pinyin, key by key', rareWord.pinyin],
    ['search by English, first', rareWord.english],
    ['search by English, again', 'lighthous'],
    ['search in hanzi, again', '灯塔。'],
  ] as const) {
    const { all, blocked } = await type(page, typed);
    measured.push({ name: `${name}: the last key to the last result`, took: all, bare: texts });
    measured.push({ name: `${name}: longest block of the page`, took: blocked, bare: texts });
  }
  await page.fill('[name="search"]', '');
  await page.waitForSelector('.row');
  const body = await bareRead(page, ['bodies'], 1);
  const start = await page.evaluate(() => performance.now());
  await page.locator('.row .item-title').first().click();
  const opened = await page.evaluate(whenShown, { selector: 'article p rt[data-p]', from: start });
  measured.push({ name: 'an article, from the click to its first pinyin', took: opened, bare: body });
  await page.goto(address);
  return measured;
}

/** Types letter by letter, as fast as a quick typist, and measures from the last one. */
async function type(page: Page, typed: string): Promise<{ all: number; blocked: number }> {
  await page.fill('[name="search"]', '');
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    const seen = { block: 0, observer: undefined as PerformanceObserver | undefined };
    seen.observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.block = Math.max(seen.block, duration);
    });
    seen.observer.observe({ entryTypes: ['longtask'] });
    Object.assign(globalThis, { seen });
  });
  await page.locator('[name="search"]').pressSequentially(typed, { delay: 120 });
  const start = await page.evaluate(() => performance.now());
  await page.waitForSelector('.tools-count[data-searching="false"]');
  const end = await page.evaluate(() => performance.now());
  const blocked = await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { block: number; observer?: PerformanceObserver } };
    seen.observer?.disconnect();
    return seen.block;
  });
  return { all: end - start, blocked };
}

/** In the page: milliseconds from `from` until an element is on the screen. */
function whenShown({ selector, from }: { selector: string; from: number }): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const isThere = document.querySelector(selector) !== null;
      requestAnimationFrame(() => (isThere ? resolve(performance.now() - from) : look()));
    };
    look();
  });
}

/** Milliseconds that the browser alone takes to hand over the rows of some tables. */
function bareRead(page: Page, tables: string[], count?: number): Promise<number> {
  return page.evaluate(
    async ({ tables: names, count: most }) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('pindu');
        opening.onsuccess = () => resolve(opening.result);
      });
      const start = performance.now();
      const transaction = db.transaction(names);
      await Promise.all(
        names.map(
          (name) =>
            new Promise((resolve) => {
              const asked = transaction.objectStore(name).getAll(undefined, most);
              asked.onsuccess = () => resolve(asked.result.length);
            }),
        ),
      );
      const took = performance.now() - start;
      db.close();
      return took;
    },
    { tables, ...(count !== undefined && { count }) },
  );
}
