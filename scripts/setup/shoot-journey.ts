import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { readAndSave } from './read-and-save';

export type Shot = 'reader' | 'card' | 'popup' | 'library' | 'library-reader';

/**
 * Goes the user's way on a news page (toolbar button, reader, card, save, library) and leaves a picture of each station
 * in `folder`. `name` gives a station's file name. Gives the files in the order in which they were made.
 */
export async function shootJourney(
  pindu: Pindu,
  url: string,
  word: string,
  folder: string,
  name: (shot: Shot) => string = (shot) => `${shot}.png`,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const file = (shot: Shot): string => {
    const path = join(folder, name(shot));
    files.push(path);
    return path;
  };
  const page = pindu.context.pages()[0] ?? (await pindu.context.newPage());
  const { popup, reader } = await readAndSave(pindu, page, url);
  writeFileSync(file('popup'), await popup.screenshot());
  await popup.close();

  await page.bringToFront();
  await page.mouse.move(1, 1);
  await page.screenshot({ path: file('reader') });
  await reader.hover(word);
  await reader.waitForCard(word);
  await page.screenshot({ path: file('card') });

  const library = await pindu.context.newPage();
  await library.setViewportSize(page.viewportSize() ?? { width: 1000, height: 800 });
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await library.waitForSelector('.item');
  await library.screenshot({ path: file('library') });
  await library.click('.item-title');
  await readerInLibrary(library).waitUntilRead();
  await waitForPictures(library);
  await library.screenshot({ path: file('library-reader') });
  await library.close();
  return files;
}

async function waitForPictures(page: Page): Promise<void> {
  await waitFor('the pictures', () => page.evaluate(() => [...document.images].every((image) => image.complete)));
}
