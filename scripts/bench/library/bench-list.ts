import type { Page } from 'playwright-core';
import { rareWord } from '@/scripts/bench/seed-library';
import type { Pindu } from '@/tests/e2e/harness/launch';
import type { Measured } from './bare';
import { bareRead, whenShown } from './bare';

/** So many articles the list shows before it has them all. */
const firstRows = 60;

/** List first paint, search as one types, and opening an article. */
export async function benchList(pindu: Pindu, page: Page, size: number): Promise<Measured[]> {
  const address = `chrome-extension://${pindu.extensionId}/library.html#/`;
  await page.goto('about:blank');
  await page.goto(address);
  const paint = await page.evaluate(whenShown, { selector: '.row', from: 0 });
  const measured: Measured[] = [
    {
      name: 'list, from the opening of the page to its rows',
      took: paint,
      bare: await bareRead(page, ['articles', 'progress'], firstRows),
    },
  ];
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction((all) => {
    const text = document.querySelector('.tools-count')?.textContent ?? '';
    return Number(text.replace(/\D/g, '')) >= all;
  }, size);
  const whole = await page.evaluate(() => performance.now());
  measured.push({
    name: 'list, to the last of all rows',
    took: whole,
    bare: await bareRead(page, ['articles', 'progress']),
  });

  const texts = await bareRead(page, ['texts']);
  const derived = await bareRead(page, ['texts', 'derived']);
  for (const [name, typed, bare] of [
    ['search in hanzi, first', rareWord.hanzi, texts],
    ['search in hanzi, again', '海边', texts],
    ['search by pinyin, first', rareWord.pinyin, derived],
    ['search by pinyin, again', 'haibian', derived],
    ['search by English, first', rareWord.english, derived],
    ['search by English, again', 'seaside', derived],
  ] as const) {
    const { first, all, blocked } = await type(page, typed);
    measured.push({ name: `${name}: first key to first result`, took: first, bare });
    measured.push({ name: `${name}: last key to last result`, took: all, bare });
    measured.push({ name: `${name}: longest block of the page`, took: blocked, bare });
  }
  await page.fill('[name="search"]', '');
  await page.waitForSelector('.row');
  const body = await bareRead(page, ['articles', 'bodies'], 1);
  const start = await page.evaluate(() => performance.now());
  await page.locator('.row .item-title').first().click();
  const opened = await page.evaluate(whenShown, { selector: 'article p rt[data-p]', from: start });
  measured.push({ name: 'an article, from the click to its first pinyin', took: opened, bare: body });
  await page.goto(address);
  return measured;
}

/** Types letter by letter, as fast as a quick typist. */
async function type(page: Page, typed: string): Promise<{ first: number; all: number; blocked: number }> {
  await page.fill('[name="search"]', '');
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    const seen = { block: 0, key: 0, first: 0, observer: undefined as PerformanceObserver | undefined };
    seen.observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.block = Math.max(seen.block, duration);
    });
    seen.observer.observe({ entryTypes: ['longtask'] });
    document.querySelector('[name="search"]')?.addEventListener(
      'input',
      () => {
        seen.key = performance.now();
        const look = () => {
          if (document.querySelector('.row mark') !== null) seen.first = performance.now() - seen.key;
          else if (seen.first === 0) requestAnimationFrame(look);
        };
        look();
      },
      { once: true },
    );
    Object.assign(globalThis, { seen });
  });
  await page.locator('[name="search"]').pressSequentially(typed, { delay: 120 });
  const start = await page.evaluate(() => performance.now());
  await page.waitForSelector('.tools-count[data-searching="false"]', { timeout: 120_000 });
  const end = await page.evaluate(() => performance.now());
  const { block, first } = await page.evaluate(() => {
    const { seen } = globalThis as unknown as {
      seen: { block: number; first: number; observer?: PerformanceObserver };
    };
    seen.observer?.disconnect();
    return seen;
  });
  return { first, all: end - start, blocked: block };
}
