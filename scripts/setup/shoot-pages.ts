import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { wordPath } from '@/components/ui/routes';
import { putSettings } from '@/tests/e2e/harness/extension-page';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { type Reader, readerInLibrary, readerOnPage } from '@/tests/e2e/harness/reader';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { sampleSettings, seedSampleLibrary } from './seed-sample-library';
import { sampleWord } from './serve-sample';

const heights = { 360: 740, 800: 1000, 1440: 900 };
const schemes = ['light', 'dark'] as const;

/**
 * Pictures of everything that Pindu shows, at three widths, light and dark, as `NAME-WIDTH-SCHEME.png` in `folder`; of
 * the popup, which has one width, one of each. `url` is the sample news page. Gives the files as they are made.
 */
export async function* shootPages(pindu: Pindu, url: string, folder: string): AsyncGenerator<string> {
  mkdirSync(folder, { recursive: true });
  const library = await pindu.context.newPage();
  const open = async (hash: string, ready: string) => {
    // The same hash again would be no navigation.
    await library.goto('about:blank');
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
    await library.locator(ready).first().waitFor();
  };
  const shoot = (page: Page, name: string, prepare?: () => Promise<unknown>) => shots(page, name, folder, prepare);

  await open('#/welcome', 'article rt[data-p]');
  yield* shoot(library, 'welcome');
  await seedSampleLibrary(library);

  const page = pindu.context.pages()[0] ?? (await pindu.context.newPage());
  yield* shootReader(pindu, page, url, folder);

  await open('#/', '.row .item-known');
  yield* shoot(library, 'library');
  await library.fill('[name="search"]', 'duzhe');
  await library.waitForSelector('.tools-count[data-searching="false"]');
  yield* shoot(library, 'library-search');
  await library.fill('[name="search"]', '');
  for (const nth of [0, 1, 3]) await library.locator('.row input[type="checkbox"]').nth(nth).check({ force: true });
  yield* shoot(library, 'library-selected');

  await open('#/', '.row .item-known');
  await library.locator('.item-title', { hasText: '修理小铺' }).click();
  const reader = readerInLibrary(library);
  await reader.waitUntilRead();
  await waitFor('the pictures', () =>
    library.evaluate(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)),
  );
  yield* shoot(library, 'read', async () => {
    // The reader keeps its place when the window changes: only then is there a top to go to.
    await library.waitForTimeout(300);
    await library.evaluate(() => document.querySelector('article.reading h1')?.scrollIntoView({ block: 'center' }));
    await library.waitForTimeout(100);
  });

  // Plans the words: the list of words says how each stands.
  for (const mode of ['plain', 'cloze', 'aloud']) {
    await putSettings(library, { ...sampleSettings, reviewMode: mode });
    await open('#/review', '.review-question');
    yield* shoot(library, `review-${mode}`);
    if (mode !== 'plain') continue;
    await library.keyboard.press('Space');
    await library.waitForSelector('.review-sentence rt');
    yield* shoot(library, 'review-answer');
  }
  await putSettings(library, sampleSettings);

  await open('#/words', '.word-row');
  yield* shoot(library, 'words');
  await library.locator('.word-row').nth(1).locator('input').check();
  await library.locator('.word-row').nth(2).locator('input').check();
  yield* shoot(library, 'words-selected');
  await open(wordPath('措施|cuo4 shi1'), '.word-place, h1');
  yield* shoot(library, 'word');
  await open('#/import', '[name="text"]');
  yield* shoot(library, 'import');
  await library.fill('[name="text"]', '桌子\n椅子 yǐ zi\n图书馆\n長\nhello\n这样的词没有\n雨伞\n云彩');
  await library.click('[data-action="look"]');
  await library.waitForSelector('.import-count');
  yield* shoot(library, 'import-preview');

  await open(`#/dictionary/${encodeURIComponent('to read')}`, '.found-word .word-place');
  yield* shoot(library, 'dictionary-words');

  for (const [hash, ready] of plainPages) {
    await open(`#/${hash}`, ready);
    yield* shoot(library, hash);
  }
  await library.close();
}

const plainPages: [hash: string, ready: string][] = [
  ['statistics', '.plot canvas'],
  ['dictionary', '.found-examples'],
  ['backup', 'h1'],
  ['sync', 'h1'],
  ['export', 'h1'],
  ['settings', '.links'],
  ['privacy', 'h2'],
  ['licences', '.licences'],
  ['bin', 'h1'],
  ['paste', 'h1'],
  ['levels', 'h1'],
];

/** The way on the news page: the popup, the reader, its card and its panels. Saves the article. */
async function* shootReader(pindu: Pindu, page: Page, url: string, folder: string): AsyncGenerator<string> {
  await page.goto(url);
  const reader = await shootPopups(pindu, page, folder);
  yield join(folder, 'popup-light.png');
  await page.bringToFront();
  await page.mouse.move(1, 1);
  yield* shots(page, 'reader', folder);
  yield* shots(page, 'card', folder, async () => {
    await page.mouse.move(1, 1);
    await waitFor('no card', async () => (await reader.card()) === undefined);
    await reader.hover(sampleWord);
    await reader.waitForCard(sampleWord);
  });
  await page.mouse.move(1, 1);
  for (const panel of ['settings', 'words']) {
    // Without a way back to the button at a narrow width, where it stands in the menu.
    await page.setViewportSize({ width: 1440, height: 900 });
    await reader.click(`[data-action="${panel}"]`);
    await waitFor(`the panel of ${panel}`, () => reader.text(`.${panel}-panel`));
    yield* shots(page, `reader-${panel}`, folder);
    await page.keyboard.press('Escape');
  }
}

async function shootPopups(pindu: Pindu, page: Page, folder: string): Promise<Reader> {
  const first = await clickToolbar(pindu, page);
  await first.waitForState('reading');
  const reader = await readerOnPage(pindu, page);
  await reader.waitUntilRead();
  for (const name of ['popup', 'popup-saved']) {
    for (const colorScheme of schemes) {
      const popup = await clickToolbar({ ...pindu, colorScheme }, page);
      await popup.waitForState('reading');
      await popup.waitForSelector('.item');
      if (name === 'popup-saved' && colorScheme === 'light') await popup.click('[data-action="save"]');
      await new Promise((resolve) => setTimeout(resolve, 500));
      writeFileSync(join(folder, `${name}-${colorScheme}.png`), await popup.screenshot());
      await popup.close();
    }
  }
  return reader;
}

/** One picture for each width and scheme. `prepare` runs after each change of the window. */
async function* shots(
  page: Page,
  name: string,
  folder: string,
  prepare?: () => Promise<unknown>,
): AsyncGenerator<string> {
  for (const [width, height] of Object.entries(heights)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await prepare?.();
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      yield path;
    }
  }
}
