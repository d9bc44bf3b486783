import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleNodes } from './harness/accessibility.ts';
import { pastedText } from './harness/clipboard.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { clickToolbar } from './harness/popup.ts';
import { type Reader, readerInLibrary } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

const paragraphs = [
  '老城区的图书馆从下月起延长开放时间，每天开到晚上十点，居民下班以后也能去读书。',
  '馆长说，这项措施先试行三个月，如果读者增加，其他三座分馆也会跟进，措施不会再取消。',
  '不过也有家长担心，孩子回家太晚，希望图书馆在门口多装几盏灯，让大家走路更放心。',
  ...Array.from(
    { length: 12 },
    (_, index) => `第${index + 1}天的晚上，来读书的居民比昨天多，管理员把每一本书都放回了原来的地方，然后才关灯回家。`,
  ),
];
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>图书馆开到晚上</title></head><body>
<article><h1>图书馆开到晚上</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
const address = 'http://news.test/library.html';

let server: FixtureServer;
let pindu: Pindu;
let reader: Reader;

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port });
  server.serve('/library.html', { body: html });
  await firstTab(pindu).goto(address);
  reader = await openReader(pindu, firstTab(pindu));
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

/** Chooses an option of a select as the user's hand would, but for the browser's own menu. */
const choose = (from: Reader, name: string, value: string) =>
  from.evaluate(
    (root, [select, option]: [string, string]) => {
      const found = root.querySelector<HTMLSelectElement>(`select[name="${select}"]`);
      if (!found) throw new Error(`There is no select ${select}`);
      found.value = option;
      found.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, value] as [string, string],
  );
const settings = async (from: Reader, open: boolean) => {
  const isOpen = (await from.texts('.settings-panel')).length > 0;
  if (isOpen !== open) await from.click('[data-action="settings"]');
  await waitFor('the settings', async () => (await from.texts('.settings-panel')).length > 0 === open);
};
const mode = async (value: string) => {
  await settings(reader, true);
  await choose(reader, 'pinyin', value);
  await settings(reader, false);
  await waitFor(`the mode ${value}`, () =>
    reader.evaluate((root, wanted) => root.querySelector('article')?.dataset.pinyin === wanted, value),
  );
};
/** Whether pinyin is drawn over the first such word: 'shown', 'hidden' without room, 'covered' with room. */
const pinyinOver = (from: Reader, word: string): Promise<string> =>
  from.evaluate((root, text) => {
    const found = [...root.querySelectorAll('span.w')].find((each) => each.textContent === text)?.querySelector('rt');
    if (!found) return 'no word';
    const { display, visibility } = getComputedStyle(found);
    return display === 'none' ? 'hidden' : visibility === 'hidden' ? 'covered' : 'shown';
  }, word);
const stands = (from: Reader, word: string, how: string) =>
  waitFor(`pinyin over ${word} to be ${how}`, async () => (await pinyinOver(from, word)) === how);
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
const hsk = (upTo: string) => JSON.stringify({ kind: 'list', list: 'HSK 2.0', upTo });

/** Runs code in the background. */
const inWorker = async (code: string) => {
  const worker = pindu.context.serviceWorkers().at(-1);
  if (!worker) throw new Error('The service worker is not running.');
  await worker.evaluate(code);
};

describe('the first use', () => {
  it('asks for the level in a strip, says what is known once it has one, and does not ask again', async () => {
    await waitFor('the strip', async () => (await reader.texts('.level-strip')).length === 1);
    expect(await reader.text('.bar .share')).toBe('Words');
    await choose(reader, 'level', hsk('4'));
    await waitFor('the strip to go', async () => (await reader.texts('.level-strip')).length === 0);
    await waitFor('the share', async () =>
      /^\d+% known · \d+ new words$/.test((await reader.text('.bar .share')) ?? ''),
    );
    await reader.page.keyboard.press('Escape');
    await reader.waitUntilClosed();

    const popup = await clickToolbar(pindu, firstTab(pindu));
    await popup.waitForState('reading');
    await popup.waitForSelector('.share');
    expect(await popup.text('.share')).toMatch(/^\d+% known, \d+ new words$/);
    await popup.close();
    await firstTab(pindu).bringToFront();
    reader = await openReader(pindu, firstTab(pindu));
    expect(await reader.texts('.level-strip')).toEqual([]);
  });
});

