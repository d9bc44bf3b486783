import { beforeAll, expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
const inLibrary = (hash: string) => `chrome-extension://${pindu.extensionId}/library.html${hash}`;
let reader: Reader;

beforeAll(async () => {
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu);
  await waitFor('the strip', async () => (await reader.texts('.level-strip')).length === 1);
});

it('on a page, the strip that asks for the level opens the check in the library', async () => {
  const opening = pindu.context.waitForEvent('page');
  await reader.click('.level-strip [data-action="check-level"]');
  const library = await opening;
  await library.waitForSelector('dialog.level-check [data-action="start-check"]');
  expect(await violationsIn(library)).toEqual([]);
  await library.keyboard.press('Escape');
  await waitFor('the dialog to close', async () => (await library.locator('dialog.level-check').count()) === 0);
  await expect.poll(() => library.url()).toBe(inLibrary('#/settings'));
  await library.close();
  await firstTab(pindu).bringToFront();
});

it('in the library, it opens the check over the article', async () => {
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const library = await pindu.context.newPage();
  await library.goto(inLibrary('#/'));
  await library.locator('.item-title').click();
  await readerInLibrary(library).waitUntilRead();
  await library.click('.level-strip [data-action="check-level"]');
  await library.waitForSelector('dialog.level-check [data-action="start-check"]:enabled');
  await library.keyboard.press('Escape');
  await waitFor('the dialog to close', async () => (await library.locator('dialog.level-check').count()) === 0);
  expect(library.url()).toContain('#/read/');
  expect(await library.locator('.level-strip').count()).toBe(1);
  await library.close();
  await firstTab(pindu).bringToFront();
});

it('put away in the reader, the question is not asked by the first steps either', async () => {
  await reader.click('[data-action="dismiss-level"]');
  await waitFor('the strip to go', async () => (await reader.texts('.level-strip')).length === 0);
  const steps = await pindu.context.newPage();
  await steps.goto(inLibrary('#/welcome'));
  await readerInLibrary(steps).waitUntilRead();
  await expect.poll(() => steps.locator('.ask-level').count()).toBe(0);
  await steps.goto(inLibrary('#/settings'));
  await steps.waitForSelector('.reading-settings [data-action="check-level"]');
  await steps.close();
});
