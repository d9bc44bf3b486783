import { expect, it } from 'vitest';
import { expectReadable, openHostile } from '@/tests/e2e/harness/hostile-page';
import { openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// Pages that changed what scripts stand on before the button was clicked.

const browser = useBrowser();
const { pindu } = browser;

const refuse = `const refuse = (name) => function () { window.seen.push(name); throw new Error(name); }; window.seen = [];`;
/** Puts a function that throws in the place of every function of some objects. */
const tamper = (objects: string) => `<script>${refuse}
  for (const object of [${objects}]) for (const name of Object.getOwnPropertyNames(object)) {
    const found = Object.getOwnPropertyDescriptor(object, name);
    if (!found.configurable || name === 'constructor' || ['push'].includes(name)) continue;
    if (typeof found.value === 'function') Object.defineProperty(object, name, { ...found, value: refuse(name) });
    else if (found.get !== undefined) Object.defineProperty(object, name, { ...found, get: refuse(name), set: refuse(name) });
  }
</script>`;

it.each([
  [
    'what the language has',
    'Array.prototype, Map.prototype, Set.prototype, JSON, Math, Reflect, String.prototype, RegExp.prototype, Promise, Promise.prototype',
  ],
  [
    'what the DOM has',
    'Node.prototype, Element.prototype, HTMLElement.prototype, Document.prototype, CustomElementRegistry.prototype, ShadowRoot.prototype',
  ],
  ['what events have', 'EventTarget.prototype, Event.prototype, UIEvent.prototype, MouseEvent.prototype'],
])('reads a page that broke %s', async (_, objects) => {
  const page = await openHostile(browser, { head: tamper(objects) });
  await expectReadable(await openReader(browser.pindu, page));
});

it('reads and saves a page that replaced Promise, fetch, MutationObserver and document.createElement', async () => {
  const page = await openHostile(browser, {
    head: `<script>${refuse}
      for (const name of ['Promise', 'fetch', 'MutationObserver', 'Proxy', 'WeakMap', 'URL', 'Range', 'Highlight',
        'ResizeObserver', 'IntersectionObserver', 'queueMicrotask', 'requestAnimationFrame', 'structuredClone',
        'setInterval', 'CustomEvent', 'KeyboardEvent', 'PointerEvent', 'AbortController', 'DOMRect'])
        window[name] = refuse(name);
      document.createElement = refuse('createElement');
      document.addEventListener = refuse('addEventListener');
      window.addEventListener = refuse('addEventListener');
    </script>`,
  });
  const reader = await openReader(browser.pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  expect(await page.evaluate('window.seen')).toEqual([]);
});

it('reads a page that put accessors on Object.prototype', async () => {
  const page = await openHostile(browser, {
    head: `<script>window.seen = [];
      for (const name of ['channel', 'name', 'args', 'value', 'error', 'code', 'mode', 'get', 'set', 'then', 'signal'])
        Object.defineProperty(Object.prototype, name, { configurable: true,
          get() { window.seen.push(name); return undefined; }, set() { window.seen.push(name); } });
    </script>`,
  });
  // The tests' usual way into the page stumbles over these.
  const session = await page.context().newCDPSession(page);
  const seen = async () => {
    const { result } = await session.send('Runtime.evaluate', { expression: 'window.seen.splice(0).join()' });
    return result.value;
  };
  // The page has met its own.
  await seen();
  await session.send('Runtime.evaluate', { expression: '({}).channel' });
  expect(await seen()).toBe('channel');
  const reader = await openReader(browser.pindu, page);
  await expectReadable(reader);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  expect(await seen()).toBe('');
});

const documentNames =
  'body documentElement head createElement querySelector querySelectorAll addEventListener getElementById title URL readyState contentType defaultView activeElement elementFromPoint visibilityState getSelection hasFocus fonts createTreeWalker createRange location scrollingElement implementation fullscreenElement'.split(
    ' ',
  );
it('reads a page whose images carry the names of what a document has', async () => {
  const names = documentNames.map((name) => `<img name="${name}" src="data:,"><form name="${name}"></form>`).join('');
  const page = await openHostile(browser, { first: names });
  expect(
    await page.evaluate('document.querySelector instanceof HTMLElement || "length" in document.querySelector'),
  ).toBe(true);
  const reader = await openReader(browser.pindu, page);
  expect(await reader.text('h1')).toContain('河边的六十天');
  await expectReadable(reader);
  await reader.leave();
});

it('reads a page whose text stands in a form with fields of the names that a node has', async () => {
  const names =
    'children childNodes firstChild nextSibling parentNode parentElement textContent getAttribute hasAttribute matches closest remove append isConnected localName tagName nodeType nodeName nodeValue attributes style id className classList namespaceURI ownerDocument getRootNode shadowRoot getBoundingClientRect checkVisibility querySelector querySelectorAll contains dataset hidden lang assignedSlot'
      .split(' ')
      .map((name) => `<input type="hidden" name="${name}">`)
      .join('');
  const text = '第一天的早上，住在河边的人都起得很早，有人把菜拿到市场去卖，孩子们背着书包走过新修的路。'.repeat(3);
  const body = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>河边的早上</title><form>${names}<h1>河边的早上</h1><article>${`<p>${text}`.repeat(5)}</article></form>`;
  const page = await openHostile(browser, { body });
  const reader = await openReader(browser.pindu, page);
  expect((await reader.texts('article p')).length).toBe(5);
  await expectReadable(reader);
  await page.keyboard.press('Escape');
});

it('opens for a second click after the page ended our script, which it can by a well-known event', async () => {
  const page = await openHostile(browser);
  await openReader(browser.pindu, page);
  await page.evaluate((id) => {
    const detail = { contentScriptName: 'reader', messageId: 'newer' };
    document.dispatchEvent(new CustomEvent(`${id}:reader:wxt:content-script-started`, { detail }));
  }, pindu.extensionId);
  await waitFor('the page as it was', () =>
    page.evaluate(() => document.documentElement.lastElementChild?.localName === 'body'),
  );
  await expectReadable(await openReader(browser.pindu, page));
});
