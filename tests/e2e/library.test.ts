import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { clickToolbar, type Popup } from './harness/popup.ts';
import { readerInLibrary } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

// One library, from the first save to a browser without network: each test goes on where the one before it stopped.

let server: FixtureServer;
let pindu: Pindu;
const { title, paragraphs, byline } = ownPage.expected();
const sampleTitle = '老桥边开了一家修理小铺 居民带着旧物来学手艺';

beforeAll(async () => {
  server = await startFixtureServer();
  server.serve('/sample', { body: readFileSync(join(root, 'scripts/sample/index.html')) });
  pindu = await launchPindu({ serverPort: server.port });
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

function listed(popup: Popup): Promise<{ title: string; source: string; date: string }[]> {
  return popup.evaluate(
    () =>
      [...document.querySelectorAll('.item')].map((item) => {
        const textOf = (name: string): string => item.querySelector(name)?.textContent?.trim() ?? '';
        return { title: textOf('.item-title'), source: textOf('.item-source'), date: textOf('.item-date') };
      }),
    0,
  );
}

async function openLibrary(hash = '#/'): Promise<Page> {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  return page;
}

it('takes an article from the reader, and has it once however often it is saved', async () => {
  const page = firstTab(pindu);
  await ownPage.open(page, server);
  const reader = await openReader(pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));

  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.waitForSelector('.item');
  await popup.click('[data-action="save"]');
  await page.waitForTimeout(300);
  const items = await listed(popup);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title, source: byline[0] });
  expect(items[0]?.date).toContain('2024');
  await popup.close();
});

it('takes an article from the popup, and lists the newest first', async () => {
  const page = firstTab(pindu);
  await page.goto('http://news.test/sample');
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.click('[data-action="save"]');
  await waitFor('two articles', async () => (await listed(popup)).length === 2);
  expect((await listed(popup)).map((item) => item.title)).toEqual([sampleTitle, title]);
  await popup.close();
});

it('deletes an article and takes the deletion back', async () => {
  const popup = await clickToolbar(pindu, firstTab(pindu));
  await waitFor('two articles', async () => (await listed(popup)).length === 2);
  await popup.click('.item [data-action="delete"]');
  await waitFor('one article', async () => (await listed(popup)).length === 1);
  await popup.click('[data-action="undo"]');
  await waitFor('two articles again', async () => (await listed(popup)).length === 2);
  expect((await listed(popup)).map((item) => item.title)).toEqual([sampleTitle, title]);
  await popup.close();
});

it('reads pasted text', async () => {
  const page = await openLibrary('#/paste');
  await page.fill('[name="title"]', '下雨天');
  await page.fill('[name="text"]', '今天下雨，我们在家里看书。\n\n晚上还要一起做饭。');
  await page.click('[data-action="read"]');
  const reader = readerInLibrary(page);
  await reader.waitUntilRead();
  expect(await reader.texts('article p')).toEqual(['今天下雨，我们在家里看书。', '晚上还要一起做饭。']);
  await page.close();
});

async function readsWithoutNetwork(): Promise<void> {
  const page = await openLibrary();
  await page.locator('.item-title', { hasText: title }).click();
  const reader = readerInLibrary(page);
  await reader.waitUntilRead();
  expect(await reader.texts('article p:not(.lead)')).toEqual(paragraphs);
  const han = (await reader.texts('article p')).join('').match(/\p{Script=Han}/gu);
  await waitFor('pinyin over all of it', async () => (await reader.rubies('article p')).length === han?.length);
  await reader.hover('采用');
  expect((await reader.waitForCard('采用')).senses.join()).toMatch(/adopt/);
  await page.close();
}

it('reads with the network off and the server gone', async () => {
  await server.close();
  await pindu.context.setOffline(true);
  await readsWithoutNetwork();
});

it('reads after the browser was started again, still without network', async () => {
  pindu = await pindu.restart();
  await pindu.context.setOffline(true);
  await readsWithoutNetwork();
});
