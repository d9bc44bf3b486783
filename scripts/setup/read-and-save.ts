import type { Page } from 'playwright-core';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { readerOnPage } from '@/tests/e2e/harness/reader';

/** Opens the reader on a page by the toolbar button and saves its article; the popup is still open. */
export async function readAndSave(pindu: Pindu, page: Page, url: string) {
  await page.goto(url);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  const reader = await readerOnPage(pindu, page);
  await reader.waitUntilRead();
  await popup.click('[data-action="save"]');
  await popup.waitForSelector('.item');
  return { popup, reader };
}
