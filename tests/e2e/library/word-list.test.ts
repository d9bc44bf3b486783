import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { readRows } from '@/tests/e2e/harness/database';
import { putSettings } from '@/tests/e2e/harness/extension-page';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { wordPages } from './word-pages';

// One library of words, from a list that was imported to a browser that was started again: each test goes on where the last stopped.

const { pindu } = useBrowser();
let page: Page;
const { open, words, lists, status, textOf, ask, look } = wordPages(pindu, () => page);

beforeAll(async () => {
  page = await pindu.context.newPage();
  page.setDefaultTimeout(30_000);
  await open('#/import');
  await look('桌子\n椅子\n图书馆\n长 zhǎng\n西安');
  await page.fill('[name="import-tag"]', 'lesson 1');
  await page.click('[data-action="start"]');
  await page.waitForSelector('.import-done');
  await ask('changeWords', [
    { word: { simplified: '门', traditional: '門', pinyin: ['mén'], senses: ['door'] }, state: 'learning' },
  ]);
});

it('words are found by either script, toneless pinyin, gloss and tag, and sorted', async () => {
  await open('#/words');
  await page.waitForSelector('.word-row');
  for (const [query, found] of [
    ['圖書', ['图书馆圖書館']],
    ['tushuguan', ['图书馆圖書館']],
    ["xi'an", ['西安']],
    ['library', ['图书馆圖書館']],
    ['#lesson zi', ['桌子', '椅子']],
    ['zzz', []],
  ] as const) {
    await page.fill('[name="search"]', query);
    await waitFor(query, async () => [...(await words())].sort().join() === [...found].sort().join());
  }
  await page.fill('[name="search"]', '');
  await page.selectOption('[name="sort"]', 'pinyin');
  await lists('the order by reading', ['门門', '图书馆圖書館', '西安', '椅子', '长長', '桌子']);
  await page.selectOption('[name="status"]', 'new');
  await lists('the new', ['门門']);
  await page.selectOption('[name="status"]', '');
});

