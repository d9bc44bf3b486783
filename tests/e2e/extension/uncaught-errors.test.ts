import { expect, it } from 'vitest';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// What the harness itself promises: no error of Pindu's goes unseen, wherever it is thrown.

const { pindu, server } = useBrowser();

/** Throws later, and rejects. */
function fail(where: string): void {
  setTimeout(() => {
    throw new Error(`thrown in ${where}`);
  });
  void Promise.reject(new DOMException(`rejected in ${where}`));
}

const origin = () => `chrome-extension://${pindu.extensionId}/`;

/** Waits for both errors of a place and takes them out, with no others among them. */
async function bothSeen(where: string): Promise<void> {
  await waitFor(`the errors of ${where}`, () => pindu.errors.length >= 2);
  const seen = pindu.errors.splice(0).sort();
  expect(seen).toHaveLength(2);
  for (const error of seen) expect(error).toContain(`in ${where}`);
}

it('sees the errors of a page of ours', async () => {
  const page = await pindu.context.newPage();
  await page.goto(`${origin()}library.html`);
  await page.evaluate(fail, 'a page of ours');
  await bothSeen('a page of ours');
  await page.close();
});

it('sees the errors of the background', async () => {
  const worker = await waitFor('the background', () => pindu.context.serviceWorkers().at(-1));
  await worker.evaluate(fail, 'the background');
  await bothSeen('the background');
});

it('sees the errors of a content script and of the popup, and not those of the page', async () => {
  const page = firstTab(pindu);
  await ownPage.open(page, server);
  await openReader(pindu, page);
  await page.evaluate(fail, 'the page');
  const world = await isolatedWorld(page, pindu.extensionId);
  await world.evaluate(fail, 'the content script');
  await bothSeen('the content script');
  const popup = await clickToolbar(pindu, page);
  await popup.evaluate(fail, 'the popup');
  await bothSeen('the popup');
  await popup.close();
});
