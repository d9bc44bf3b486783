import type { Page } from 'playwright-core';
import type { Pindu } from '@/tests/e2e/harness/launch';

/** How many times slower the processor is made in a second set of figures. */
export const slowdown = 2;

/** Slows a page's main thread; returns its undo. Chromium slows down no worker: "only supported for pages". */
export async function slowDown({ context }: Pindu, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return async () => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  };
}
