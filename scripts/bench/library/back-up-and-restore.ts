import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Pindu } from '@/tests/e2e/harness/launch';
import type { Measured } from './bare';
import { bareRead } from './bare';

/** Milliseconds, and the bytes of the file. */
export type BackedUp = { backup: number; check: number; restore: number; bytes: number };

/**
 * On the page of backups: makes one, deletes everything and restores it, each timed from the click to the page's
 * report.
 */
export async function backUpAndRestore(page: Page): Promise<BackedUp> {
  const timeout = 600_000;
  await page.waitForSelector('[data-action="make-backup"]', { timeout });
  let start = Date.now();
  const download = page.waitForEvent('download', { timeout });
  await page.click('[data-action="make-backup"]');
  const path = await (await download).path();
  await page.waitForSelector('[data-last-backup]', { timeout });
  const backup = Date.now() - start;

  await page.click('[data-action="ask-delete"]');
  await page.fill('[name="confirm"]', 'delete');
  await page.click('[data-action="delete-everything"]');
  await page.waitForSelector('[data-last-backup]', { state: 'detached', timeout });
  await page.waitForTimeout(2_000);

  start = Date.now();
  await page.setInputFiles('[name="backup"]', path);
  await page.waitForSelector('[data-action="restore"]', { timeout });
  const check = Date.now() - start;
  start = Date.now();
  await page.click('[data-action="restore"]');
  await page.waitForSelector('[data-restored]', { timeout });
  return { backup, check, restore: Date.now() - start, bytes: statSync(path).size };
}

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
