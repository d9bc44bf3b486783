import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { starArticles } from '@/lib/library/articles/article-choices';
import { changeWords } from '@/lib/library/words/words';
import { setUpSync } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { readRows } from '@/tests/e2e/harness/database';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { freshLibrary } from '@/tests/library/fresh-library';
import { type WebdavServer, webdavServers } from '@/tests/sync/webdav-servers';
import { clickInPopup, openCard, openOwnPage, openReader } from './harness/reader';
import { useFirefox } from './harness/use-firefox';

// Firefox's library and another device's, over one server: each test goes on where the one before it stopped.

const available = webdavServers.find(({ missing }) => missing === undefined);
const noServer = `Sync in Firefox is not tested: ${webdavServers.map(({ missing }) => missing).join('; ')}`;
const passphrase = 'four words without sense';
const tables = ['articles', 'bodies', 'words', 'contexts', 'articlePictures'] as const;

const { firefox, server } = useFirefox({
  prefs: {
    // The browser's question for the permission is in no page: it is answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // The server is where its address says, and not among the hosts of the pages.
    'network.proxy.allow_hijacking_localhost': false,
  },
});
const other = freshLibrary();
let webdav: WebdavServer;
/** As the user types it. */
let address: string;
let page: Page;

beforeAll(async () => {
  if (available === undefined) return;
  webdav = await available.start();
  address = `${webdav.address}/Pindu`;
});
if (available === undefined) console.log(noServer);
beforeEach((context) => {
  if (available === undefined) context.skip(noServer);
});
afterAll(() => webdav?.remove());

/** Tests the server with that password, as typed. */
async function testServer(password: string): Promise<void> {
  await page.locator('[name="address"]').fill(address);
  await page.locator('[name="user"]').fill(webdav.user);
  await page.locator('[name="password"]').fill(password);
  await page.locator('[data-action="test-server"]').click();
}

/** What Firefox's library has of what is synced. Puppeteer's page evaluates as Playwright's does. */
const rowsInFirefox = () => readRows(page as unknown as Parameters<typeof readRows>[0], [...tables]);
const rowsOfOther = async () =>
  Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await other.table(name).toArray()])));

/** Has the other device mark the word, and send that. */
async function markOnOther(state: 'known' | 'learning'): Promise<void> {
  const [word] = await other.words.toArray();
  if (word === undefined) throw new Error('The other device has no word.');
  await changeWords(other, [{ word, state }]);
  expect(await syncNow(other)).toMatchObject({ outcome: 'in-step' });
}

it('a wrong app password says so', async () => {
  page = await firefox.openExtensionPage('/library.html#/sync');
  await testServer('another');
  await page.waitForSelector('[data-problem="wrong-password"]');
});

it('an article and a word from Firefox come to another device', async () => {
  const tab = await openOwnPage(firefox, server);
  await tab.bringToFront();
  await openReader(firefox);
  await clickInPopup(firefox, '[data-action="save"]');
  await waitFor('the article in the list', () =>
    firefox.inPopup((document) => document.querySelector('.list .item-title') !== null),
  );
  await firefox.closePopup();
  await openCard(firefox, tab, '乡村');
  await tab.keyboard.press('r');
  await expect
    .poll(async () => {
      const { articlePictures, contexts } = await rowsInFirefox();
      return [articlePictures?.length, contexts?.length];
    })
    .toEqual([1, 1]);

  await page.bringToFront();
  await testServer(webdav.password);
  await page.waitForSelector('[data-connected="0"]');
  await page.locator('[name="passphrase"]').fill(passphrase);
  await page.locator('[name="again"]').fill(passphrase);
  await page.locator('[data-action="start-sync"]').click();
  await page.waitForSelector('[data-ended="in-step"]');

  const { user, password } = webdav;
  await setUpSync(other, { address, user, password }, passphrase);
  expect(await syncNow(other)).toMatchObject({ outcome: 'in-step' });
  const received = await rowsOfOther();
  expect(received).toEqual(await rowsInFirefox());
  expect(received).toMatchObject({
    articles: [{ title: ownPage.expected().title }],
    words: [{ simplified: '乡村', state: 'learning' }],
  });
  expect(await other.pictures.count()).toBe(1);
});

it('edits of the other device come by the button', async () => {
  await starArticles(other, await other.articles.toCollection().primaryKeys(), true);
  await markOnOther('known');
  await page.locator('[data-action="sync-now"]').click();
  await expect.poll(rowsInFirefox).toEqual(await rowsOfOther());
  expect(await rowsInFirefox()).toMatchObject({
    articles: [{ starredAt: expect.any(Number) }],
    words: [{ state: 'known' }],
  });
  await page.waitForSelector('[data-ended="in-step"]');
});

it('an alarm wakes the background, which syncs', async () => {
  await markOnOther('learning');
  await firefox.stopBackground();
  await page.evaluate(() => {
    const { browser } = globalThis as unknown as {
      browser: {
        alarms: {
          clear: (name: string) => Promise<boolean>;
          create: (name: string, info: { when: number }) => Promise<void>;
        };
      };
    };
    // That of an edit before comes a minute after it.
    return browser.alarms.clear('sync-settled').then(() => browser.alarms.create('sync', { when: Date.now() }));
  });
  await expect.poll(rowsInFirefox).toEqual(await rowsOfOther());
  expect(await rowsInFirefox()).toMatchObject({ words: [{ state: 'learning' }] });
});
