import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

async function openOn(head: string): Promise<Page> {
  const page = firstTab(pindu);
  server.serve('/hostile', { body: longArticle({ paragraphs: 12, head }) });
  await page.goto('http://news.test/hostile');
  return page;
}

/** Whether the reader fills the window, shows its text in a readable size, and opens a card at the pointer. */
async function works(reader: Reader): Promise<void> {
  const { width = 0, height = 0 } = reader.page.viewportSize() ?? {};
  const looks = await reader.evaluate((root) => {
    const dialog = root.querySelector('dialog')?.getBoundingClientRect();
    const text = root.querySelector('.reading p');
    const style = text ? getComputedStyle(text) : undefined;
    const word = root.querySelector('p .w')?.getBoundingClientRect();
    return {
      dialog: [dialog?.left, dialog?.top, dialog?.width, dialog?.height].map((side) => Math.round(side ?? -1)),
      visible: text?.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      display: style?.display,
      wordHeight: word?.height ?? 0,
    };
  }, 0);
  expect(looks).toMatchObject({ dialog: [0, 0, width, height], visible: true, display: 'block' });
  expect(looks.wordHeight).toBeGreaterThan(18);
  await reader.hover('早上');
  const card = await reader.waitForCard('早上');
  expect(card.senses.length).toBeGreaterThan(0);
  const [word = 0, left = 0] = await reader.evaluate((root) => {
    const words = [root.querySelector('.w.at'), root.querySelector('.card:not(.expected, [hidden])')];
    return words.map((each) => each?.getBoundingClientRect().left ?? Number.NaN);
  }, 0);
  // It begins where its word does, but for the edge of the window.
  const room = width - 388 - 8;
  expect(Math.abs(left - Math.max(8, Math.min(word, room)))).toBeLessThan(3);
  await reader.page.keyboard.press('Escape');
  await waitFor('the card to close', async () => (await reader.card()) === undefined);
}

it.each<[string, string]>([
  [
    'has put its own functions in the place of the DOM’s',
    `<script>
      window.seen = [];
      const refuse = (name) => function () { window.seen.push(name); throw new Error(name); };
      Element.prototype.attachShadow = refuse('attachShadow');
      HTMLElement.prototype.attachInternals = refuse('attachInternals');
      HTMLDialogElement.prototype.showModal = refuse('showModal');
      HTMLElement.prototype.showPopover = refuse('showPopover');
      CustomElementRegistry.prototype.define = refuse('define');
      customElements.get = refuse('get');
      Document.prototype.createElement = new Proxy(Document.prototype.createElement, {
        apply: (make, on, args) => { window.seen.push(args[0]); return Reflect.apply(make, on, args); },
      });
      Node.prototype.appendChild = refuse('appendChild');
      Element.prototype.append = refuse('append');
    </script>`,
  ],
  ['unsets every style', '<style>* { all: unset !important }</style>'],
  [
    'hides, shrinks and turns whatever it does not know',
    `<style>
    html > div, div { display: none !important; visibility: hidden !important; opacity: 0 !important;
      transform: scale(0.1) rotate(20deg) !important; filter: blur(9px) !important; font-size: 2px !important;
      pointer-events: none !important; user-select: none !important; clip-path: inset(50%) !important }
    dialog { display: none !important }
    ::backdrop { display: none !important }</style>`,
  ],
  [
    'lies above everything, zoomed, turned and filtered',
    `<style>
    html { zoom: 1.5; filter: grayscale(1) } body { transform: rotate(3deg); filter: invert(1) }
    body::before { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: red }
    * { user-select: none !important; cursor: none !important }</style>`,
  ],
  [
    'writes from right to left, from top to bottom, in tiny letters',
    `<style>
    html { direction: rtl; writing-mode: vertical-rl; font-size: 4px; letter-spacing: 9px; text-indent: 90px;
      line-height: 0; word-spacing: 40px; text-transform: uppercase; white-space: nowrap; color: transparent }</style>`,
  ],
  [
    'locks its window',
    '<style>html, body { overflow: hidden !important; height: 0 !important; position: fixed }</style>',
  ],
  ['is a narrow column in the middle of its window', '<style>html { max-width: 640px; margin: 0 auto }</style>'],
])('the reader works on a page that %s', async (_, head) => {
  const page = await openOn(head);
  await works(await openReader(pindu, page));
  expect(await page.evaluate(() => (window as { seen?: string[] }).seen ?? [])).toEqual([]);
});

