import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn, violationsInPopup, violationsOnPage } from './harness/axe.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { startHover } from './harness/hover.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { clickToolbar } from './harness/popup.ts';
import { readerInLibrary } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing wrong', (colorScheme) => {
  let server: FixtureServer;
  let pindu: Pindu;

  beforeAll(async () => {
    server = await startFixtureServer();
    pindu = await launchPindu({ serverPort: server.port, colorScheme });
    await ownPage.open(firstTab(pindu), server);
    const reader = await openReader(pindu, firstTab(pindu));
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  });
  afterAll(async () => {
    await pindu.close();
    await server.close();
  });

  it('in the reader, its card, and the panel of settings, and a planted fault is found there', async () => {
    const page = firstTab(pindu);
    const reader = await openReader(pindu, page);
    expect(await violationsOnPage(pindu, page)).toEqual([]);

    await reader.hover('采用');
    await reader.waitForCard('采用');
    expect(await violationsOnPage(pindu, page)).toEqual([]);
    await page.keyboard.press('Escape');

    await reader.click('[data-action="settings"]');
    await waitFor('the settings', async () => (await reader.texts('.settings-panel')).length === 1);
    expect(await violationsOnPage(pindu, page)).toEqual([]);

    await reader.evaluate((root) => {
      const planted = document.createElement('button');
      planted.className = 'planted';
      root.querySelector('.settings-panel')?.append(planted);
    }, 0);
    expect((await violationsOnPage(pindu, page)).join()).toContain('button-name');
    await reader.evaluate((root) => root.querySelector('.planted')?.remove(), 0);
    await page.keyboard.press('Escape');

    await reader.click('[data-action="words"]');
    await waitFor('the words', () => reader.text('.words-panel'));
    expect(await violationsOnPage(pindu, page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('?');
    await waitFor('the keys', () => reader.text('.help:popover-open'));
    expect(await violationsOnPage(pindu, page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('in the card over the page itself, and a planted fault is found there', async () => {
    const page = await pindu.context.newPage();
    server.serve('/words', {
      body: '<!doctype html><html lang="zh"><title>词</title><p id="word">银行的人也来了。</p>',
    });
    await page.goto('http://news.test/words');
    const hover = await startHover(pindu, page);
    const box = await page.locator('#word').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 8);
    await page.mouse.move((box?.x ?? 0) + 6, (box?.y ?? 0) + 8);
    await hover.waitForCard('银行');
    expect(await violationsOnPage(pindu, page, '.hover-view')).toEqual([]);
    await hover.plant();
    expect((await violationsOnPage(pindu, page, '.hover-view')).join()).toContain('button-name');
    await page.close();
  });

  it('in the popup, whatever it says of the page', async () => {
    const page = await pindu.context.newPage();
    server.serve('/empty', { body: '<!doctype html><html lang="zh"><title>空</title><p>没有。</p>' });
    server.serve('/english', {
      body: `<!doctype html><html lang="en"><title>News</title><article><h1>News</h1>${'<p>The town has built a new bridge over the river, and everybody came to see it open.</p>'.repeat(12)}</article>`,
    });
    const look = async (address: string, ...states: string[]) => {
      if (address !== '') await page.goto(address);
      const popup = await clickToolbar(pindu, page);
      await popup.waitForState(...states);
      expect(await violationsInPopup(popup), address).toEqual([]);
      await popup.close();
    };
    await look('http://news.test/empty', 'no-article', 'not-chinese');
    await look('http://news.test/english', 'not-chinese', 'no-article');
    await look('chrome://version', 'restricted');
    server.serve('/late', { body: '<!doctype html><html lang="zh"><title>迟</title><div id="app"></div>' });
    await look('http://news.test/late', 'waiting', 'no-article');
    // What was begun on the page is said by the popup that is opened after it.
    await page.goto('http://news.test/empty');
    for (const [action, state] of [
      ['look-up', 'looking-up'],
      ['pick-part', 'picking'],
    ] as const) {
      const first = await clickToolbar(pindu, page);
      await first.click(`[data-action="${action}"]`);
      await waitFor('the popup to close', async () => !(await first.isOpen()));
      await look('', state);
      await page.keyboard.press('Escape');
      await page.reload();
    }
    await page.close();
    const popup = await clickToolbar(pindu, firstTab(pindu));
    await popup.waitForState('reading');
    await popup.waitForSelector('.item');
    expect(await popup.evaluate(() => document.querySelector('[data-action="save"]')?.textContent, 0)).toContain(
      'Saved',
    );
    expect(await violationsInPopup(popup)).toEqual([]);
    await popup.evaluate(() => void document.querySelector('.item')?.append(document.createElement('button')), 0);
    expect((await violationsInPopup(popup)).join()).toContain('button-name');
    await popup.close();
  });

  it('in the library, and a planted fault is found there', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html`);
    await page.waitForSelector('.item');
    expect(await violationsIn(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('.item')?.append(document.createElement('button')));
    expect((await violationsIn(page)).join()).toContain('button-name');
    await page.reload();
    for (const route of ['#/paste', '#/levels', '#/corrections']) {
      await page.goto(`chrome-extension://${pindu.extensionId}/library.html${route}`);
      await page.waitForSelector('h1');
      expect(await violationsIn(page), route).toEqual([]);
    }
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    await page.click('.item a');
    const reader = readerInLibrary(page);
    await reader.waitUntilRead();
    await reader.hover('采用');
    await reader.waitForCard('采用');
    expect(await violationsIn(page)).toEqual([]);
    await page.close();
  });
});