describe('pinyin', () => {
  it('stands over words above the level alone, over no known word, or over none', async () => {
    await stands(reader, '时间', 'shown');
    await mode('above-level');
    await stands(reader, '时间', 'hidden');
    await stands(reader, '措施', 'shown');
    await mode('unknown');
    await stands(reader, '时间', 'shown');
    await mode('off');
    await stands(reader, '措施', 'hidden');
    await mode('always');
    await stands(reader, '措施', 'shown');
  });

  it('follows the level', async () => {
    await mode('above-level');
    await settings(reader, true);
    await choose(reader, 'level', hsk('6'));
    await stands(reader, '措施', 'hidden');
    await choose(reader, 'level', JSON.stringify({ kind: 'beginner' }));
    await stands(reader, '时间', 'shown');
    await choose(reader, 'level', hsk('4'));
    await settings(reader, false);
    await stands(reader, '时间', 'hidden');
    await mode('always');
  });

  it('is covered by p without moving anything, and shown by p where the mode hides it', async () => {
    const boxes = () =>
      reader.evaluate(
        (root) => JSON.stringify([...root.querySelectorAll('.w')].map((word) => word.getBoundingClientRect())),
        0,
      );
    const before = await boxes();
    await reader.page.keyboard.press('p');
    await stands(reader, '措施', 'covered');
    expect(await boxes()).toBe(before);
    await reader.page.keyboard.press('p');
    await stands(reader, '措施', 'shown');
    await mode('off');
    await reader.page.keyboard.press('p');
    await stands(reader, '措施', 'shown');
    await reader.page.keyboard.press('p');
    await stands(reader, '措施', 'hidden');
  });

  it('of the word under the pointer is drawn over its line, which does not move', async () => {
    await mode('hover');
    await reader.pointOf('措施');
    const box = () =>
      reader.evaluate(
        (root) => JSON.stringify([...root.querySelectorAll('article p')].map((line) => line.getBoundingClientRect())),
        0,
      );
    const before = await box();
    await reader.hover('措施');
    const over = await waitFor('the pinyin over the line', () =>
      reader.evaluate((root) => {
        const line = root.querySelector('.over-line');
        const word = [...root.querySelectorAll('.w')].find((each) => each.textContent === '措施');
        if (!line || !word) return undefined;
        const [upper, lower] = [line.getBoundingClientRect(), word.getBoundingClientRect()];
        return {
          text: [...line.children].map((syllable) => (syllable as HTMLElement).dataset.p).join(' '),
          beside: Math.abs(upper.left + upper.width / 2 - lower.left - lower.width / 2),
          above: lower.top + 6 - upper.bottom,
        };
      }, 0),
    );
    expect(over.text).toBe('cuò shī');
    expect(over.beside).toBeLessThan(2);
    expect(over.above).toBeGreaterThan(-3);
    expect(await box()).toBe(before);
    await reader.page.keyboard.press('Escape');
    await waitFor('it to go', async () => (await reader.texts('.over-line')).length === 0);
  });

  it.each<[string, number]>([
    ['always', 610],
    ['above-level', 655],
    ['unknown', 700],
    ['hover', 740],
    ['off', 790],
  ])('in the mode %s is not copied, found or heard, and the line that is read stays on top', async (name, height) => {
    await mode(name === 'always' ? 'off' : 'always');
    /** Where each character of the text stands, from the window's top. */
    const tops = () =>
      reader.evaluate((root) => {
        const found: number[] = [];
        const range = document.createRange();
        for (const piece of root.querySelectorAll('article [data-piece]')) {
          const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            for (let at = 0; at < node.length; at++) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              found.push(range.getBoundingClientRect().top);
            }
          }
        }
        return found;
      }, 0);
    await reader.evaluate(async (root, y) => {
      root.querySelector('dialog')?.scrollTo(0, y);
      // Until the reader was told of it, as it is of every scroll of a hand.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    }, height);
    const before = await tops();
    const first = before.findIndex((top) => top >= 58);
    const stays = (top: number | undefined) => expect(Math.abs((top ?? 0) - (before[first] ?? 0))).toBeLessThan(2);
    await mode(name);
    stays((await tops())[first]);
    // Back and forth does not creep.
    await mode('always');
    await mode(name);
    stays((await tops())[first]);

    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.press('ControlOrMeta+C');
    const lines = (await pastedText(reader.page)).split(/\n+/).filter(Boolean);
    expect(lines.slice(-paragraphs.length)).toEqual(paragraphs);
    const found = await reader.page.evaluate(() => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find: (text: string) => boolean }).find('这项措施先试行三个月');
    });
    expect(found).toBe(true);
    const nodes = await accessibleNodes(reader.page);
    const read = nodes.filter(({ role }) => role === 'paragraph').map(({ text }) => text);
    expect(read.slice(-paragraphs.length)).toEqual(paragraphs);
  });
});

