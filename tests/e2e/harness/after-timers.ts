import type { Page } from 'playwright-core';

/** Waits until a page has drawn what it was told so far; it has to be in front. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

/**
 * Waits until every timer of up to `longest` milliseconds that is running on a page has fired, and what it did is drawn.
 * Timers of one thread fire in the order in which they are due, those of our content scripts too, so that one more of
 * that length comes after them on a machine of any speed. It is for what must not happen: what must is waited for itself.
 */
export async function afterTimers(page: Page, longest: number): Promise<void> {
  await drawn(page);
  await page.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), longest);
  await drawn(page);
}
