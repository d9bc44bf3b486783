import type { Page } from 'playwright-core';
import type { Pindu } from './launch';
import { clickToolbar } from './popup';
import { type Reader, readerOnPage } from './reader';

/** Clicks the toolbar button, waits for the reader to show words on the page (the first tab's), and puts the popup away. */
export async function openReader(pindu: Pindu, page = firstTab(pindu)): Promise<Reader> {
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
