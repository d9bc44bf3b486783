import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsIn } from './harness/axe.ts';
import { askBackground } from './harness/extension-page.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { readerInLibrary } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

// One library of words, from the import to a browser that was started again: each test goes on where the last stopped.

let pindu: Pindu;
let page: Page;

beforeAll(async () => {
  pindu = await launchPindu();
  page = await pindu.context.newPage();
  page.setDefaultTimeout(30_000);
});
afterAll(() => pindu.close());

const open = async (hash: string) => {
  // The same hash again would be no navigation.
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
};
const words = () => page.locator('.word-row .word-head').allTextContents();
const lists = (what: string, expected: readonly string[]) =>
  waitFor(what, async () => (await words()).join() === expected.join(), 15_000).catch(async () => {
    expect(await words()).toEqual(expected);
  });
const standing = (word: string) =>
  page.locator('.word-row', { hasText: word }).locator('.word-standing').getAttribute('data-standing');
const textOf = async (selector: string) => (await page.locator(selector).first().textContent()) ?? '';
const ask = (name: string, ...args: unknown[]) => askBackground(page, name, ...args);
const look = async (text: string) => {
  await page.fill('[name="text"]', text);
  await page.click('[data-action="look"]');
};

it('imports a list with a preview and a report, and takes the import back', async () => {
  await open('#/import');
  await look('桌子\n椅子 yǐ zi\n图书馆\n長\nhello\n这样的词没有\n桌子');
  await page.waitForSelector('.import-count');
  expect(await textOf('.import-count')).toBe('4 words are new and will be taken.');
  const report = await textOf('.import-preview');
  expect(report).toContain('Read in several ways, and the list does not say which: 1.');
  expect(await textOf('[data-part="missing"]')).toContain('这样的词没有');
  expect(await textOf('[data-part="problems"]')).toContain('line 5: hello');
  expect(await violationsIn(page)).toEqual([]);
  await page.click('[data-action="start"]');
  await page.waitForSelector('.import-done');
  expect(await textOf('.import-count')).toBe('Words imported: 4.');
  await page.click('[data-action="undo"]');
  await page.waitForSelector('[name="text"]');
  await open('#/words');
  await page.waitForSelector('.empty');

  await open('#/import');
  await look('桌子\n椅子\n图书馆\n长 zhǎng\n西安');
  await page.fill('[name="import-tag"]', 'lesson 1');
  await page.click('[data-action="start"]');
  await page.waitForSelector('.import-done');
  await page.click('.import-acts a');
  await page.waitForSelector('.word-row');
  expect((await words()).length).toBe(5);
});

it('never lowers what was said, and makes known what is learned only when told', async () => {
  await ask('changeWords', [
    { word: { simplified: '门', traditional: '門', pinyin: ['mén'], senses: ['door'] }, state: 'learning' },
  ]);
  await open('#/import');
  await look('门\n桌子');
  await page.waitForSelector('[name="raise"]');
  expect(await textOf('.import-count')).toContain('No word');
  await page.check('[name="raise"]');
  expect(await textOf('[data-action="start"]')).toBe('Import 1 word');
  await page.click('[data-action="start"]');
  await page.waitForSelector('.import-done');
  await page.click('[data-action="undo"]');
  await page.waitForSelector('[name="text"]');
  await open('#/words');
  await page.waitForSelector('.word-row');
  expect(await standing('门')).toBe('new');
  expect(await standing('桌子')).toBe('known');
});

it.each([
  ['a file in GB18030', Buffer.from([0xc9, 0xbd, 0x0a, 0xcb, 0xae]), '2 words are new'],
  ['a file in UTF-16', Buffer.from('\ufeff山\n水', 'utf16le'), '2 words are new'],
  [
    'an export of Anki',
    Buffer.from('#separator:tab\n#html:true\n<b>山</b>\tshān\tmountain\n水\tshuǐ\twater\n'),
    'Read as an Anki',
  ],
])('reads %s', async (_, buffer, told) => {
  await open('#/import');
  await page.setInputFiles('[name="file"]', { name: 'words.txt', mimeType: 'text/plain', buffer });
  await page.click('[data-action="look"]');
  await page.waitForSelector('.import-preview');
  expect(await textOf('.import-preview')).toContain(told);
});

it.each([
  ['a package of Anki', Buffer.from('PK\x03\x04rest'), 'package'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 4]), 'not a text file'],
  ['an empty file', Buffer.from(' \n'), 'nothing in it'],
  ['a text without Chinese', Buffer.from('only English'), 'No Chinese word'],
  ['an endless list', Buffer.from('山\n'.repeat(200_001)), '200,000'],
])('says of %s plainly why it is no list', async (_, buffer, told) => {
  await open('#/import');
  await page.setInputFiles('[name="file"]', { name: 'words', mimeType: 'text/plain', buffer });
  await page.click('[data-action="look"]');
  await page.waitForSelector('.notice[role="alert"]');
  expect(await textOf('.notice[role="alert"]')).toContain(told);
});

