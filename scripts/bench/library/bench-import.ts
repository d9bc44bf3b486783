import type { Page } from 'playwright-core';
import { parseCedict } from '@/scripts/dictionary/parse-cedict';
import { readCedict } from '@/scripts/dictionary/sources';
import type { Pindu } from '@/tests/e2e/harness/launch';
import type { Measured } from './bare';
import { bareRead } from './bare';

/** Words of the list for each article of the library; all of the dictionary for the largest. */
const wordsPerArticle = 10;
const timeout = 600_000;

/** The import of a list of words, and its undo, each from the click to the page's report. */
export async function benchImport(pindu: Pindu, page: Page, size: number): Promise<Measured[]> {
  const headwords = [...new Set(parseCedict(readCedict()).map(({ simplified }) => simplified))];
  const list = headwords.filter((word) => /^\p{Script=Han}+$/u.test(word)).slice(0, size * wordsPerArticle);
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/import`);
  await page.waitForSelector('[name="text"]');
  await page.setInputFiles('[name="file"]', {
    ...{ name: 'words.txt', mimeType: 'text/plain' },
    buffer: Buffer.from(list.join('\n')),
  });
  await page.click('[data-action="look"]');
  await page.waitForSelector('[data-action="start"]', { timeout });
  let start = Date.now();
  await page.click('[data-action="start"]');
  await page.waitForSelector('.import-done', { timeout });
  const written = Date.now() - start;
  const bare = await bareRead(page, ['words']);
  start = Date.now();
  await page.click('[data-action="undo"]');
  await page.waitForSelector('[name="text"]', { timeout });
  const undone = Date.now() - start;
  const name = `a list of ${wordsPerArticle} words for each article`;
  return [
    { name: `import of ${name}`, took: written, bare },
    { name: `undo of the import of ${name}`, took: undone, bare },
  ];
}
