import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readRows as readRowsOf, type Tables } from '@/tests/e2e/harness/database';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { clickInPopup, openCard, openOwnPage, openReader } from './harness/reader';
import { useFirefox } from './harness/use-firefox';

// One library from the first article to its restored backup: each test goes on where the one before it stopped.

const { title, paragraphs } = ownPage.expected();
const { firefox, server } = useFirefox();
/** What the user has made; the rest can be had from it again. */
const tables = ['articles', 'bodies', 'progress', 'words', 'contexts', 'reviews', 'pictures', 'articlePictures'];
let page: Page;
let before: Tables;
let backup: string;

/** Puppeteer's page evaluates as Playwright's does. */
const readRows = (names: string[]) => readRowsOf(page as unknown as Parameters<typeof readRowsOf>[0], names);
const go = async (hash: string, shown: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForSelector(shown);
};

it('an article is saved in the popup, which then lists it', async () => {
  const tab = await openOwnPage(firefox, server);
  await openReader(firefox);
  await clickInPopup(firefox, '[data-action="save"]');
  const listed = await waitFor('the article in the list', () =>
    firefox.inPopup((document) => document.querySelector('.list .item-title')?.textContent ?? false),
  );
  expect(listed).toBe(title);
  await firefox.closePopup();
  await openCard(firefox, tab, '采用');
});

it('a word card opens with the background stopped, and remembering the word wakes it', async () => {
  const tab = await firefox.findPage(new URL(ownPage.expected().baseUrl).pathname);
  await firefox.stopBackground();
  await openCard(firefox, tab, '乡村');
  expect(await firefox.isBackgroundRunning()).toBe(false);
  await tab.keyboard.press('r');
  await waitFor('the word to be kept', () =>
    firefox.inReader(
      (root) => root.querySelector('.card [data-action="remember"]')?.getAttribute('aria-pressed') === 'true',
    ),
  );
  await expect.poll(() => firefox.isBackgroundRunning()).toBe(true);
});

it('after a restart, without a network and a server, the article opens whole', async () => {
  page = await firefox.openExtensionPage('/library.html');
  await waitFor('the picture to be kept', async () => (await readRows(['pictures'])).pictures?.length === 1);
  await firefox.restart();
  await server.close();
  await firefox.window.evaluate('void (Services.io.offline = true)');
  page = await firefox.openExtensionPage('/library.html');
  const link = await page.waitForSelector('.item-title');
  await link?.click();
  await page.waitForSelector('.reading p .w rt[data-p]');
  expect(await page.$$eval('.reading p', (all) => all.map((each) => each.textContent))).toEqual(paragraphs);
  await waitFor('the picture', () =>
    page.$$eval('article img', (all) => all.some((image) => (image as HTMLImageElement).naturalWidth > 0)),
  );
});

it('the word is reviewed in its sentence', async () => {
  await go('#/review', '.review-question mark');
  expect(await page.$eval('.review-question mark', (mark) => mark.textContent)).toContain('乡村');
  await page.keyboard.press(' ');
  await page.waitForSelector('[data-grade]');
  await page.keyboard.press('3');
  await page.waitForSelector('.review-end');
  await expect.poll(async () => (await readRows(['reviews'])).reviews?.map(({ grade }) => grade)).toEqual([3]);
});

it('the library is backed up into a file, then deleted', async () => {
  await go('#/backup', '[data-action="make-backup"]:enabled');
  before = await readRows(tables);
  await page.click('[data-action="make-backup"]');
  await page.waitForSelector('[data-last-backup]');
  backup = await waitFor('the file', () => {
    const [name, ...others] = readdirSync(firefox.downloads);
    return others.length === 0 && name?.endsWith('.pindu.zip') && join(firefox.downloads, name);
  });
  await page.click('[data-action="ask-delete"]');
  await page.waitForSelector('[name="confirm"]');
  await page.type('[name="confirm"]', 'delete');
  await page.waitForSelector('[data-action="delete-everything"]:enabled');
  await page.click('[data-action="delete-everything"]');
  await waitFor('everything to be gone', async () =>
    Object.values<unknown[]>(await readRows(tables)).every((rows) => rows.length === 0),
  );
});

it('the backup brings all of it back', async () => {
  const input = (await page.waitForSelector('[name="backup"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(backup);
  await page.waitForSelector('[data-action="restore"]:enabled');
  await page.click('[data-action="restore"]');
  await page.waitForSelector('[data-restored]');
  await expect.poll(() => readRows(tables)).toEqual(before);
});
