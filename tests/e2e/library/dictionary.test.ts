import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { putSettings } from '@/tests/e2e/harness/extension-page';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { stubLateVoice } from '@/tests/e2e/harness/voices';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { wordPages } from './word-pages';

// One page of the dictionary, with an article in the library: each test goes on where the last stopped.

const { pindu, server } = useBrowser();
let page: Page;
const { open, ask, textOf } = wordPages(pindu, () => page);

const found = () => page.locator('.found-word').evaluateAll((words) => words.map(({ dataset }) => dataset.word ?? ''));
const card = (word: string) => page.locator(`.found-word[data-word="${word}"]`).first();
const look = async (typed: string, first: string) => {
  await page.fill('[name="search"]', typed);
  await waitFor(`${typed} in the address`, () => decodeURIComponent(page.url()).endsWith(`#/dictionary/${typed}`));
  await page.waitForSelector('[data-searching="false"]');
  await waitFor(`${first} for ${typed}`, async () => (await found())[0] === first);
};
const focused = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-word]')?.dataset.word);

beforeAll(async () => {
  page = await pindu.context.newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript(stubLateVoice);
  await open('#/');
  await ask('saveArticle', {
    url: 'https://news.example/river',
    title: '河边的早晨',
    lang: 'zh',
    blocks: [{ kind: 'paragraph', text: '河里的水很清。孩子们在岸上跑步。银行还没有开门。' }],
  });
});

it('is found from any page, and says what can be typed', async () => {
  await page.click('.rooms a[href="#/dictionary"]');
  await page.waitForSelector('.found-examples');
  await page.waitForSelector('[name="search"]:focus');
  await page.click('.found-example-list a[lang="en"]');
  await waitFor('the example', async () => (await found())[0] === '学习');
  await expect.poll(() => page.inputValue('[name="search"]')).toBe('to study');
  await page.goBack();
  await page.waitForSelector('.found-examples');
});

it.each([
  ['characters', '水', '水', 'water'],
  ['traditional characters, which head the card then', '學習', '學習', 'to learn'],
  ['pinyin without tones', 'han yu', '汉语', 'Chinese language'],
  ['pinyin with numbers', 'han4yu3', '汉语', 'Chinese language'],
  ['pinyin with marks', 'hànyǔ', '汉语', 'Chinese language'],
  ['English', 'to eat', '吃', 'to eat'],
  ['a name', 'Beijing', '北京', 'capital'],
])('finds %s', async (_, typed, word, meaning) => {
  await look(typed, word);
  await expect.poll(() => card(word).textContent()).toContain(meaning);
});

it('lists the words of a sentence, and says so where there is nothing', async () => {
  await look('他的女儿会唱歌。', '他');
  await expect.poll(found).toEqual(['他', '的', '女儿', '会', '唱歌']);
  await expect.poll(() => textOf('h2')).toBe('Word by word');
  await page.fill('[name="search"]', 'xyzzy');
  await waitFor('nothing', async () => (await textOf('.empty')).includes('Nothing found for “xyzzy”.'));
  await expect.poll(found).toEqual([]);
});

it('shows more words when asked for', async () => {
  await look('shi', '是');
  await expect.poll(found).toHaveLength(30);
  await page.click('[data-action="more"]');
  await waitFor('more', async () => (await found()).length === 60);
});

it('is used by keys alone: to the words and back, to remember, and to look up what a word names', async () => {
  await look('bank', '银行');
  await page.focus('[name="search"]');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('银行');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe((await found())[1]);
  await page.keyboard.press('k');
  await page.keyboard.press('r');
  await waitFor(
    'the state',
    async () => (await card('银行').locator('[data-action="remember"]').getAttribute('aria-pressed')) === 'true',
  );
  expect(await ask('wordStates')).toMatchObject({ value: { '银行|yin2 hang2': 'learning' } });
  await page.keyboard.press('ArrowUp');
  await page.waitForSelector('[name="search"]:focus');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.found-examples');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('电脑');
  await waitFor('the word', async () => (await found())[0] === '电脑');
  await card('电脑').locator('[data-look-up]').first().click();
  await waitFor('its measure word', async () => (await found())[0] === '台');
  await page.goBack();
  await waitFor('the word again', async () => (await found())[0] === '电脑');
});

it('a word that is remembered here is in the list of words', async () => {
  await open('#/words');
  await page.waitForSelector('.word-row');
  await expect.poll(() => page.locator('.word-head').allTextContents()).toEqual(['银行銀行']);
});

it('shows the sentences of the library: under the first word at once, under others when asked for', async () => {
  await open(`#/dictionary/${encodeURIComponent('水')}`);
  const sentences = (word: string) => card(word).locator('.word-place p').allTextContents();
  await waitFor('the sentence', async () => (await sentences('水')).join() === '河里的水很清。');
  expect(await card('水').locator('.word-place mark').textContent()).toBe('水');
  await look('bank', '银行');
  await waitFor('the sentence', async () => (await sentences('银行')).join() === '银行还没有开门。');
  await card('岸').locator('[data-action="sentences"]').click();
  await waitFor('that there is none', async () => /none of your/.test((await card('岸').textContent()) ?? ''));
  await card('银行').locator('.word-place a').click();
  await page.waitForSelector('article');
  await page.goBack();
});

it('says a word with a voice of the computer', async () => {
  await waitFor('the word', async () => (await found())[0] === '银行');
  expect(await card('银行').locator('[data-action="speak"]').count()).toBe(0);
  await page.evaluate(() => {
    const { arrive } = speechSynthesis as unknown as { arrive: (voice: object) => void };
    arrive({ lang: 'zh-CN', localService: true });
  });
  await card('银行').locator('[data-action="speak"]').click();
  const said = () => page.evaluate(() => (window as unknown as { __said: string[] }).__said);
  await expect.poll(said).toEqual(['银行']);
});

it('single letters do nothing where the user turned them off', async () => {
  await putSettings(page, { singleKeys: false, toneColours: 'pleco' });
  await open(`#/dictionary/${encodeURIComponent('水')}`);
  // The settings are read by then.
  await page.waitForSelector('[data-tones="pleco"]', { state: 'attached' });
  await waitFor('the word', async () => (await found())[0] === '水');
  await page.locator('h1').click();
  for (const key of ['/', 'j', 'r']) await page.keyboard.press(key);
  expect(await focused()).toBeUndefined();
  expect(await card('水').locator('[data-action="remember"]').getAttribute('aria-pressed')).toBe('false');
  await putSettings(page, {});
});

it('opens from the popup’s field, and works without a network', async () => {
  await server.close();
  await pindu.context.setOffline(true);
  const popup = await clickToolbar(pindu, firstTab(pindu));
  await popup.waitForSelector('[name="dictionary"]');
  await popup.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[name="dictionary"]');
    if (field === null) return;
    field.value = 'lüe4';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }, 0);
  const opened = pindu.context.waitForEvent('page');
  await popup.press('Enter');
  page = await opened;
  await waitFor('the words', async () => (await found()).includes('略'));
  await look('green tea', '绿茶');
  await pindu.context.setOffline(false);
});
