import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { wordPages } from './word-pages';

// Lists that come into one library: the second test goes on with the words of the first.

const { pindu } = useBrowser();
let page: Page;
const { open, words, status, textOf, ask, look } = wordPages(pindu, () => page);

beforeAll(async () => {
  page = await pindu.context.newPage();
  page.setDefaultTimeout(30_000);
});

it('a list is imported with a preview and a report, and can be undone', async () => {
  await open('#/import');
  await look('桌子\n椅子 yǐ zi\n图书馆\n長\nhello\n这样的词没有\n桌子');
  await page.waitForSelector('.import-count');
  await expect.poll(() => textOf('.import-count')).toBe('4 new words will be imported.');
  const report = await textOf('.import-preview');
  expect(report).toContain('Words with several pronunciations where the list doesn’t say which: 1.');
  await expect.poll(() => textOf('[data-part="missing"]')).toContain('这样的词没有');
  await expect.poll(() => textOf('[data-part="problems"]')).toContain('line 5: hello');
  expect(await violationsIn(page)).toEqual([]);
  await page.click('[data-action="start"]');
  await page.waitForSelector('.import-done');
  await expect.poll(() => textOf('.import-count')).toBe('Words imported: 4.');
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
  await expect.poll(words).toHaveLength(5);
});

it('an import lowers no status, and raises one only when asked to', async () => {
  await ask('changeWords', [
    { word: { simplified: '门', traditional: '門', pinyin: ['mén'], senses: ['door'] }, state: 'learning' },
  ]);
  await open('#/import');
  await look('门\n桌子');
  await page.waitForSelector('[name="raise"]');
  await expect.poll(() => textOf('.import-count')).toContain('No new words');
  await page.check('[name="raise"]');
  await expect.poll(() => textOf('[data-action="start"]')).toBe('Import 1 word');
  await page.click('[data-action="start"]');
  await page.waitForSelector('.import-done');
  await page.click('[data-action="undo"]');
  await page.waitForSelector('[name="text"]');
  await open('#/words');
  await page.waitForSelector('.word-row');
  await expect.poll(() => status('门')).toBe('new');
  await expect.poll(() => status('桌子')).toBe('known');
});

it.each([
  ['a file in GB18030', Buffer.from([0xc9, 0xbd, 0x0a, 0xcb, 0xae]), '2 new words will be imported'],
  ['a file in UTF-16', Buffer.from('\ufeff山\n水', 'utf16le'), '2 new words will be imported'],
  [
    'an export of Anki',
    Buffer.from('#separator:tab\n#html:true\n<b>山</b>\tshān\tmountain\n水\tshuǐ\twater\n'),
    'Read as an Anki',
  ],
])('%s is read as a list', async (_, buffer, told) => {
  await open('#/import');
  await page.setInputFiles('[name="file"]', { name: 'words.txt', mimeType: 'text/plain', buffer });
  await page.click('[data-action="look"]');
  await page.waitForSelector('.import-preview');
  await expect.poll(() => textOf('.import-preview')).toContain(told);
});

it.each([
  ['a package of Anki', Buffer.from('PK\x03\x04rest'), 'package'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 4]), 'isn’t a text file'],
  ['an empty file', Buffer.from(' \n'), 'The list is empty'],
  ['a text without Chinese', Buffer.from('only English'), 'No Chinese word'],
  ['an endless list', Buffer.from('山\n'.repeat(200_001)), '200,000'],
])('%s is refused with a plain reason', async (_, buffer, told) => {
  await open('#/import');
  await page.setInputFiles('[name="file"]', { name: 'words', mimeType: 'text/plain', buffer });
  await page.click('[data-action="look"]');
  await page.waitForSelector('.notice[role="alert"]');
  await expect.poll(() => textOf('.notice[role="alert"]')).toContain(told);
});
