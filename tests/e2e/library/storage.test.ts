import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// What can befall a library in a browser, from the harmless to the worst: each test goes on with what is left.

const { pindu, server } = useBrowser();

async function openPage(hash = '#/'): Promise<Page> {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  return page;
}

const article = (number: number, title: string) => ({
  url: `https://news.example/${number}`,
  title,
  blocks: [{ kind: 'paragraph', text: `${title}，大家都很高兴。` }],
});
const titles = (page: Page) => page.locator('.item-title').allTextContents();
const notice = (page: Page, problem: string) => page.locator(`.storage-notice[data-problem="${problem}"]`);

it('a change in one tab appears in the lists of every tab', async () => {
  const tabs = [await openPage(), await openPage(), await openPage('#/settings')] as const;
  const [first, second, settings] = tabs;
  await askBackground(settings, 'saveArticle', article(1, '公园开放了'));
  await askBackground(first, 'saveArticle', article(2, '图书馆搬家了'));
  for (const tab of [first, second])
    await waitFor('both articles', async () => (await titles(tab)).join() === '图书馆搬家了,公园开放了');
  await waitFor('the count', async () =>
    (await settings.locator('.storage-use p').textContent())?.startsWith('Articles: 2,'),
  );
  await second.locator('.row', { hasText: '图书馆' }).locator('[data-action="delete"]').click();
  for (const tab of [first, second])
    await waitFor('one article', async () => (await titles(tab)).join() === '公园开放了');
  await waitFor('the count', async () =>
    (await settings.locator('.storage-use p').textContent())?.startsWith('Articles: 1,'),
  );
  for (const tab of tabs) await tab.close();
});

/** From now on the background's disk is full, or no more: its writes are refused as Chromium refuses them. */
async function setDiskFull(full: boolean): Promise<void> {
  const worker = await waitFor('the worker', () => pindu.context.serviceWorkers().at(-1));
  await worker.evaluate((isFull) => {
    const store = IDBObjectStore.prototype as { put: IDBObjectStore['put']; before?: IDBObjectStore['put'] };
    store.before ??= store.put;
    const { before } = store;
    store.put = isFull
      ? () => {
          throw new DOMException('The disk is full', 'QuotaExceededError');
        }
      : before;
  }, full);
}

it('a full disk is reported wherever a write fails, and loses nothing', async () => {
  const page = firstTab(pindu);
  await ownPage.open(page, server);
  const reader = await openReader(pindu, page);
  await setDiskFull(true);
  await reader.click('[data-action="save"]');
  await waitFor('the failure', async () => (await reader.text('.save-state'))?.includes('The disk is full'));
  await page.mouse.move(5, 5);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await page.keyboard.press('r');
  await waitFor('the notice', async () => (await reader.text('.reader-notice'))?.includes('The disk is full'));
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.click('[data-action="save"]');
  await waitFor('the failure', async () => (await popup.text('.problem'))?.includes('The disk is full'));
  await popup.close();

  const saved = await openPage();
  await saved.locator('.item-title').click();
  await readerInLibrary(saved).waitUntilRead();
  const place = { block: 0, offset: 3, text: '了', share: 0.5, finished: false };
  expect(await askBackground(saved, 'keepProgress', { id: 'https://news.example/1' }, place)).toEqual({
    error: expect.stringContaining('The disk is full'),
  });
  await saved.close();

  await setDiskFull(false);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const list = await openPage();
  await waitFor('both articles', async () => (await titles(list)).length === 2);
  await list.close();
});

it('a library of a newer version is refused in every tab and left unchanged', async () => {
  const list = await openPage();
  await waitFor('the list', async () => (await titles(list)).length === 2);
  const newer = await pindu.context.newPage();
  await newer.goto(`chrome-extension://${pindu.extensionId}/manifest.json`);
  const upgraded = await newer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('pindu', 990);
        request.onsuccess = () => {
          request.result.close();
          resolve('upgraded');
        };
        request.onblocked = () => resolve('blocked');
      }),
  );
  expect(upgraded).toBe('upgraded');
  await notice(list, 'newer-version').locator('[data-action="reload"]').click();
  await waitFor('the list says so', async () =>
    (await list.locator('.notice').first().textContent())?.includes('newer'),
  );
  expect(await askBackground(list, 'saveArticle', article(3, '新的'))).toMatchObject({
    value: { outcome: 'failed', problem: { code: 'newer-version' } },
  });
  const popup = await clickToolbar(pindu, firstTab(pindu));
  await waitFor('the popup says so', async () => (await popup.text('.notice'))?.includes('newer'));
  await popup.close();
  const state = await newer.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('pindu');
        request.onsuccess = () => {
          const { result } = request;
          const count = result.transaction('articles').objectStore('articles').count();
          count.onsuccess = () => {
            result.close();
            resolve([result.version, count.result]);
          };
        };
      }),
  );
  // Two in the list and one in the bin.
  expect(state).toEqual([990, 3]);
  await newer.close();
  await list.close();
});

it('the loss of the library is reported until the user accepts it', async () => {
  await pindu.restart(() => {
    const folder = join(pindu.profile, 'Default', 'IndexedDB');
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });
  const page = await openPage();
  await notice(page, 'lost').waitFor();
  expect(await notice(page, 'lost').textContent()).toContain('articles: 2');
  // What is saved now does not hide it.
  await askBackground(page, 'saveArticle', article(4, '新的开始'));
  await page.reload();
  await notice(page, 'lost').locator('[data-action="restore"]').click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/backup');
  await notice(page, 'lost').locator('[data-action="accept-loss"]').click();
  await notice(page, 'lost').waitFor({ state: 'detached' });
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await waitFor('the list', async () => (await titles(page)).join() === '新的开始');
  expect(await notice(page, 'lost').count()).toBe(0);
  await page.close();
});

it('a library blocked by another tab is reported, and opens once it is released', async () => {
  const holder = await pindu.context.newPage();
  await holder.goto(`chrome-extension://${pindu.extensionId}/manifest.json`);
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // Asked for in one go, or another page makes the library anew in between. Then as a page of an older Pindu that
        // does not let go.
        indexedDB.deleteDatabase('pindu');
        const request = indexedDB.open('pindu', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('old');
        request.onsuccess = () => {
          (globalThis as { held?: IDBDatabase }).held = request.result;
          resolve();
        };
      }),
  );
  const page = await openPage();
  await notice(page, 'blocked').waitFor();
  expect(await askBackground(page, 'saveArticle', article(5, '等一等'))).toMatchObject({
    value: { outcome: 'failed', problem: { code: 'blocked' } },
  });
  await holder.evaluate(() => (globalThis as { held?: IDBDatabase }).held?.close());
  await notice(page, 'blocked').waitFor({ state: 'detached' });
  expect(await askBackground(page, 'saveArticle', article(5, '等一等'))).toMatchObject({
    value: { id: 'https://news.example/5' },
  });
  await waitFor('the list', async () => (await titles(page)).join() === '等一等');
});
