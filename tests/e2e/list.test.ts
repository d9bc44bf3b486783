import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';
import { violationsIn } from './harness/axe.ts';
import { askBackground, putSettings } from './harness/extension-page.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { waitFor } from './harness/wait-for.ts';

// One library and one page of it: each test goes on where the one before it stopped.

let pindu: Pindu;
let page: Page;

const article = (name: string, title: string, text: string, rest: Partial<Article> = {}): Article => ({
  url: `https://news.example/${name}`,
  title,
  lang: 'zh-CN',
  blocks: [{ kind: 'paragraph', text }],
  ...rest,
});
const articles = [
  article('economy', '市场回暖', '这个季度，中国的经济慢慢恢复，小店的生意也好了起来。', {
    source: '晨光日报',
    publishedAt: '2026-03-01T08:00:00+08:00',
  }),
  article('xian', '古城的灯', '西安的城墙下挂起了灯，游客先看灯，再吃面。', { source: '旅行周刊' }),
  article('taiwan', '圖書館的貓', '這隻貓每天準時來圖書館，讀者都很喜歡牠。', { lang: 'zh-TW', source: '島嶼新聞' }),
  article('long', '河边的树', '河边有一棵很老的树。'.repeat(60), { source: '晨光日报' }),
];

beforeAll(async () => {
  pindu = await launchPindu({});
  page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  for (const each of articles) await ask('saveArticle', each);
  await waitFor('four articles', async () => (await titles()).length === articles.length);
});
afterAll(() => pindu.close());

const ask = (name: string, ...args: unknown[]) => askBackground(page, name, ...args);

const titles = () => page.locator('.row .item-title').allInnerTexts();
const found = async (typed: string) => {
  await page.fill('[name="search"]', typed);
  await page.waitForSelector('.tools-count[data-searching="false"]');
  return titles();
};

it('lists the newest save first, with what one chooses by', async () => {
  expect(await titles()).toEqual(['河边的树', '圖書館的貓', '古城的灯', '市场回暖']);
  const first = await page.locator('.row').last().textContent();
  expect(first).toContain('晨光日报');
  expect(first).toContain('2026');
  expect(first).toContain('Unread');
  expect(first).toContain('1 min');
});

it.each([
  ['经济', ['市场回暖']],
  ['經濟', ['市场回暖']],
  ['图书馆', ['圖書館的貓']],
  ['economy', ['市场回暖']],
  ['zhongguo', ['市场回暖']],
  ['zhōng guó', ['市场回暖']],
  ["xi'an", ['古城的灯']],
  ['xian', ['古城的灯']],
  ['lǚxíng', []],
  ['旅行周刊', ['古城的灯']],
  ['news.example', ['河边的树', '圖書館的貓', '古城的灯', '市场回暖']],
  ['shu', ['河边的树', '圖書館的貓']],
  ['没有这样的字', []],
])('%s finds what it should', async (typed, expected) => {
  await waitFor('all to be derived', async () => ((await ask('deriveSome')) as { value: number }).value === 0);
  expect(await found(typed)).toEqual(expected);
});

it('shows where it was found, and what the word means', async () => {
  await found('zhongguo');
  expect(await page.locator('.found mark').textContent()).toBe('中国');
  await found('economy');
  expect(await page.locator('.found').textContent()).toMatch(/经济.*economy/);
  await found('猫');
  expect(await page.locator('.item-title mark').textContent()).toBe('貓');
});

it('says how much of an article is known once the reader has a level', async () => {
  await found('');
  await putSettings(page, { level: { kind: 'band', upTo: '10k' } });
  await waitFor('a share', async () => (await page.locator('.item-known').count()) === articles.length);
  expect(await page.locator('.item-known').first().textContent()).toMatch(/^\d+% known, \d+ new$/);
});

it('is sorted and filtered, and remembers it', async () => {
  await page.selectOption('[name="sort"]', 'length');
  expect((await titles()).at(-1)).toBe('河边的树');
  await page.click('[data-action="reverse"]');
  expect((await titles())[0]).toBe('河边的树');
  await page.selectOption('[name="source"]', '晨光日报');
  expect(await titles()).toEqual(['河边的树', '市场回暖']);
  await page.reload();
  await waitFor('the same list', async () => (await titles()).join() === '河边的树,市场回暖');
  await page.selectOption('[name="source"]', '');
  await page.selectOption('[name="sort"]', 'saved');
  await waitFor('all', async () => (await titles()).length === articles.length);
});

