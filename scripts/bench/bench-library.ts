import type { Page } from 'playwright-core';
import { buildExtension } from '@/scripts/setup/build-extension.ts';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch.ts';
import { waitFor } from '@/tests/e2e/harness/wait-for.ts';
import { benchList } from './library/bench-list';
import { benchRestore } from './library/bench-restore';
import { benchReview } from './library/bench-review';
import { seedArticles, seedWords, templates } from './seed-library';

/** Milliseconds of one thing, and of the bare IndexedDB read of the rows that it needs, in the same run. */
export type Measured = { name: string; took: number; bare: number };

/** A part of the bench: what is measured in a library that is there. The last one may leave another. */
type Part = (pindu: Pindu, page: Page, size: number) => Promise<Measured[]>;

const parts: Part[] = [benchList, benchReview, benchRestore];
const sizes = [1_000, 10_000];

/**
 * The library in a real Chromium, with articles of 1,500 characters and two words for each: every figure beside the bare
 * IndexedDB read of the same rows, and how it grows from 1,000 to 10,000 articles.
 */
export async function* benchLibrary(): AsyncIterable<string> {
  if (!(await buildExtension({ targets: ['chrome'] }))) throw new Error('The extension could not be built.');
  const made = await templates();
  const pindu = await launchPindu({});
  try {
    const page = await pindu.context.newPage();
    // The compiler names functions by a helper of its own, which the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (run) => run' });
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    const engine = await engineOf(page);
    const found: Measured[][] = [];
    for (const size of sizes) {
      await seedArticles(page, made, 0, size, engine);
      await seedWords(page, 2 * size);
      // The database puts what was written in order for some seconds, and reads wait for it.
      await page.waitForTimeout(15_000);
      const measured: Measured[] = [];
      for (const part of parts) measured.push(...(await part(pindu, page, size)));
      found.push(measured);
      yield `library of ${size.toLocaleString('en')} articles and ${(2 * size).toLocaleString('en')} words:`;
      for (const { name, took, bare } of measured)
        yield `  ${name.padEnd(58)} ${took.toFixed(0).padStart(6)} ms   bare read ${bare.toFixed(0).padStart(5)} ms, ${(took / bare).toFixed(1)} x`;
    }
    yield `growth from ${sizes[0]?.toLocaleString('en')} to ${sizes[1]?.toLocaleString('en')} articles:`;
    for (const [at, { name, took }] of (found[1] ?? []).entries()) {
      const growth = took / (found[0]?.[at]?.took ?? Number.NaN);
      // A block that is too short to be told of counts as 0.
      yield `  ${name.padEnd(58)} ${Number.isFinite(growth) ? `${growth.toFixed(1)} x` : 'none to compare'}`;
    }
  } finally {
    await pindu.close();
  }
}

/** The engine's version, as the row of an article says it that the background has just derived. */
export async function engineOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => void } } };
    const blocks = [{ kind: 'paragraph', text: '从前有一座山。' }];
    const article = { url: 'https://bench.example/first', title: '山', blocks };
    return chrome.runtime.sendMessage({ channel: 'background', name: 'saveArticle', args: [article] });
  });
  return waitFor('the first derived row', () =>
    page.evaluate(
      () =>
        new Promise<string | undefined>((resolve) => {
          const opening = indexedDB.open('pindu');
          opening.onsuccess = () => {
            const asked = opening.result.transaction('derived').objectStore('derived').getAll();
            asked.onsuccess = () => {
              opening.result.close();
              resolve((asked.result as { engine: string }[])[0]?.engine);
            };
          };
        }),
    ),
  );
}
