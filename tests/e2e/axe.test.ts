import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn, violationsInPopup, violationsOnPage } from './harness/axe.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
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
  });

  it('in the popup', async () => {
    const popup = await clickToolbar(pindu, firstTab(pindu));
    await popup.waitForState('reading');
    await popup.waitForSelector('.item');
    expect(await violationsInPopup(popup)).toEqual([]);
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
