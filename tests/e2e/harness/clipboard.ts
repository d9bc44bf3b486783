import type { Page } from 'playwright-core';
import { waitFor } from './wait-for';

/** What the clipboard holds as plain text, read as a person would: pasted into an empty page. */
export async function pastedText(page: Page): Promise<string> {
  const empty = await page.context().newPage();
  await empty.setContent('<textarea autofocus></textarea>');
  await empty.focus('textarea');
  await empty.keyboard.press('ControlOrMeta+V');
  const text = await waitFor('what is pasted', async () => (await empty.inputValue('textarea')) || false);
  await empty.close();
  await page.bringToFront();
  return text;
}
