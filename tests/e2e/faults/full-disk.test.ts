import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { readRows } from '@/tests/e2e/harness/database';
import { askBackground, putSettings } from '@/tests/e2e/harness/extension-page';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { mountDisk, noSmallDisk, type SmallDisk } from '@/tests/e2e/harness/small-disk';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// A disk that is truly full. Chromium has a name of its own for every stage of it, and none says what it is.

const reason = noSmallDisk();
let disk: SmallDisk | undefined;
afterAll(() => disk?.remove());
const { pindu, server } = useBrowser({
  prepare: () => {
    if (reason !== undefined) return {};
    disk = mountDisk(64);
    return { profilesIn: disk.folder };
  },
});
beforeEach((ctx) => {
  if (reason !== undefined) ctx.skip(reason);
});

const full = 'The disk is full';
const ownTitle = ownPage.expected().title;

async function openLibrary(hash = '#/'): Promise<Page> {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  return page;
}

/** Text that does not get smaller on the disk. */
const article = (number: number) => ({
  url: `https://news.example/${number}`,
  title: `第${number}篇`,
  blocks: Array.from({ length: 40 }, (_, block) => ({
    kind: 'paragraph',
    text: Array.from({ length: 500 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919 + block * 104_729 + number * 1_299_709 + at * at * 31) % 20_000)),
    ).join(''),
  })),
});
const save = (page: Page, number: number) =>
  askBackground(page, 'saveArticle', article(number)) as Promise<{
    value: { outcome: string; problem?: { code: string; detail: string } };
  }>;
/** Waits for the list of so many articles; with `orFull`, also for the reason why there is none. */
async function listed(page: Page, count: number, orFull = false): Promise<void> {
  let shown = '';
  await waitFor('the list', async () => {
    shown = (await page.locator('main').textContent()) ?? '';
    return shown.includes(`${count} articles`) || (orFull && shown.includes(full));
  }).catch((error: unknown) => {
    throw new Error(`${count} articles are expected in: ${shown.slice(0, 400)}`, { cause: error });
  });
  expect(shown).not.toContain('remove Pindu');
}
/** Everything that was kept, as the database has it. */
async function kept(page: Page) {
  const { articles = [], words = [] } = await readRows(page, ['articles', 'words']);
  return { articles: articles.map(({ title }) => title).sort(), words: words.map(({ simplified }) => simplified) };
}
const settingsOf = (page: Page) =>
  page.evaluate(() => {
    const { chrome: api } = globalThis as unknown as {
      chrome: { storage: { local: { get: (key: string) => Promise<object> } } };
    };
    return api.storage.local.get('settings');
  });

const lateTitle = '老桥终于修好了';

let reader: Reader;
/** What was saved before the disk was full. */
let before: string[] = [];

it('articles, words and settings are saved as long as there is room', async () => {
  const list = await openLibrary();
  await putSettings(list, { textSize: 24 });
  expect((await save(list, 0)).value.outcome).toBe('saved');
  const page = firstTab(pindu);
  await ownPage.open(page, server);
  reader = await openReader(pindu, page);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await page.keyboard.press('r');
  await waitFor('the word', async () => (await kept(list)).words.join() === '采用');
  // The rest of the room: the last that is answered with "saved" is kept, whatever comes after it.
  disk?.fill(11_000_000);
  before = ['第0篇'];
  for (let number = 1; ; number++) {
    const { value } = await save(list, number);
    if (value.outcome === 'saved') before.push(`第${number}篇`);
    else {
      expect(value.problem?.code, value.problem?.detail).toBe('quota');
      break;
    }
  }
  expect(before.length).toBeGreaterThan(1);
  await list.close();
});

it('a full disk is said to be full wherever something is saved or shown', async () => {
  disk?.fill();
  const { page } = reader;
  await page.bringToFront();
  // What is left of the last block of a file may hold a small write.
  await waitFor('the failure', async () => {
    await reader.click('[data-action="save"]');
    return (await reader.text('.save-state'))?.includes(full);
  });
  await page.mouse.move(5, 5);
  await reader.hover('减速');
  await reader.waitForCard('减速');
  await page.keyboard.press('r');
  await waitFor('the notice', async () => (await reader.text('.reader-notice'))?.includes(full));
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.click('[data-action="save"]');
  await waitFor('the failure', async () => (await popup.text('.problem'))?.includes(full));
  await popup.close();
  const list = await openLibrary();
  await listed(list, before.length, true);
  await list.close();
});

it('once there is room again, the same click saves, without a restart', async () => {
  disk?.makeRoom();
  await reader.page.bringToFront();
  await waitFor('the save', async () => {
    await reader.click('[data-action="save"]');
    return (await reader.text('.save-state'))?.startsWith('Saved');
  });
  const list = await openLibrary();
  await listed(list, before.length + 1);
  const now = await kept(list);
  expect(now.articles).toEqual([...before, ownTitle].sort());
  expect(now.words).toContain('采用');
  expect(await settingsOf(list)).toMatchObject({ settings: { textSize: 24 } });
  await list.close();
});

it('pictures for which there is no room any more are said not to be saved, and their article is', async () => {
  const { page } = reader;
  const text = `<p>${'老桥修好了，两岸的居民又可以走着去看朋友。'.repeat(6)}</p>`;
  const figure = '<figure><img data-src="/late.png" width="800" height="500"></figure>';
  server.serve('/2026/late.html', {
    body: `<!doctype html><html lang="zh"><title>${lateTitle}</title><h1>${lateTitle}</h1><article>${text.repeat(3)}${figure}${text}</article></html>`,
  });
  let arrive = () => {};
  server.serve('/late.png', {
    body: readFileSync('assets/static/icon/128.png'),
    contentType: 'image/png',
    until: new Promise<void>((resolve) => {
      arrive = resolve;
    }),
  });
  await page.goto('http://news.test/2026/late.html');
  reader = await openReader(pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the article', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  disk?.fill();
  arrive();
  // A place in the text that could not be saved is said before the pictures are.
  await waitFor('the notice', async () =>
    (await reader.text('.reader-notice'))?.includes(`Pictures not saved: ${full}`),
  );
  await waitFor('the article to be saved without them', async () => (await reader.text('.save-state')) === 'Saved');
  disk?.makeRoom();
});

it('a browser that ends and starts on a full disk has lost nothing', async () => {
  disk?.fill();
  await pindu.restart();
  const crowded = await openLibrary();
  await listed(crowded, before.length + 2, true);
  disk?.makeRoom();
  await pindu.restart();
  const list = await openLibrary();
  await listed(list, before.length + 2);
  expect((await kept(list)).articles).toEqual([...before, ownTitle, lateTitle].sort());
  expect((await kept(list)).words).toContain('采用');
  expect(await settingsOf(list)).toMatchObject({ settings: { textSize: 24 } });
  await list.locator('.item-title', { hasText: ownTitle }).click();
  await readerInLibrary(list).waitUntilRead();
  expect((await save(list, 500)).value.outcome).toBe('saved');
});
