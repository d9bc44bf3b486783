import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sampleArticles } from '@/scripts/sample/articles';
import { readAndSave } from '@/scripts/setup/read-and-save';
import { sampleSettings, seedSampleLibrary } from '@/scripts/setup/seed-sample-library';
import { servePhoto } from '@/scripts/setup/serve-photo';
import { serveSample } from '@/scripts/setup/serve-sample';
import { readRows } from '@/tests/e2e/harness/database';
import { localizedExtension } from '@/tests/e2e/harness/extension-copies';
import { putSettings } from '@/tests/e2e/harness/extension-page';
import { startHover } from '@/tests/e2e/harness/hover';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import type { Language, Listing } from './listing';
import { samplePages } from './sample-pages';
import { shootTiles } from './shoot-tiles';
import { traditionalArticles } from './traditional';

/** The size that all three stores take. */
const size = { width: 1280, height: 800 };

/**
 * The stores' pictures in one language, from the built extension with that language alone and the sample library, as
 * PNG files in `folder`: screenshots, numbered as a store shows them, and the promotional tiles. Gives their paths.
 */
export async function shootStore(language: Language, listing: Listing, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const isTraditional = language === 'zh_TW';
  const copy = localizedExtension(language);
  const { server, url } = await serveSample();
  const pages = samplePages(isTraditional);
  server.serve('/', { body: pages.whole });
  server.serve('/text-first', { body: pages.textFirst });
  const pindu = await launchPindu({
    ...{ extension: copy.folder, viewport: size, locale: language.replace('_', '-'), reducedMotion: true },
  });
  const file = (name: string) => join(folder, `${name}.png`);
  try {
    await servePhoto(pindu, server, url);
    const library = await pindu.context.newPage();
    await openLibrary(pindu, library, '', 'h1');
    await seedSampleLibrary(library, isTraditional ? traditionalArticles() : sampleArticles);
    if (isTraditional) await putSettings(library, { ...sampleSettings, script: 'traditional' });
    const page = pindu.context.pages()[0] ?? (await pindu.context.newPage());
    const places = await countPlaces(library);
    const pictures = async () => (await readRows(library, ['pictures'])).pictures?.length ?? 0;
    await shootReader(
      pindu,
      page,
      pictures,
      new URL('text-first', url).href,
      isTraditional ? '師傅' : '师傅',
      file('1-reader'),
    );
    // The list of articles says how far this one was read.
    await waitFor('the place in the article', async () => (await countPlaces(library)) > places);
    await shootLookUp(pindu, page, url, isTraditional ? '機會' : '机会', file('2-look-up'));
    await shootLibrary(pindu, library, file);
    await shootTiles(page, { ...listing, language, reader: file('1-reader') }, file);
  } finally {
    await pindu.close();
    await server.close();
    copy.remove();
  }
  return ['1-reader', '2-look-up', '3-library', '4-review', '5-words-dark', 'tile', 'marquee'].map(file);
}

async function countPlaces(library: Page): Promise<number> {
  return (await readRows(library, ['progress'])).progress?.length ?? 0;
}

/** The head of the article, paragraphs, and the card of one of their words. */
async function shootReader(
  pindu: Pindu,
  page: Page,
  pictures: () => Promise<number>,
  url: string,
  word: string,
  path: string,
): Promise<void> {
  const { popup, reader } = await readAndSave(pindu, page, url);
  await popup.close();
  await page.bringToFront();
  const { x, y } = await reader.pointOf(word);
  // Back to the title, from wherever the word was looked for.
  const scrolled = await reader.evaluate((root) => {
    let scroller = root.querySelector('article');
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    const before = scroller?.scrollTop ?? 0;
    scroller?.scrollTo(0, 0);
    return before;
  }, undefined);
  await rest(page, { x, y: y + scrolled });
  await reader.waitForCard(word);
  await waitFor('the picture to be saved', async () => (await pictures()) > 0);
  await waitFor('the bar to say so', async () => {
    const state = await reader.text('.save-state');
    return Boolean(state && !state.includes('·'));
  });
  // Onto the card, so that no paragraph offers its translation.
  const card = await reader.evaluate((root) => {
    const box = root.querySelector('.card-top')?.getBoundingClientRect();
    return { x: (box?.right ?? 0) - 4, y: (box?.bottom ?? 0) - 4 };
  }, undefined);
  await page.mouse.move(card.x, card.y, { steps: 5 });
  await page.screenshot({ path, animations: 'disabled' });
}

/** The card of a word on the page itself. */
async function shootLookUp(pindu: Pindu, page: Page, url: string, word: string, path: string): Promise<void> {
  await page.goto(url);
  const hover = await startHover(pindu, page);
  const point = await page.evaluate((wanted) => {
    const text = document.querySelector('.lead')?.firstChild;
    const at = text?.nodeValue?.indexOf(wanted) ?? -1;
    if (!text || at < 0) throw new Error(`The sample has no ${wanted} under its title.`);
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, word);
  await rest(page, point);
  await hover.waitForCard(word);
  await page.screenshot({ path, animations: 'disabled' });
}

async function rest(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}

async function shootLibrary(pindu: Pindu, page: Page, file: (name: string) => string): Promise<void> {
  await page.bringToFront();
  await openLibrary(pindu, page, '', '.row .item-known');
  await page.locator('[data-action="remind-later"]').click();
  await hideCut(page, '.row');
  await page.screenshot({ path: file('3-library'), animations: 'disabled' });
  await openLibrary(pindu, page, 'review', '.review-question');
  await page.keyboard.press('Space');
  await page.waitForSelector('.review-sentence rt');
  await page.screenshot({ path: file('4-review'), animations: 'disabled' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openLibrary(pindu, page, 'words', '.word-row');
  await hideCut(page, '.word-row');
  await page.screenshot({ path: file('5-words-dark'), animations: 'disabled' });
}

/** Leaves out the row through which the window's edge goes. */
async function hideCut(page: Page, row: string): Promise<void> {
  await page.evaluate((selector) => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (element.getBoundingClientRect().bottom > innerHeight) element.style.visibility = 'hidden';
    }
  }, row);
}

async function openLibrary(pindu: Pindu, page: Page, path: string, ready: string): Promise<void> {
  // The same address again would be no navigation.
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/${path}`);
  await page.locator(ready).first().waitFor();
  await waitFor('the fonts', () => page.evaluate(async () => (await document.fonts.ready).status === 'loaded'));
}
