import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { askBackground, putSettings } from '@/tests/e2e/harness/extension-page';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// One library and one page of it: each test goes on where the one before it stopped.

const { pindu } = useBrowser();
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
  page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  for (const each of articles) await ask('saveArticle', each);
  await waitFor('four articles', async () => (await titles()).length === articles.length);
});

const ask = (name: string, ...args: unknown[]) => askBackground(page, name, ...args);

const titles = () => page.locator('.row .item-title').allInnerTexts();
/** Searches, and waits until the list shows these titles. */
const finds = async (typed: string, expected: string[]) => {
  await page.fill('[name="search"]', typed);
  await page.waitForSelector('.tools-count[data-searching="false"]');
  await expect.poll(titles).toEqual(expected);
};
const search = async (typed: string) => {
  await page.fill('[name="search"]', typed);
  await page.waitForSelector('.tools-count[data-searching="false"]');
};

it('the list shows the newest article first, with source, date, progress and length', async () => {
  await expect.poll(titles).toEqual(['河边的树', '圖書館的貓', '古城的灯', '市场回暖']);
  for (const part of ['晨光日报', '2026', 'Unread', '1 min'])
    await expect.poll(() => page.locator('.row').last().textContent()).toContain(part);
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
])('searching for %s finds %j', async (typed, expected) => {
  await waitFor('all to be derived', async () => ((await ask('deriveSome')) as { value: number }).value === 0);
  await finds(typed, expected);
});

it('a result shows the matching text and the meaning that matched', async () => {
  await search('zhongguo');
  await expect.poll(() => page.locator('.found mark').allTextContents()).toEqual(['中国']);
  await search('economy');
  await expect.poll(() => page.locator('.found').allTextContents()).toEqual([expect.stringMatching(/经济.*economy/)]);
  await search('猫');
  await expect.poll(() => page.locator('.item-title mark').allTextContents()).toEqual(['貓']);
});

it('the list shows how much of an article is known once a level is set', async () => {
  await search('');
  await putSettings(page, { level: { kind: 'band', upTo: '10k' } });
  await waitFor('a share', async () => (await page.locator('.item-known').count()) === articles.length);
  await expect.poll(() => page.locator('.item-known').first().textContent()).toMatch(/^\d+% known, \d+ new$/);
});

it('sorting and filters survive a reload', async () => {
  await page.selectOption('[name="sort"]', 'length');
  await expect.poll(async () => (await titles()).at(-1)).toBe('河边的树');
  await page.click('[data-action="reverse"]');
  await expect.poll(async () => (await titles())[0]).toBe('河边的树');
  await page.selectOption('[name="source"]', '晨光日报');
  await expect.poll(titles).toEqual(['河边的树', '市场回暖']);
  await page.reload();
  await waitFor('the same list', async () => (await titles()).join() === '河边的树,市场回暖');
  await page.selectOption('[name="source"]', '');
  await page.selectOption('[name="sort"]', 'saved');
  await waitFor('all', async () => (await titles()).length === articles.length);
});

it('the keyboard alone moves through the list, stars, archives and deletes', async () => {
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
  await page.waitForSelector('dialog.help');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog.help', { state: 'hidden' });
  await page.keyboard.press('/');
  await page.waitForSelector('[name="search"]:focus');
  await page.keyboard.type('jkx#');
  expect(await page.inputValue('[name="search"]')).toBe('jkx#');
  await page.keyboard.press('Escape');
  await waitFor('all again', async () => (await titles()).length === articles.length);
});

it('several articles are tagged at once, filtered by tag, and handed to the export', async () => {
  const boxes = page.locator('.row .row-check input');
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect.poll(() => page.locator('.selection [role="status"]').textContent()).toBe('3 selected');
  await page.click('[data-action="tag-selected"]');
  await page.fill('.tag-field input', ' 城市 ，read later');
  await page.click('[data-action="add-tag"]');
  await waitFor('the tags', async () => (await page.locator('.row .tag').count()) === 6);
  await page.locator('.row .tag', { hasText: '城市' }).first().click();
  await waitFor('three', async () => (await titles()).length === 3);
  await expect.poll(() => page.inputValue('[name="tag"]')).toBe('城市');
  await search('read later');
  await expect.poll(titles).toHaveLength(3);
  await search('');
  await page.click('[data-action="export-selected"]');
  await expect.poll(() => new URL(page.url()).hash).toBe('#/export');
  const kept = await page.evaluate(() => sessionStorage.getItem('pindu-selected-articles'));
  expect(JSON.parse(kept ?? '[]')).toHaveLength(3);
  await page.goBack();
  await page.selectOption('[name="tag"]', '');
});

