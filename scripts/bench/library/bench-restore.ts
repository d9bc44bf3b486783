import type { Page } from 'playwright-core';
import type { Measured } from '@/scripts/bench/bench-library';
import type { Pindu } from '@/tests/e2e/harness/launch.ts';
import { backUpAndRestore } from './back-up-and-restore';
import { bareRead } from './bare';

/** A backup of the whole library, and its restore into an empty one. What is derived is not in it and is gone after. */
export async function benchRestore(pindu: Pindu, page: Page): Promise<Measured[]> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/backup`);
  const bare = await bareRead(page, ['articles', 'bodies', 'words', 'contexts', 'reviews', 'progress']);
  const { backup, check, restore } = await backUpAndRestore(page);
  return [
    { name: 'backup, from the click to the whole file', took: backup, bare },
    { name: 'backup, the check before a restore', took: check, bare },
    { name: 'backup, restore into an empty library', took: restore, bare },
  ];
}
