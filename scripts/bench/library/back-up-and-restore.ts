import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Milliseconds, and the bytes of the file. */
export type BackedUp = { backup: number; check: number; restore: number; bytes: number };

/**
 * On the open page of backups: makes one, deletes everything, and restores it, each from the click to the end that the
 * page tells of.
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
