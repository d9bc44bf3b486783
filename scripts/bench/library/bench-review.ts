import type { Page } from 'playwright-core';
import type { Pindu } from '@/tests/e2e/harness/launch';
import type { Measured } from './bare';
import { bareRead, bareWrite, whenShown } from './bare';

const grades = 5;

/** The list of what is due, to its first question, and the next question after a grade. */
export async function benchReview(pindu: Pindu, page: Page): Promise<Measured[]> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/review`);
  const took = await page.evaluate(whenShown, { selector: '.review-card', from: 0 });
  const bare = await bareRead(page, ['words', 'cards']);
  const times: number[] = [];
  const writes: number[] = [];
  for (let nth = 0; nth < grades; nth += 1) {
    await page.click('[data-action="show"]');
    await page.waitForSelector('[data-grade="3"]');
    const from = await page.evaluate(() => {
      const pressed = performance.now();
      document.querySelector<HTMLElement>('[data-grade="3"]')?.click();
      return pressed;
    });
    times.push(await page.evaluate(whenShown, { selector: '[data-action="show"]', from }));
    writes.push(await bareWrite(page));
  }
  return [
    { name: 'review, from the opening of the page to its first word', took, bare },
    { name: 'review, from a grade to the next word (median)', took: median(times), bare: median(writes) },
  ];
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
