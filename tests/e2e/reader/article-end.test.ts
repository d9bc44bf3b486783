import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsIn, violationsOnPage } from '@/tests/e2e/harness/axe';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { choose, hsk, setPinyinMode, waitForPinyin } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { address, html } from './opening-hours';

const { pindu, server } = useBrowser();
let reader: Reader;
let countWithoutLevel: string;
let offeredWithoutLevel: string[];

beforeAll(async () => {
  server.serve('/library.html', { body: html });
  server.serve('/other.html', { body: html.replaceAll('图书馆', '博物馆') });
  await firstTab(pindu).goto(address);
  reader = await openReader(pindu);
  countWithoutLevel = await waitFor('the count', () => reader.text('.article-end-count'));
  offeredWithoutLevel = await reader.texts('.article-end button');
  await choose(reader, 'level', hsk('4'));
  await setPinyinMode(reader, 'unknown');
});

const press = async (from: Reader, action: string) => {
  const selector = `.article-end [data-action="${action}"]`;
  await waitFor(action, async () => (await from.texts(selector)).length === 1);
  await from.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'center' }), selector);
  await from.click(selector);
};
const newWords = async (from: Reader): Promise<number> => {
  const said = await waitFor('the count', () => from.text('.article-end-count'));
  const [, found = 'none'] = /^Different words: \d+, (?:new: (\d+)|(none) of them new)\.$/.exec(said) ?? [];
  return found === 'none' ? 0 : Number(found);
};
const focused = (from: Reader) =>
  from.evaluate((root) => (root as Document | ShadowRoot).activeElement?.getAttribute('data-action'), 0);
/** The article's own states of words, as the library keeps them. */
const openLibrary = async (): Promise<Page> => {
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  return library;
};

describe('the end of an article on a page', () => {
  it('says only how many words it has while neither a level nor a word says what is new', () => {
    expect(countWithoutLevel).toMatch(/^Different words: \d+\.$/);
    expect(offeredWithoutLevel.join()).not.toContain('remaining');
  });

  it('says how many words it has and how many are new, and is clean by axe', async () => {
    const shown = await waitFor('more than three new words', async () => {
      const found = await newWords(reader);
      return found > 3 && found;
    });
    await expect.poll(() => reader.text('.bar .share')).toContain(`${shown} new words`);
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.press('ControlOrMeta+C');
    const copied = await pastedText(reader.page);
    expect(copied).toContain('居民');
    expect(copied).not.toContain('Different words');
    // Nothing would be kept of an article that is not.
    expect(await reader.texts('.article-end [data-action="finish"]')).toEqual([]);
    expect(await violationsOnPage(pindu, firstTab(pindu))).toEqual([]);
  });

  it('marks all words that are still new as known, in the text at once, and takes that back in one step', async () => {
    const { x, y } = await reader.pointOf('居民');
    await reader.page.mouse.click(x, y);
    await reader.waitForCard('居民');
    await reader.click('.card [data-action="remember"]');
    await waitFor('居民 to be learned', async () => (await reader.texts('.learning')).includes('居民'));
    await reader.page.keyboard.press('Escape');
    const before = await newWords(reader);
    await waitForPinyin(reader, '措施', 'shown');

    await press(reader, 'know-rest');
    await waitForPinyin(reader, '措施', 'hidden');
    await expect.poll(() => newWords(reader)).toBe(0);
    await expect.poll(() => reader.texts('.learning')).toContain('居民');
    await waitFor('the way back', async () => (await reader.text('.article-end .undo'))?.includes(String(before)));
    await expect.poll(() => focused(reader)).toBe('undo');
    expect(await violationsOnPage(pindu, firstTab(pindu))).toEqual([]);

    await reader.page.keyboard.press('Enter');
    await waitForPinyin(reader, '措施', 'shown');
    await expect.poll(() => newWords(reader)).toBe(before);
    await expect.poll(() => reader.texts('.learning')).toContain('居民');
    await expect.poll(() => reader.texts('.article-end .undo')).toEqual([]);
  });

  it('leaves, when that is taken back, what was said otherwise of a word since then', async () => {
    const before = await newWords(reader);
    await press(reader, 'know-rest');
    await waitForPinyin(reader, '措施', 'hidden');
    const { x, y } = await reader.pointOf('措施');
    await reader.page.mouse.click(x, y);
    await reader.waitForCard('措施');
    await reader.click('.card [data-action="remember"]');
    await waitFor('措施 to be learned', async () => (await reader.texts('.learning')).includes('措施'));
    await reader.page.keyboard.press('Escape');
    await press(reader, 'undo');
    await waitFor('the others to be new', async () => (await newWords(reader)) === before - 1);
    await expect.poll(() => reader.texts('.learning')).toContain('措施');
  });

  it('of a saved article can be marked as read, and leads to the library', async () => {
    // Opened anew: by itself it counts as read once its end has been on the screen for some time.
    await reader.leave();
    reader = await openReader(pindu);
    await reader.click('[data-action="save"]');
    await press(reader, 'finish');
    await waitFor('the mark', async () => (await reader.texts('.article-end-done')).length === 1);
    const opening = pindu.context.waitForEvent('page');
    await press(reader, 'open-library');
    const library = await opening;
    await library.waitForSelector('.item-title');
    expect(library.url()).toContain('/library.html');
    await waitFor('the article to be finished', async () =>
      /Finished/.test((await library.textContent('.item')) ?? ''),
    );
    await library.close();
    await firstTab(pindu).bringToFront();
  });
});

describe('the end of an article in the library', () => {
  it('leads to the next unread article, which opens at its top', async () => {
    await firstTab(pindu).goto('http://news.test/other.html');
    reader = await openReader(pindu);
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
    const library = await openLibrary();
    await library.locator('.item-title', { hasText: '图书馆' }).click();
    const saved = readerInLibrary(library);
    await saved.waitUntilRead();
    await waitFor('the mark', async () => (await saved.texts('.article-end-done')).length === 1);
    await waitFor('the next article', async () => (await saved.text('.article-end-next'))?.includes('博物馆开到晚上'));
    expect(await violationsIn(library)).toEqual([]);
    await press(saved, 'next-unread');
    await waitFor('the next article', async () => (await saved.text('h1'))?.includes('博物馆'));
    await expect.poll(() => library.evaluate(() => scrollY)).toBe(0);
    // Nothing else is unread; this one is, until it is marked.
    await press(saved, 'finish');
    await waitFor('the mark', async () => (await saved.texts('.article-end-done')).length === 1);
    await expect.poll(() => saved.texts('.article-end-next')).toEqual([]);
    await library.close();
  });
});
