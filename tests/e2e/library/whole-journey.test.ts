import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root';
import { readRows, type Tables } from '@/tests/e2e/harness/database';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// One library from the first article to a new device: saved on a page, found and read with neither network nor server,
// reviewed, exported, backed up, deleted and brought back. Each step goes on where the one before it stopped.

const title = '面馆换了新招牌';
const paragraphs = [
  '街角的面馆昨天换了新招牌，老板说，旧的那块已经挂了三十年，字都看不清了。',
  '新招牌由隔壁的书法老师写成，他没有收钱，只要了一碗牛肉面。',
  '附近的居民很快就发现了变化，有人特意绕路过来拍照，也有人担心面会涨价。',
];
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>
<article><h1>${title}</h1><p>${paragraphs[0]}</p>
<figure><img src="/sign.png" width="800" height="500" alt="招牌"><figcaption>新招牌在门口。</figcaption></figure>
${paragraphs
  .slice(1)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</article></body></html>`;
const words = ['招牌', '居民', '涨价'];

const { pindu, server } = useBrowser();
let page: Page;
let before: Tables;
const folder = mkdtempSync(join(tmpdir(), 'pindu-journey-'));
const backup = join(folder, 'library.pindu.zip');
/** What the user has made; the rest can be had from it again. */
const tables = [
  'articles',
  'bodies',
  'texts',
  'progress',
  'words',
  'contexts',
  'reviews',
  'pictures',
  'articlePictures',
];

server.serve('/sign.html', { body: html });
server.serve('/sign.png', { body: readFileSync(join(root, 'assets/static/icon/128.png')), contentType: 'image/png' });
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const go = async (hash: string) => {
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  await page.waitForSelector(hash.startsWith('#/read/') ? 'article' : 'h1');
};

async function remember(reader: Reader, word: string): Promise<void> {
  await reader.hover(word);
  await reader.waitForCard(word);
  await reader.page.keyboard.press('r');
  await waitFor(`${word} to be kept`, () =>
    reader.evaluate(
      (from) => from.querySelector('.card [data-action="remember"]')?.getAttribute('aria-pressed') === 'true',
      0,
    ),
  );
  await reader.page.keyboard.press('Escape');
}

async function findsByPinyin(): Promise<void> {
  await go('#/');
  await page.getByText('下雨天').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('mianguan');
  await page.getByText('下雨天').waitFor({ state: 'detached' });
  await page.getByText(title).first().waitFor();
}

async function readsWhole(): Promise<void> {
  await page.getByText(title).first().click();
  const reader = readerInLibrary(page);
  await reader.waitUntilRead();
  expect(await reader.texts('article p')).toEqual(paragraphs);
  await waitFor('the picture', () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('article img')].some((img) => img.naturalWidth > 0),
    ),
  );
  await reader.hover('招牌');
  expect((await reader.waitForCard('招牌')).senses.join()).toMatch(/sign/);
}

it('an article is saved with its picture, and three words with their sentences', async () => {
  const tab = firstTab(pindu);
  await tab.goto('http://news.test/sign.html');
  const reader = await openReader(pindu, tab);
  for (const word of words) await remember(reader, word);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state')) === 'Saved');

  page = await pindu.context.newPage();
  await go('#/paste');
  await page.fill('[name="title"]', '下雨天');
  await page.fill('[name="text"]', '今天下雨，我们在家里看书。');
  await page.click('[data-action="read"]');
  await readerInLibrary(page).waitUntilRead();
  await waitFor('the picture to be kept', async () => (await readRows(page, ['pictures'])).pictures?.length === 1);
});

it('toneless pinyin finds the article after a restart, without a network and a server', async () => {
  await server.close();
  await pindu.restart();
  await pindu.context.setOffline(true);
  page = await pindu.context.newPage();
  await findsByPinyin();
});

it('the article opens whole', readsWhole);

it('the three words are reviewed in their sentences, each once', async () => {
  await go('#/review');
  for (const word of words) {
    await waitFor(`the question for ${word}`, async () =>
      (await page.locator('.review-question mark').first().textContent())?.includes(word),
    );
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-grade]');
    await page.keyboard.press('3');
  }
  await page.waitForSelector('.review-end');
  await expect
    .poll(async () => (await readRows(page, ['reviews'])).reviews?.map(({ grade }) => grade))
    .toEqual([3, 3, 3]);
});

it('the words are exported for Anki', async () => {
  await go('#/export');
  const download = page.waitForEvent('download');
  await page.click('[data-action="save-anki"]:enabled');
  const file = join(folder, 'words.txt');
  await (await download).saveAs(file);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^#separator:tab$/im);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const word of words)
    expect(
      lines.filter((line) => line.startsWith(`${word}|`)),
      word,
    ).toHaveLength(1);
  expect(text).toContain('http://news.test/sign.html');
});

it('the library is backed up, then deleted', async () => {
  await go('#/backup');
  before = await readRows(page, tables);
  const download = page.waitForEvent('download');
  await page.click('[data-action="make-backup"]');
  await (await download).saveAs(backup);
  await page.click('[data-action="ask-delete"]');
  await page.fill('[name="confirm"]', 'delete');
  await page.click('[data-action="delete-everything"]');
  await waitFor('everything to be gone', async () =>
    Object.values<unknown[]>(await readRows(page, tables)).every((rows) => rows.length === 0),
  );
});

it('the backup brings all of it back', async () => {
  await page.reload();
  await page.setInputFiles('[name="backup"]', backup);
  // The focus comes to what was found in the file, and moves the page with it.
  await page.waitForSelector('.checked h3:focus');
  await page.click('[data-action="restore"]');
  await page.waitForSelector('[data-restored]');
  await expect.poll(() => readRows(page, tables)).toEqual(before);
});

it('search, reader and review work as before', async () => {
  await findsByPinyin();
  await readsWhole();
  await go('#/words');
  for (const word of words) await page.getByText(word).first().waitFor();
  await go('#/review');
  await page.waitForSelector('.review-end');
});