it('the list keeps up with keys that are pressed faster than frames are drawn', async () => {
  await page.evaluate(async () => {
    for (const key of 'jjjkkjjkjj') {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      // Drawn, and its effects still to come.
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await waitFor('the row', () => page.locator('.word-row.current', { hasText: '椅子' }).isVisible());
  await waitFor('the focus', () => page.locator('.word-row.current .word-link:focus').isVisible());
});

it('keys alone search, move, select several words, change them and undo', async () => {
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('zi');
  await lists('the found', ['椅子', '桌子']);
  await page.keyboard.press('Escape');
  await lists('all', ['门門', '图书馆圖書館', '西安', '椅子', '长長', '桌子']);
  await page.keyboard.press('?');
  await page.waitForSelector('dialog.help');
  await page.keyboard.press('?');
  await page.waitForSelector('dialog.help', { state: 'hidden' });
  for (const key of ['k', 'k', 'k', 'k', 'k', 'k', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await expect.poll(() => textOf('.selection [role="status"]')).toBe('2 selected');
  await expect.poll(() => page.locator('.word-row.current .word-head').textContent()).toBe('西安');
  expect(await violationsIn(page)).toEqual([]);
  await page.click('[data-action="ignored"]');
  await waitFor(
    'the state',
    async () => (await status('西安')) === 'ignored' && (await status('图书馆')) === 'ignored',
  );
  await page.click('.undo [data-action="undo"]');
  await waitFor('the state again', async () => (await status('西安')) === 'known');

  await page.click('.selection [data-action="delete"]');
  await lists('the rest', ['门門', '椅子', '长長', '桌子']);
  await page.waitForSelector('.undo [data-action="undo"]:focus');
  await page.keyboard.press('Enter');
  await lists('all again', ['门門', '图书馆圖書館', '西安', '椅子', '长長', '桌子']);

  await page.keyboard.press('Escape');
  await page.locator('.word-row .word-link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.word-page');
  await expect.poll(() => textOf('.word-big')).toBe('门');
});

it('single letters do nothing where the user turned them off', async () => {
  await putSettings(page, { singleKeys: false, toneColours: 'pleco' });
  await open('#/words');
  await page.waitForSelector('.word-row');
  // The settings are read by then.
  await page.waitForSelector('[data-tones="pleco"]');
  await page.locator('h1').click();
  for (const key of ['/', 'j', 'x', '?']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.matches('.word-row *, input'))).toBe(false);
  expect(await page.locator('.selection, dialog.help').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.word-page');
  await putSettings(page, { singleKeys: true });
});

it('the page of a word shows its example sentences and opens the article at them', async () => {
  const filler = '晚上十点关门，居民都回家了。'.repeat(60);
  const sentence = '馆长在图书馆门口等了三个小时。';
  await ask('saveArticle', {
    url: 'https://news.example/library',
    title: '图书馆的一天',
    lang: 'zh-Hans',
    blocks: [filler, `${sentence}人民广场很安静。`, filler].map((text) => ({ kind: 'paragraph', text })),
  });
  await ask('saveArticle', {
    url: 'https://news.example/two',
    title: '另一天',
    blocks: [{ kind: 'paragraph', text: '我們去圖書館看書。' }],
  });
  const word = { simplified: '图书馆', traditional: '圖書館', pinyin: ['tú', 'shū', 'guǎn'], senses: ['library'] };
  const context = {
    sentence,
    offset: 3,
    length: 3,
    url: 'https://news.example/library',
    title: '图书馆的一天',
    block: 1,
  };
  await ask('changeWords', [{ word, state: 'learning', context }]);
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.waitForSelector('.word-places[data-places="done"]');
  const places = await page.locator('.word-place p').allTextContents();
  expect(places[0]).toBe(sentence);
  expect(places).toContain('我們去圖書館看書。');
  expect(places.filter((text) => text === sentence)).toHaveLength(1);
  expect(await violationsIn(page)).toEqual([]);

  await page.locator('.word-place a').first().click();
  const reader = readerInLibrary(page);
  await reader.waitUntilRead();
  const top = await waitFor('the sentence on top', () =>
    page.evaluate(() => {
      const piece = [...document.querySelectorAll('article p')].find((each) => each.textContent?.startsWith('馆长'));
      const y = piece?.getBoundingClientRect().top;
      return y !== undefined && y < 250 && y > 0 ? y : undefined;
    }),
  );
  expect(top).toBeGreaterThan(40);
});

it('the page of a word without any sentence does not speak of other ones', async () => {
  await open(`#/words/${encodeURIComponent('椅子|yi3 zi5')}`);
  await page.waitForSelector('.word-places[data-places="done"]', { state: 'attached' });
  const elsewhere = await page.locator('[aria-labelledby="word-elsewhere"] [role="status"]').textContent();
  expect(elsewhere).toBe('This word is in none of your saved articles.');
});

it('the page of a word shows its review card, suspends it and brings it back', async () => {
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.waitForSelector('.word-reviews');
  await expect.poll(() => textOf('.word-reviews [data-part="next"] dd')).toBe('Not reviewed yet');
  await page.click('.word-reviews [data-action="suspend"]');
  await waitFor('the mark', async () => (await textOf('.word-reviews [data-part="next"] dd')) === 'Suspended');
  await open('#/words');
  await page.waitForSelector('.word-row');
  await page.selectOption('[name="status"]', 'suspended');
  await lists('the suspended', ['图书馆圖書館']);
  expect(await page.locator('.word-row .word-marks').textContent()).toContain('Suspended');
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.click('.word-reviews [data-action="unsuspend"]');
  await waitFor(
    'it to be back',
    async () => (await textOf('.word-reviews [data-part="next"] dd')) === 'Not reviewed yet',
  );
  await page.click('.undo [data-action="undo"]');
  await waitFor('that to be taken back', async () => (await textOf('.word-reviews dd')) === 'Suspended');
  await page.click('.word-reviews [data-action="unsuspend"]');
  await waitFor('it to be back again', async () => (await textOf('.word-reviews dd')) === 'Not reviewed yet');

  await open('#/review');
  for (const [done, grade] of [
    [0, 1],
    [0, 3],
    [1, 3],
  ]) {
    await waitFor(`${done} done`, async () => (await textOf('.review-progress')).includes(`${done} of 2 words done`));
    await page.waitForSelector('.review-question');
    await page.keyboard.press('Space');
    await page.click(`[data-grade="${grade}"]`);
    await page.waitForSelector('.review-question, .review-end');
  }
  await waitFor('the end of the review', async () => (await textOf('.review')).includes('Done for today.'));
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.waitForSelector('.word-reviews details');
  await expect.poll(() => textOf('.word-reviews [data-part="reviews"] dd')).toBe('2');
  await page.click('.word-reviews summary');
  await expect.poll(() => textOf('.word-history')).toContain('Again');
  expect(await violationsIn(page)).toEqual([]);
});

it('the note and the tags of a word survive leaving the page at once and a restart', async () => {
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.waitForSelector('[name="note"]');
  await page.fill('.tag-field input', 'places');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.tag-list .tag');
  await page.focus('[name="note"]');
  await page.keyboard.type('a house of books');
  // At once, before the pause after which it is kept.
  await page.goto(`chrome-extension://${pindu.extensionId}/manifest.json`);
  await waitFor('the note to be kept', async () =>
    (await readRows(page, ['words'])).words?.some(({ note }) => note === 'a house of books'),
  );

  await pindu.restart();
  page = await pindu.context.newPage();
  await open('#/words');
  await page.waitForSelector('.word-row');
  await page.fill('[name="search"]', 'house of books');
  await lists('the word by its note', ['图书馆圖書館']);
  await page.locator('.word-link').first().click();
  await page.waitForSelector('[name="note"]');
  await expect.poll(() => page.inputValue('[name="note"]')).toBe('a house of books');
  await expect.poll(() => page.locator('.tag-list .tag').allTextContents()).toEqual(['lesson 1', 'places']);
});

it('axe finds no violation in dark colours', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [hash, selector] of [
    ['#/words', '.word-row'],
    [`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`, '.word-place'],
    ['#/import', '.paste'],
  ] as const) {
    await open(hash);
    await page.waitForSelector(selector);
    expect(await violationsIn(page)).toEqual([]);
  }
});
