import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { root } from '@/scripts/setup/root';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar, type Popup } from '@/tests/e2e/harness/popup';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// One library, from the first save to a browser without network: each test goes on where the one before it stopped.

const { pindu, server } = useBrowser();
const { title, paragraphs, byline } = ownPage.expected();
const sampleTitle = '老桥边开了一家修理小铺 居民带着旧物来学手艺';

server.serve('/sample', { body: readFileSync(join(root, 'scripts/sample/index.html')) });

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

it('an article saved in the reader is listed once, however often it is saved', async () => {
  const page = firstTab(pindu);
  await ownPage.open(page, server);
  const reader = await openReader(pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));

  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.includes('updated'));

  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.waitForSelector('.item');
  await expect.poll(() => popup.text('.saved')).toContain('Saved');
  const items = await listed(popup);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title, source: byline[0] });
  expect(items[0]?.date).toContain('2024');
  await popup.close();
});

it('the dot of an unread article is not the red of what acts', async () => {
  const library = await openLibrary();
  await library.waitForSelector('.item-state.state-unread');
  const [red = 0, green = 0] = await library.evaluate(() => {
    const state = document.querySelector('.item-state.state-unread') as Element;
    return (
      getComputedStyle(state, '::before')
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? []
    );
  });
  expect(red - green).toBeLessThan(30);
  await library.close();
});

it('an article saved in the popup is listed first', async () => {
  const page = firstTab(pindu);
  await page.goto('http://news.test/sample');
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.click('[data-action="save"]');
  await waitFor('two articles', async () => (await listed(popup)).length === 2);
  await expect.poll(async () => (await listed(popup)).map((item) => item.title)).toEqual([sampleTitle, title]);
  await popup.close();
});

it('a deleted article comes back with undo', async () => {
  const popup = await clickToolbar(pindu, firstTab(pindu));
  await popup.waitForSelector('.saved');
  await waitFor('two articles', async () => (await listed(popup)).length === 2);
  await popup.click('.item [data-action="delete"]');
  await waitFor('one article', async () => (await listed(popup)).length === 1);
  // It was the page's own: the popup loses a line above the button then.
  await waitFor('the page to be unsaved', async () => (await popup.text('.saved')) === undefined);
  await popup.click('[data-action="undo"]');
  await waitFor('two articles again', async () => (await listed(popup)).length === 2);
  await expect.poll(async () => (await listed(popup)).map((item) => item.title)).toEqual([sampleTitle, title]);
  await popup.close();
});

it('pasted text opens in the reader', async () => {
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

it('a saved article opens without a network and a server', async () => {
  await server.close();
  await pindu.context.setOffline(true);
  await readsWithoutNetwork();
});

it('a saved article opens after a restart without a network', async () => {
  await pindu.restart();
  await pindu.context.setOffline(true);
  await readsWithoutNetwork();
});
