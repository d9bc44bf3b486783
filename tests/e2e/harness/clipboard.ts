import type { Page } from 'playwright-core';

/** What the clipboard holds as plain text, read as a person would: pasted into an empty page. */
export async function pastedText(page: Page): Promise<string> {
  const empty = await page.context().newPage();
  await empty.setContent('<textarea autofocus></textarea>');
  await empty.focus('textarea');
  await empty.keyboard.press('ControlOrMeta+V');
  const text = await empty.inputValue('textarea');
  await empty.close();
  await page.bringToFront();
  return text;
}
