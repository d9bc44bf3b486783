import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRows } from '@/tests/e2e/harness/database';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import { openHostile } from '@/tests/e2e/harness/hostile-page';
import { type IsolatedWorld, isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

// What a page can say to the background: nothing. And what can be said by who has taken over the process in which our
// content script runs: what the user could do on that page. tests/entrypoints/background/message-guard.test.ts has every
// method, shape and size.

const browser = useBrowser();
const { pindu } = browser;
const other = 'http://other.test/private.html';
const own = 'http://news.test/hostile';
const blocks = [{ kind: 'paragraph', text: '我的私事，不是别人的。' }];
const word = { simplified: '私事', traditional: '私事', pinyin: ['sī', 'shì'], senses: ['private matters'] };
const context = { sentence: blocks[0]?.text, offset: 2, length: 2, url: other, title: '私事' };
const place = { block: 0, offset: 3, text: '私事', share: 0.5, finished: false };

let page: Page;
let library: Page;
let world: IsolatedWorld;
const tables = ['articles', 'bodies', 'progress', 'words', 'contexts', 'corrections', 'meta'];
let before: object;

type Api = { chrome: { runtime: { sendMessage: (message: unknown) => Promise<object> } } };
/** Asks the background from the content script's world, as what has taken it over could. */
const forge = (name: string, ...args: unknown[]) =>
  world.evaluate((message) => (globalThis as unknown as Api).chrome.runtime.sendMessage(message), {
    channel: 'background',
    name,
    args,
  }) as Promise<{ value?: unknown; error?: string; code?: string }>;

beforeAll(async () => {
  library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/privacy`);
  for (const [name, ...args] of [
    ['saveArticle', { url: other, title: '私事', blocks }],
    ['keepProgress', { url: other }, place],
    ['keepTranslations', { url: other }, 'en', [[context.sentence, 'Mine.']]],
    ['changeWords', [{ word, state: 'learning', context }]],
  ] as const)
    expect(await askBackground(library, name, ...args)).not.toHaveProperty('error');
  page = await openHostile(browser);
  await openReader(browser.pindu, page);
  world = await isolatedWorld(page, pindu.extensionId);
  before = await kept();
});

/** What is kept, but for the time for which the reader is open. */
async function kept() {
  const { meta = [], ...rest } = await readRows(library, tables);
  return { ...rest, meta: meta.filter(({ key }) => !String(key).startsWith('minutes|')) };
}
const nothingChanged = async () => expect(await kept()).toEqual(before);

describe('the page itself', () => {
  it('has no way to send the extension a message', async () => {
    const tried = await page.evaluate(async (id) => {
      type Runtime = { sendMessage?: (...all: unknown[]) => unknown; connect?: (...all: unknown[]) => unknown };
      const runtime = (globalThis as unknown as { chrome?: { runtime?: Runtime } }).chrome?.runtime;
      const message = { channel: 'background', name: 'wordStates', args: [] };
      const asked = await Promise.resolve()
        .then(() => runtime?.sendMessage?.(id, message))
        .catch((error: Error) => `refused: ${error.message}`);
      return [typeof runtime?.connect, asked];
    }, pindu.extensionId);
    expect(tried).toEqual(['undefined', undefined]);
  });

  it('is not listened to by window.postMessage, nor through events with details', async () => {
    await page.evaluate(
      ([id, article]) => {
        const message = { channel: 'background', name: 'saveArticle', args: [article] };
        const shapes = [
          message,
          { ...message, channel: 'page', name: 'save', args: [] },
          JSON.stringify(message),
          { id },
        ];
        for (const shape of shapes) {
          postMessage(shape, '*');
          for (const frame of [window, document, document.documentElement.lastElementChild as Element])
            for (const type of ['message', 'wxt:reader:started', `${id}:reader:wxt:content-script-started`])
              frame.dispatchEvent(new CustomEvent(type, { detail: shape, bubbles: true, composed: true }));
        }
      },
      [pindu.extensionId, { url: own, title: '假', blocks }] as const,
    );
    expect(await forge('isSaved', own)).toEqual({ value: false });
    await nothingChanged();
  });
});

describe('who has taken over our content script', () => {
  it('sees what the user sees on the page', async () => {
    expect(await forge('isSaved', own)).toEqual({ value: false });
    expect(await forge('wordStates')).toMatchObject({ value: { '私事|si1 shi4': 'learning' } });
  });

  const foreign: [string, ...unknown[]][] = [
    ['isSaved', other],
    ['progress', { url: other }],
    ['progress', { id: 'https://other.test/private.html' }],
    ['translations', { url: other }, 'en'],
    ['saveArticle', { url: other, title: '别的', blocks: [{ kind: 'paragraph', text: '假的。' }] }],
    ['stashForTab', { url: other, title: '别的', blocks }],
    ['keepProgress', { url: other }, { ...place, share: 1, finished: true }],
    ['keepTranslations', { url: other }, 'en', [[context.sentence, 'Forged.']]],
    ['changeWords', [{ word, state: 'learning', context: { ...context, title: '假' } }]],
    ['keepPictures', other],
    ['takePicture', other, `${other}.png`, 'iVBORw0KGgo='],
  ];
  it.each(foreign)('cannot ask %s about another site’s article', async (name, ...args) => {
    expect(await forge(name, ...args)).toMatchObject({ code: 'refused' });
    await nothingChanged();
  });

  const ours: [string, ...unknown[]][] = [
    ['setNote', '私事|si1 shi4', '假'],
    ['deriveSome'],
    ['easyWords', ['私事|si1 shi4'], { kind: 'beginner' }],
    ['findWords', [{ headword: '私事' }]],
    ['levelCheckWords'],
    ['searchDictionary', '私事', 10],
  ];
  it.each(ours)('cannot call %s, which is for pages of ours', async (name, ...args) => {
    expect(await forge(name, ...args)).toMatchObject({ code: 'refused' });
    await nothingChanged();
  });

  it.each<[string, string, unknown[]]>([
    ['an unknown method', 'deleteEverything', []],
    ['a method of every object', 'constructor', []],
    ['a wrong shape', 'changeWords', [[{ word: 'x', state: 'known' }]]],
    ['a size that nobody sends', 'annotate', [['水'.repeat(30_000)]]],
    ['a polluting key', 'correct', [JSON.parse('{"__proto__":{"scope":"always"},"word":"长"}')]],
  ])('cannot send %s', async (_, name, args) => {
    expect(await forge(name, ...args)).toMatchObject({ code: 'refused' });
    await nothingChanged();
  });

  it('has no door to the library, to other tabs or to the session of our pages', async () => {
    const doors = await world.evaluate(async () => {
      type Storage = { session?: { get: () => Promise<unknown> } };
      type Api = { storage: Storage; tabs?: object; scripting?: { executeScript?: unknown } };
      const { chrome: api } = globalThis as unknown as { chrome: Api };
      const session = await (api.storage.session?.get() ?? Promise.reject(new Error('none'))).then(
        () => 'open',
        () => 'closed',
      );
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return { session, databases, tabs: typeof api.tabs, scripts: typeof api.scripting?.executeScript };
    }, undefined);
    expect(doors).toEqual({ session: 'closed', databases: [], tabs: 'undefined', scripts: 'undefined' });
  });
});