/** What has the focus: its row's title or nothing, and its action or nothing. */
const focus = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const row = element?.closest('[data-id]')?.querySelector('.item-title')?.textContent ?? '';
    return `${row} ${element?.dataset.action ?? element?.localName}`.trim();
  });

it('tags are added and removed with undo, and the focus returns to where it was', async () => {
  // Nothing on its way from the test before: a list that comes anew takes its selection, and the field for a tag, away.
  await page.reload();
  await waitFor('all', async () => (await titles()).length === articles.length);
  const tags = () => page.locator('.row .tag').allInnerTexts();
  const before = await tags();
  await page.locator('.row .row-check input').nth(0).click();
  await page.click('[data-action="tag-selected"]');
  await page.fill('.tag-field input', '周末');
  await page.keyboard.press('Enter');
  await waitFor('the tag', async () => (await tags()).includes('周末'));
  await expect.poll(() => page.textContent('.undo-text')).toBe('1 article tagged “周末”.');
  await page.focus('.tag-field input');
  await page.keyboard.press('Escape');
  await waitFor('the focus on the button', async () => (await focus()) === 'tag-selected');
  await page.click('[data-action="undo"]');
  await waitFor('the tag to be gone', async () => (await tags()).join() === before.join());
  await waitFor('the focus to be back', async () => (await focus()) === 'tag-selected');
  await page.click('[data-action="select-none"]');
  await waitFor('the focus in the list', async () => (await focus()) === '河边的树 input');
});

it('after the undo of a deletion the focus is on the row that came back', async () => {
  const remove = page.locator('.row', { hasText: '古城的灯' }).locator('[data-action="delete"]');
  await remove.focus();
  await page.keyboard.press('Enter');
  await waitFor('the focus on Undo', async () => (await focus()) === 'undo');
  await page.keyboard.press('Enter');
  await waitFor('the focus back', async () => (await focus()) === '古城的灯 delete');
});

it('Escape cancels what would be deleted forever', async () => {
  await page.locator('.row', { hasText: '古城的灯' }).locator('[data-action="delete"]').click();
  await waitFor('it deleted', async () => (await titles()).length === articles.length - 1);
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/bin`);
  for (const action of ['delete-for-good', 'empty']) {
    await page.click(`[data-action="${action}"]`);
    await waitFor('the question', async () => (await focus()).endsWith('sure'));
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-action="sure"]', { state: 'detached' });
    await waitFor('the focus back', async () => (await focus()).endsWith(action));
  }
  await page.click('[data-action="restore"]');
  await waitFor('the focus in the page', async () => (await focus()) === 'main');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
});

it('deleted articles stay in the bin until they are restored or deleted for good', async () => {
  await waitFor('all', async () => (await titles()).length === articles.length);
  await page.locator('.row .row-check input').nth(0).click();
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
  await finds('经济', []);
  await search('');
});

it('the list is unchanged on the way back from an article', async () => {
  await finds('猫', ['圖書館的貓']);
  await page.keyboard.press('Enter');
  await waitFor('the focus in the list', () => page.evaluate(() => document.activeElement?.className === 'item-title'));
  await page.keyboard.press('Enter');
  await waitFor('the reader', async () => new URL(page.url()).hash.startsWith('#/read/'));
  await page.goBack();
  await waitFor('the same search', async () => (await page.inputValue('[name="search"]')) === '猫');
  // The search runs anew, and has its hit when it has it.
  await waitFor('the same row', async () => (await titles()).join() === '圖書館的貓');
  await search('');
});

it.each(['light', 'dark'] as const)(
  'axe finds no violation in %s colours, with a selection and the keys shown',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.locator('.row .row-check input').first().check();
    await page.click('[data-action="tag-selected"]');
    expect(await violationsIn(page)).toEqual([]);
    await page.click('[data-action="help"]');
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('[data-action="select-none"]');
  },
);
