import type { Page } from 'playwright-core';
import { buildExtension } from '@/scripts/setup/build-extension';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { benchRestore } from './library/back-up-and-restore';
import type { Measured } from './library/bare';
import { benchImport } from './library/bench-import';
import { benchList } from './library/bench-list';
import { benchReview } from './library/bench-review';
import { seedArticles, seedWords, templates } from './seed-library';

/** A part of the bench: what is measured in a library that is there. The last one may leave another. */
type Part = (pindu: Pindu, page: Page, size: number) => Promise<Measured[]>;

const parts: Part[] = [benchList, benchReview, benchImport, benchRestore];
const sizes = [100, 10_000];

/**
 * The library in a real Chromium: every figure beside bare IndexedDB reads of the same rows, and its growth from 100
 * to 10,000 articles of 1,500 characters with two words each.
 */
export async function* benchLibrary(flags: ReadonlySet<string>): AsyncIterable<string> {
  // It takes minutes to fill one.
  if (flags.has('--short')) return;
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
      await page.waitForTimeout(size * 1.5);
      const measured: Measured[] = [];
      for (const part of parts) measured.push(...(await part(pindu, page, size)));
      found.push(measured);
    }
    yield* table(found);
    yield '';
  } finally {
    await pindu.close();
  }
}

/** A row for each thing, with its time, how often longer than the bare read that is, and how it grows. */
function* table(found: readonly Measured[][]): Iterable<string> {
  yield '## The library';
  yield '';
  yield 'Articles of 1,500 characters, two words each; × is beside a bare IndexedDB read of the same rows, in the same run. A block of under 50 ms counts as 0.';
  yield '';
  const heads = found.map((_, at) => `${sizes[at]?.toLocaleString('en')} articles`);
  yield `| | ${heads.join(' | ')} | growth |`;
  yield `|---|${found.map(() => '---|').join('')}---|`;
  for (const [row, { name, took }] of (found[0] ?? []).entries()) {
    const columns = found.map((each) => cell(each[row]));
    const growth = (found.at(-1)?.[row]?.took ?? Number.NaN) / took;
    yield `| ${name} | ${columns.join(' | ')} | ${Number.isFinite(growth) ? `${growth.toFixed(1)} ×` : '–'} |`;
  }
}

function cell(measured: Measured | undefined): string {
  if (measured === undefined) return '–';
  const { took, bare } = measured;
  return `${took.toFixed(0)} ms, ${(took / bare).toFixed(1)} ×`;
}

/** The engine's version, as the row of an article says it that the background has just derived. */
async function engineOf(page: Page): Promise<string> {
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
