import type { Page } from 'playwright-core';
import type { Pindu } from './launch.ts';
import { clickToolbar } from './popup.ts';
import { type Reader, readerOnPage } from './reader.ts';

/** Clicks the toolbar button, waits for the reader to show words on the page, and puts the popup away. */
export async function openReader(pindu: Pindu, page: Page): Promise<Reader> {
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  const reader = await readerOnPage(pindu, page);
  await reader.waitUntilRead();
  await popup.close();
  await page.bringToFront();
  return reader;
}

/** The browser's first tab. */
export function firstTab(pindu: Pindu): Page {
  const [page] = pindu.context.pages();
  if (!page) throw new Error('The browser has no tab.');
  return page;
}
