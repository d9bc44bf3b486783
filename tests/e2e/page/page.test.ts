import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { ownPage, settled, smallPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar, popupTarget } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { dispatchCommand } from '@/tests/e2e/harness/worker';

// What Pindu leaves of a page, and what the page gets of Pindu.

const { pindu, server } = useBrowser();
let page: Page;

beforeAll(() => {
  page = firstTab(pindu);
});

/** The page as markup, and where it is scrolled to. */
function snapshot(): Promise<string> {
  return page.evaluate(() => {
    // Not outerHTML: a name that the linter refuses everywhere, in tests too.
    const markup = new XMLSerializer().serializeToString(document);
    return `${markup}\n${scrollX} ${scrollY}`;
  });
}

describe('a page that was read', () => {
  let before: string;
  beforeEach(async () => {
    await ownPage.open(page, server);
    await page.mouse.move(5, 5);
    await page.evaluate(() => scrollTo(0, 120));
    await settled(page);
    before = await snapshot();
  });

  const ways: [name: string, close: (reader: Awaited<ReturnType<typeof openReader>>) => Promise<void>][] = [
    ['Escape', (reader) => reader.page.keyboard.press('Escape')],
    ['the close button', (reader) => reader.click('[data-action="close"]')],
    ['the command', () => dispatchCommand(pindu, 'toggle-reader')],
  ];

  it.each(ways)('is restored byte for byte by %s', async (_, close) => {
    const reader = await openReader(pindu, page);
    expect(await snapshot()).not.toBe(before);
    await close(reader);
    await reader.waitUntilClosed();
    await expect.poll(snapshot).toBe(before);
  });

  it('is restored after a card was opened and the article saved', async () => {
    const reader = await openReader(pindu, page);
    await reader.hover('采用');
    await reader.waitForCard('采用');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
    await page.mouse.move(5, 5);
    await reader.click('[data-action="close"]');
    await reader.waitUntilClosed();
    await expect.poll(snapshot).toBe(before);
  });

  it('opens and closes the reader by the command', async () => {
    const reader = await openReader(pindu, page);
    await dispatchCommand(pindu, 'toggle-reader');
    await reader.waitUntilClosed();
    await dispatchCommand(pindu, 'toggle-reader');
    await reader.waitUntilRead();
  });

  it('opens no popup when it is left while the command is being carried out', async () => {
    const reader = await openReader(pindu, page);
    await dispatchCommand(pindu, 'toggle-reader');
    await reader.waitUntilClosed();
    await dispatchCommand(pindu, 'toggle-reader');
    await reader.waitUntilRead();
    // The command has its answer 300 ms after the reader is there.
    await ownPage.open(page, server);
    await afterTimers(page, 300);
    expect(await popupTarget(pindu)).toBeUndefined();
  });

  it('sees no key, click or selection in the reader, and keys again after it closes', async () => {
    const counts = () =>
      page.evaluate(() => ({ ...(window as unknown as { __page: Record<string, unknown> }).__page }));
    const reader = await openReader(pindu, page);
    const seen = await counts();
    for (const key of ['n', 'b', 's', '/', 'p', 'p', 'ArrowRight']) await page.keyboard.press(key);
    const { x, y } = await reader.pointOf('采用');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    expect(await counts()).toEqual(seen);
    expect(new URL(page.url()).hash).toBe('');

    while (await reader.isOpen()) await page.keyboard.press('Escape');
    const closed = Number((await counts()).keydown);
    await page.keyboard.press('x');
    expect(await counts()).toMatchObject({ keydown: closed + 1, lastKey: 'x' });
  });
});

describe('the popup says that there is no Chinese article:', () => {
  it.each([
    ['a section front', '41-section-front.html', 'no-article', 'list of articles'],
    ['Japanese', '42-japanese.html', 'not-chinese', 'isn’t in Chinese'],
    ['English', '43-english.html', 'not-chinese', 'isn’t in Chinese'],
  ])('%s', async (_, file, state, words) => {
    server.serve(`/${file}`, { body: smallPage(file), contentType: 'text/html' });
    await page.goto(`http://news.test/${file}`);
    const before = await snapshot();
    const popup = await clickToolbar(pindu, page);
    expect(await popup.waitForState('no-article', 'not-chinese', 'reading', 'restricted', 'error')).toBe(state);
    expect(await popup.text('#page-state')).toContain(words);
    await popup.waitForSelector('[data-action="paste"]');
    await popup.close();
    await expect.poll(snapshot).toBe(before);
  });

  it('on a page of the browser itself', async () => {
    await page.goto('chrome://version');
    const popup = await clickToolbar(pindu, page);
    expect(await popup.waitForState('restricted', 'error', 'no-article')).toBe('restricted');
    await popup.close();
  });
});

it('the reader runs no script of a hostile page', async () => {
  server.serve('/44-hostile.html', { body: smallPage('44-hostile.html'), contentType: 'text/html' });
  const pwned = () => page.evaluate(() => (window as unknown as { __pwned: unknown }).__pwned);
  await page.goto('http://news.test/44-hostile.html');
  await settled(page);
  const alone = await pwned();
  const reader = await openReader(pindu, page);
  expect(await reader.text('article h1')).toContain('社区食堂周一开张');
  // A picture that fails comes after those that the reader might have let fail.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image();
        image.onerror = resolve;
        image.src = '/no-such-picture';
      }),
  );
  await settled(page);
  expect(await pwned()).toBe(alone);
  const dangerous = await reader.evaluate(
    (root) => [...root.querySelectorAll('[href^="javascript"], [onclick], [onerror], script, iframe')].length,
    0,
  );
  expect(dangerous).toBe(0);
});

it('an open reader stays quiet when the extension is updated, and the next click opens a new one', async () => {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  await ownPage.open(page, server);
  let reader = await openReader(pindu, page);
  trouble.length = 0;

  await pindu.update();
  await page.mouse.move(5, 5);
  // Whatever the old script does by itself, such as looking every 700 ms whether it still stands on top.
  await afterTimers(page, 1_000);
  expect(trouble).toEqual([]);

  reader = await openReader(pindu, page);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  const hosts = await page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length);
  expect(hosts).toBe(1);
  expect(trouble).toEqual([]);
});