it('the reader stays above modal dialogs that the page opens before or after it', async () => {
  const page = await openOn('');
  const open = (id: string) =>
    page.evaluate((name) => {
      const dialog = document.createElement('dialog');
      dialog.id = name;
      dialog.textContent = '请先同意';
      dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none';
      document.body.append(dialog);
      dialog.showModal();
    }, id);
  await open('first');
  const reader = await openReader(pindu, page);
  await works(reader);
  await open('second');
  await waitFor('the reader on top', () =>
    page.evaluate(() => document.elementFromPoint(500, 400) === document.documentElement.lastElementChild),
  );
  await works(reader);
  await reader.leave();
});

it('the reader stays above a fullscreen element', async () => {
  const page = await openOn('');
  await page.evaluate(() => {
    document.body.addEventListener('click', () => document.querySelector('article')?.requestFullscreen(), {
      once: true,
    });
  });
  await page.mouse.click(300, 300);
  await waitFor('the whole screen', () => page.evaluate(() => document.fullscreenElement !== null));
  const reader = await openReader(pindu, page);
  await waitFor('the reader on top', () =>
    page.evaluate(() => document.elementFromPoint(300, 300) === document.documentElement.lastElementChild),
  );
  await reader.hover('早上');
  await reader.waitForCard('早上');
  await page.evaluate(() => document.exitFullscreen());
});

it('the popup says that the page removed the reader, and opens the article in a tab', async () => {
  const page = await openOn(`<script>
    new MutationObserver(() => {
      for (const element of document.documentElement.children)
        if (!['HEAD', 'BODY'].includes(element.tagName)) element.remove();
    }).observe(document.documentElement, { childList: true });
  </script>`);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('taken-out');
  const opened = pindu.context.waitForEvent('page');
  await popup.click('[data-action="read-in-tab"]');
  const tab = await opened;
  const reader = readerInLibrary(tab);
  await reader.waitUntilRead();
  expect(await reader.text('h1')).toContain('河边的六十天');
  await reader.hover('早上');
  await reader.waitForCard('早上');
  await reader.click('[data-action="save"]');
  await tab.waitForURL(/#\/read\/http/);
  await tab.close();
});

it.each([
  ['at 200 per cent', 500, 400],
  ['at 400 per cent', 320, 256],
])('the reader fits the window %s', async (_, width, height) => {
  const page = await openOn('');
  await page.setViewportSize({ width, height });
  const reader = await openReader(pindu, page);
  const wide = await reader.evaluate((root) => {
    const dialog = root.querySelector('dialog');
    const cut = [...root.querySelectorAll('.bar button, .bar a')].filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      return left < 0 || right > innerWidth + 1;
    });
    return { scrolls: (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0), cut: cut.length };
  }, 0);
  await page.setViewportSize({ width: 1000, height: 800 });
  expect(wide).toEqual({ scrolls: 0, cut: 0 });
});

it('with forced colours the word is still marked, and nothing moves by itself', async () => {
  const page = await openOn('');
  const reader = await openReader(pindu, page);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await reader.hover('早上');
  await reader.waitForCard('早上');
  const [word, text, moving] = await reader.evaluate(
    (root) => [
      getComputedStyle(root.querySelector('.w.at') as Element).backgroundColor,
      getComputedStyle(root.querySelector('.reading') as Element).backgroundColor,
      String(document.getAnimations().length),
    ],
    0,
  );
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  expect(word).not.toBe(text);
  expect(word).not.toBe('rgba(0, 0, 0, 0)');
  expect(moving).toBe('0');
});
