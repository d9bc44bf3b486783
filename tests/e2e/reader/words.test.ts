import { beforeAll, describe, expect, it } from 'vitest';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { choose, hsk, setPinyinMode, waitForPinyin } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { address, html, paragraphs } from './opening-hours';

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/library.html', { body: html });
  await firstTab(pindu).goto(address);
  reader = await openReader(pindu);
  await choose(reader, 'level', hsk('4'));
  await setPinyinMode(reader, 'unknown');
});

const open = async (from: Reader, word: string) => {
  const { x, y } = await from.pointOf(word);
  await from.page.mouse.click(x, y);
  await from.waitForCard(word);
};
const pressed = (from: Reader, action: string) =>
  from.evaluate(
    (root, name) => root.querySelector(`.card [data-action="${name}"]`)?.getAttribute('aria-pressed'),
    action,
  );
const said = (from: Reader, action: string, state: boolean) =>
  waitFor(`${action} to be ${state}`, async () => (await pressed(from, action)) === String(state));
/** Runs code in the background. */
const inWorker = async (code: string) => {
  const worker = pindu.context.serviceWorkers().at(-1);
  if (!worker) throw new Error('The service worker is not running.');
  await worker.evaluate(code);
};

describe('a word', () => {
  it('marked as known on its card is known in every tab and in the library, until that is undone', async () => {
    const other = await pindu.context.newPage();
    await other.goto(address);
    const second = await openReader(pindu, other);
    await firstTab(pindu).bringToFront();

    await open(reader, '措施');
    await expect.poll(() => pressed(reader, 'known')).toBe('false');
    await reader.click('.card [data-action="known"]');
    await said(reader, 'known', true);
    for (const each of [reader, second]) await waitForPinyin(each, '措施', 'hidden');
    await reader.page.keyboard.press('Escape');
    await reader.click('[data-action="save"]');
    await waitFor('the article to be saved', async () => (await reader.text('.save-state')) === 'Saved');
    await other.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    await other.click('.item-title');
    const saved = readerInLibrary(other);
    await saved.waitUntilRead();
    await waitForPinyin(saved, '措施', 'hidden');

    await open(saved, '措施');
    await saved.click('.card [data-action="known"]');
    await said(saved, 'known', false);
    await other.close();
    await firstTab(pindu).bringToFront();
    await waitForPinyin(reader, '措施', 'shown');
  });

  it('is remembered with its sentence by r, and forgotten by r', async () => {
    await open(reader, '居民');
    await reader.page.keyboard.press('r');
    await said(reader, 'remember', true);
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/levels`);
    const rows = () =>
      library.evaluate(
        () =>
          new Promise<unknown>((resolve) => {
            const opening = indexedDB.open('pindu');
            opening.onsuccess = () => {
              const reading = opening.result.transaction('contexts').objectStore('contexts').getAll();
              reading.onsuccess = () => {
                opening.result.close();
                resolve(reading.result);
              };
            };
          }),
      );
    expect(await rows()).toEqual([
      expect.objectContaining({
        word: '居民|ju1 min2',
        sentence: paragraphs[0],
        offset: paragraphs[0]?.indexOf('居民'),
        url: address,
        title: '图书馆开到晚上',
        block: 0,
      }),
    ]);
    await library.close();
    await firstTab(pindu).bringToFront();
    await reader.page.keyboard.press('r');
    await said(reader, 'remember', false);
    await reader.page.keyboard.press('Escape');
  });
});

describe('a word that cannot be kept', () => {
  it('shows a notice, and its button stays unpressed', async () => {
    await inWorker(`globalThis.put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    }`);
    await open(reader, '居民');
    await reader.page.keyboard.press('r');
    await waitFor('the notice', async () => /^Not saved: /.test((await reader.text('.reader-notice')) ?? ''));
    await expect.poll(() => pressed(reader, 'remember')).toBe('false');
    await inWorker('IDBObjectStore.prototype.put = globalThis.put');
    await reader.page.keyboard.press('r');
    await said(reader, 'remember', true);
    await expect.poll(() => reader.texts('.reader-notice')).toEqual([]);
    await reader.page.keyboard.press('r');
    await said(reader, 'remember', false);
    await reader.page.keyboard.press('Escape');
  });
});

describe('the new words of an article', () => {
  it('are listed with their counts, and can be remembered one by one or all at once', async () => {
    await reader.click('[data-action="words"]');
    await waitFor('the list', async () => (await reader.texts('.new-word')).length > 3);
    const first = '管理员';
    await expect.poll(async () => (await reader.texts('.new-word b'))[0]).toBe(first);
    await expect.poll(async () => (await reader.texts('.new-word-count'))[0]).toBe('× 12');
    await reader.click('.new-word input');
    await waitFor('it to be ticked', async () => (await reader.text('[data-action="know-words"]')) === 'I know 1');
    await reader.click('[data-action="know-words"]');
    const isNew = async () => (await reader.texts('.new-word b')).includes(first);
    await waitFor('it to go', async () => !(await isNew()));
    await waitForPinyin(reader, first, 'hidden');
    await expect.poll(() => reader.text('.words-done')).toMatch(new RegExp(`^Known: ${first}`));
    await reader.click('[data-action="undo-words"]');
    await waitFor('it to be new again', isNew);
    await waitForPinyin(reader, first, 'shown');

    await reader.click('[data-action="remember-words"]');
    await waitFor('none to be left', async () => (await reader.texts('.new-word')).length === 0);
    const focused = (action: string) =>
      waitFor(`${action} to have the focus`, () =>
        reader.evaluate(
          (root, wanted) => (root as Document | ShadowRoot).activeElement?.getAttribute('data-action') === wanted,
          action,
        ),
      );
    await focused('undo-words');
    await reader.page.keyboard.press('Enter');
    await focused('remember-words');
    await reader.page.keyboard.press('Enter');
    await waitFor('none to be left', async () => (await reader.texts('.new-word')).length === 0);
    await focused('undo-words');
    await expect.poll(() => reader.text('.bar .share')).toMatch(/0 new words$/);
    await reader.page.keyboard.press('Escape');
    expect(await reader.isOpen()).toBe(true);
    await waitFor('the words to be marked', () =>
      reader.evaluate((root) => (root.querySelectorAll('.w.learning').length ?? 0) > 3, 0),
    );
  });
});