it('is walked, starred, archived and deleted with the keyboard alone', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.locator('main').focus();
  await page.keyboard.press('j');
  await waitFor('the first', async () => (await focused()) === '河边的树');
  await page.keyboard.press('j');
  await waitFor('the second', async () => (await focused()) === '圖書館的貓');
  await page.keyboard.press('s');
  await page.waitForSelector('.row:nth-child(2) [data-action="star"][aria-pressed="true"]');
  await page.keyboard.press('k');
  await page.keyboard.press('e');
  await waitFor('one archived', async () => !(await titles()).includes('河边的树'));
  await waitFor('the focus on the next', async () => (await focused()) === '圖書館的貓');
  await page.keyboard.press('#');
  await waitFor('one deleted', async () => (await titles()).join() === '古城的灯,市场回暖');
  await page.click('[data-action="undo"]');
  await waitFor('it back', async () => (await titles()).includes('圖書館的貓'));
  await page.click('[data-action="only-archived"]');
  await waitFor('the archive', async () => (await titles()).join() === '河边的树');
  await page.click('.row [data-action="archive"]');
  await page.click('[data-action="only-archived"]');
  await waitFor('all', async () => (await titles()).length === articles.length);
  await page.keyboard.press('?');
  await page.waitForSelector('.list-help');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.list-help', { state: 'hidden' });
  await page.keyboard.press('/');
  await page.waitForSelector('[name="search"]:focus');
  await page.keyboard.type('jkx#');
  expect(await page.inputValue('[name="search"]')).toBe('jkx#');
  await page.keyboard.press('Escape');
  await waitFor('all again', async () => (await titles()).length === articles.length);
});

it('tags many at once, shows only those, and hands them to the export', async () => {
  const boxes = page.locator('.row-check input');
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  expect(await page.locator('.selection [role="status"]').textContent()).toBe('3 selected');
  await page.click('[data-action="tag-selected"]');
  await page.fill('.tag-field input', ' 城市 ，read later');
  await page.click('[data-action="add-tag"]');
  await waitFor('the tags', async () => (await page.locator('.row .tag').count()) === 6);
  await page.locator('.row .tag', { hasText: '城市' }).first().click();
  await waitFor('three', async () => (await titles()).length === 3);
  expect(await page.inputValue('[name="tag"]')).toBe('城市');
  expect(await found('read later')).toHaveLength(3);
  await found('');
  await page.click('[data-action="export-selected"]');
  expect(new URL(page.url()).hash).toBe('#/export');
  const kept = await page.evaluate(() => sessionStorage.getItem('pindu-selected-articles'));
  expect(JSON.parse(kept ?? '[]')).toHaveLength(3);
  await page.goBack();
  await page.selectOption('[name="tag"]', '');
});

it('keeps what is deleted in the bin, until it is taken back or deleted for good', async () => {
  await waitFor('all', async () => (await titles()).length === articles.length);
  await page.locator('.row-check input').nth(0).click();
  await page.click('[data-action="select-all"]');
  await page.click('[data-action="delete-selected"]');
  await waitFor('none', async () => (await titles()).length === 0);
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/bin`);
  const binned = () => page.locator('.bin .item-title').allInnerTexts();
  await waitFor('four in the bin', async () => (await binned()).length === 4);
  expect(await violationsIn(page)).toEqual([]);
  await page.locator('.bin .item', { hasText: '古城的灯' }).locator('[data-action="restore"]').click();
  await page.locator('.bin .item', { hasText: '市场回暖' }).locator('[data-action="delete-for-good"]').click();
  await page.click('[data-action="sure"]');
  await waitFor('two in the bin', async () => (await binned()).length === 2);
  await page.click('[data-action="restore-all"]');
  await waitFor('none in the bin', async () => (await binned()).length === 0);
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await waitFor('three', async () => (await titles()).join() === '河边的树,圖書館的貓,古城的灯');
  expect(await found('经济')).toEqual([]);
  await found('');
});

it('opens an article and is as it was on the way back', async () => {
  await found('猫');
  await page.keyboard.press('Enter');
  await waitFor('the focus in the list', () => page.evaluate(() => document.activeElement?.className === 'item-title'));
  await page.keyboard.press('Enter');
  await waitFor('the reader', async () => new URL(page.url()).hash.startsWith('#/read/'));
  await page.goBack();
  await waitFor('the same search', async () => (await page.inputValue('[name="search"]')) === '猫');
  expect(await titles()).toEqual(['圖書館的貓']);
  await found('');
});

it.each(['light', 'dark'] as const)(
  'axe finds nothing wrong in %s, with a selection and the keys shown',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.locator('.row-check input').first().check();
    await page.click('[data-action="tag-selected"]');
    expect(await violationsIn(page)).toEqual([]);
    await page.click('[data-action="help"]');
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('[data-action="select-none"]');
  },
);