describe('a word', () => {
  it('is marked known on its card in one tab, and so in the other and in the library, and taken back', async () => {
    await mode('unknown');
    const other = await pindu.context.newPage();
    await other.goto(address);
    const second = await openReader(pindu, other);
    await firstTab(pindu).bringToFront();

    await open(reader, '措施');
    expect(await pressed(reader, 'known')).toBe('false');
    await reader.click('.card [data-action="known"]');
    await said(reader, 'known', true);
    for (const each of [reader, second]) await stands(each, '措施', 'hidden');
    await reader.page.keyboard.press('Escape');
    await reader.click('[data-action="save"]');
    await waitFor('the article to be saved', async () => (await reader.text('.save-state')) === 'Saved');
    await other.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    await other.click('.item-title');
    const saved = readerInLibrary(other);
    await saved.waitUntilRead();
    await stands(saved, '措施', 'hidden');

    await open(saved, '措施');
    await saved.click('.card [data-action="known"]');
    await said(saved, 'known', false);
    await other.close();
    await firstTab(pindu).bringToFront();
    await stands(reader, '措施', 'shown');
  });

  it('is remembered with r, with its sentence, and forgotten with r', async () => {
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
  it('says so, and its button does not say that it was', async () => {
    await inWorker(`globalThis.put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    }`);
    await open(reader, '居民');
    await reader.page.keyboard.press('r');
    await waitFor('the notice', async () => /^Not kept: /.test((await reader.text('.reader-notice')) ?? ''));
    expect(await pressed(reader, 'remember')).toBe('false');
    await inWorker('IDBObjectStore.prototype.put = globalThis.put');
    await reader.page.keyboard.press('r');
    await said(reader, 'remember', true);
    expect(await reader.texts('.reader-notice')).toEqual([]);
    await reader.page.keyboard.press('r');
    await said(reader, 'remember', false);
    await reader.page.keyboard.press('Escape');
  });
});

describe('the new words of an article', () => {
  it('are listed with how often they stand there, and kept: some ticked, then all', async () => {
    await reader.click('[data-action="words"]');
    await waitFor('the list', async () => (await reader.texts('.new-word')).length > 3);
    const before = await reader.texts('.new-word b');
    expect(before[0]).toBe('居民');
    expect((await reader.texts('.new-word-count'))[0]).toBe('× 13');
    await reader.click('.new-word input');
    await waitFor('it to be ticked', async () => (await reader.text('[data-action="know-words"]')) === 'I know 1');
    await reader.click('[data-action="know-words"]');
    const isNew = async () => (await reader.texts('.new-word b')).includes('居民');
    await waitFor('it to go', async () => !(await isNew()));
    await stands(reader, '居民', 'hidden');
    expect(await reader.text('.words-done')).toMatch(/^Known: 居民/);
    await reader.click('[data-action="undo-words"]');
    await waitFor('it to be new again', isNew);
    await stands(reader, '居民', 'shown');

    await reader.click('[data-action="remember-words"]');
    await waitFor('none to be left', async () => (await reader.texts('.new-word')).length === 0);
    expect(await reader.text('.bar .share')).toMatch(/0 new words$/);
    await reader.page.keyboard.press('Escape');
    expect(await reader.isOpen()).toBe(true);
    await waitFor('the words to be marked', () =>
      reader.evaluate((root) => (root.querySelectorAll('.w.learning').length ?? 0) > 3, 0),
    );
  });
});