it('finds words by either script, toneless pinyin, gloss and tag, and sorts them', async () => {
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
    await page.fill('[name="query"]', query);
    await waitFor(query, async () => [...(await words())].sort().join() === [...found].sort().join());
  }
  await page.fill('[name="query"]', '');
  await page.selectOption('[name="sort"]', 'pinyin');
  await lists('the order by reading', ['门門', '图书馆圖書館', '西安', '椅子', '长長', '桌子']);
  await page.selectOption('[name="standing"]', 'new');
  await lists('the new', ['门門']);
  await page.selectOption('[name="standing"]', '');
});

it('keeps up with keys that come faster than frames', async () => {
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

it('is worked by keys alone: search, walk, select many, change them, take it back', async () => {
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('zi');
  await lists('the found', ['椅子', '桌子']);
  await page.keyboard.press('Escape');
  await lists('all', ['门門', '图书馆圖書館', '西安', '椅子', '长長', '桌子']);
  await page.keyboard.press('?');
  await page.waitForSelector('.word-help');
  await page.keyboard.press('?');
  for (const key of ['k', 'k', 'k', 'k', 'k', 'k', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
  expect(await textOf('.word-count')).toBe('2 selected');
  expect(await page.locator('.word-row.current .word-head').textContent()).toBe('西安');
  expect(await violationsIn(page)).toEqual([]);
  await page.click('[data-action="ignored"]');
  await waitFor(
    'the state',
    async () => (await standing('西安')) === 'ignored' && (await standing('图书馆')) === 'ignored',
  );
  await page.click('.word-undo [data-action="undo"]');
  await waitFor('the state again', async () => (await standing('西安')) === 'known');

  await page.click('.word-acts [data-action="delete"]');
  await lists('the rest', ['门門', '椅子', '长長', '桌子']);
  await page.waitForSelector('.word-undo [data-action="undo"]:focus');
  await page.keyboard.press('Enter');
  await lists('all again', ['门門', '图书馆圖書館', '西安', '椅子', '长長', '桌子']);

  await page.keyboard.press('Escape');
  await page.locator('.word-row .word-link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.word-page');
  expect(await textOf('.word-big')).toBe('门');
});

it('shows a word with its sentences, and leads to their place in the article', async () => {
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

it('shows how a word stands in review, takes it out of it and back, and lists what is suspended', async () => {
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.waitForSelector('.word-reviews');
  expect(await textOf('.word-reviews [data-part="next"] dd')).toBe('Not reviewed yet');
  await page.click('.word-reviews [data-action="suspend"]');
  await waitFor('the mark', async () => (await textOf('.word-reviews [data-part="next"] dd')) === 'Suspended');
  await open('#/words');
  await page.waitForSelector('.word-row');
  await page.selectOption('[name="standing"]', 'suspended');
  await lists('the suspended', ['图书馆圖書館']);
  expect(await page.locator('.word-row .word-marks').textContent()).toContain('Suspended');
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.click('.word-reviews [data-action="unsuspend"]');
  await waitFor(
    'it to be back',
    async () => (await textOf('.word-reviews [data-part="next"] dd')) === 'Not reviewed yet',
  );
  await page.click('.word-undo [data-action="undo"]');
  await waitFor('that to be taken back', async () => (await textOf('.word-reviews dd')) === 'Suspended');
  await page.click('.word-reviews [data-action="unsuspend"]');
  await waitFor('it to be back again', async () => (await textOf('.word-reviews dd')) === 'Not reviewed yet');

  await open('#/review');
  for (const left of ['2 left', '1 left']) {
    await waitFor(left, async () => (await textOf('.review-progress')).includes(left));
    await page.waitForSelector('.review-question');
    await page.keyboard.press('Space');
    await page.click('[data-grade="1"]');
  }
  await waitFor('the end of the review', async () => (await textOf('.review')).includes('Done for today.'));
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.waitForSelector('.word-reviews details');
  expect(await textOf('.word-reviews [data-part="reviews"] dd')).toBe('1');
  await page.click('.word-reviews summary');
  expect(await textOf('.word-history')).toContain('Again');
  expect(await violationsIn(page)).toEqual([]);
});

it('keeps note and tag of a word through a restart, and loses no letter to leaving', async () => {
  await open(`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`);
  await page.waitForSelector('[name="note"]');
  await page.fill('.word-tags input', 'places');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.word-tags .chip');
  await page.focus('[name="note"]');
  await page.keyboard.type('a house of books');
  // At once, before the pause after which it is kept.
  await page.goto('about:blank');
  await page.waitForTimeout(300);

  pindu = await pindu.restart();
  page = await pindu.context.newPage();
  await open('#/words');
  await page.waitForSelector('.word-row');
  await page.fill('[name="query"]', 'house of books');
  await lists('the word by its note', ['图书馆圖書館']);
  await page.locator('.word-link').first().click();
  await page.waitForSelector('[name="note"]');
  expect(await page.inputValue('[name="note"]')).toBe('a house of books');
  expect(await page.locator('.word-tags .chip').allTextContents()).toEqual(['lesson 1', 'places']);
});

it('is right for axe in dark colours too', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [hash, selector] of [
    ['#/words', '.word-row'],
    [`#/words/${encodeURIComponent('图书馆|tu2 shu1 guan3')}`, '.word-place'],
    ['#/import', '.import-form'],
  ] as const) {
    await open(hash);
    await page.waitForSelector(selector);
    expect(await violationsIn(page)).toEqual([]);
  }
});
