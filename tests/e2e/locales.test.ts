import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { latinTexts } from './harness/latin-texts.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { localizedExtension } from './harness/localized-extension.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { clickToolbar } from './harness/popup.ts';
import type { Reader } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

/** What is called so in every language. */
const names = [
  'Pindu',
  'Alt+Shift+P',
  'Anki',
  'Pleco',
  'Hanping',
  'HSK',
  'TOCFL',
  'CC-CEDICT',
  'EPUB',
  'HTML',
  'CSV',
  'news.test',
  'GitHub',
  'CC BY-SA 4.0',
  'MIT',
  'Esc',
  'Enter',
  'Space',
  'Shift',
  'Ctrl',
  'px',
];
const routes = [
  '#/',
  '#/words',
  '#/import',
  '#/review',
  '#/statistics',
  '#/settings',
  '#/paste',
  '#/levels',
  '#/corrections',
  '#/bin',
  '#/export',
  '#/backup',
  '#/welcome',
  '#/privacy',
];
const saved = { zh_CN: '已保存', zh_TW: '已儲存' };

describe.each([
  ['zh_CN', 'zh-CN'],
  ['zh_TW', 'zh-TW'],
] as const)('where the browser speaks %s', (locale, tag) => {
  let server: FixtureServer;
  let pindu: Pindu;
  let reader: Reader;
  const extension = localizedExtension(locale);

  beforeAll(async () => {
    server = await startFixtureServer();
    pindu = await launchPindu({ serverPort: server.port, extension: extension.folder, locale: tag });
    await ownPage.open(firstTab(pindu), server);
    reader = await openReader(pindu, firstTab(pindu));
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith(saved[locale]));
    await reader.hover('采用');
    await reader.waitForCard('采用');
    await reader.page.keyboard.press('r');
    await waitFor('the word to be kept', async () => (await reader.text('[data-action="remember"]'))?.includes('✓'));
    await reader.page.keyboard.press('Escape');
  });
  afterAll(async () => {
    await pindu?.close();
    await server?.close();
    extension.remove();
  });

  const inReader = () => reader.evaluate(latinTexts as never, names as never);

  it('the reader speaks it: bar, card, settings, words and keys', async () => {
    await waitFor('the share', async () => (await reader.texts('.share')).length === 1);
    expect(await inReader()).toEqual([]);
    await reader.hover('采用');
    await reader.waitForCard('采用');
    expect(await inReader()).toEqual([]);
    await reader.page.keyboard.press('Escape');
    for (const [action, panel] of [
      ['settings', '.settings-panel'],
      ['words', '.words-panel'],
    ] as const) {
      await reader.click(`[data-action="${action}"]`);
      await waitFor(panel, () => reader.text(panel));
      expect(await inReader()).toEqual([]);
      await reader.page.keyboard.press('Escape');
    }
    await reader.page.keyboard.press('?');
    await waitFor('the keys', () => reader.text('.help:popover-open'));
    expect(await inReader()).toEqual([]);
    await reader.page.keyboard.press('Escape');
  });

  it('the popup speaks it', async () => {
    const popup = await clickToolbar(pindu, reader.page);
    await popup.waitForState('reading');
    await popup.waitForSelector('.item');
    const texts = `(names) => (${latinTexts.toString()})(document.body, names)`;
    const run = { toString: () => texts } as unknown as (given: string[]) => string[];
    // Playwright gives its language to the pages that it knows: the popup writes dates in the browser's own.
    expect(await popup.evaluate(run, [...names, 'May'])).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.lang, 0)).toBe(
      locale === 'zh_CN' ? 'zh-Hans' : 'zh-Hant',
    );
    await popup.close();
  });

  it('every page of the library speaks it, in its title too, and fits 360 pixels', async () => {
    const page = await pindu.context.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    const wrong: Record<string, unknown> = {};
    for (const route of routes) {
      await page.goto(`chrome-extension://${pindu.extensionId}/library.html${route}`);
      await page.reload();
      await page.waitForSelector('h1');
      await page.waitForTimeout(300);
      const latin = (await page.evaluate(
        `((__name) => (${latinTexts.toString()})(document.body, ${JSON.stringify(names)}))((f) => f)`,
      )) as string[];
      const title = await page.title();
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (latin.length > 0 || wide > 0 || !/\p{Script=Han}/u.test(title)) wrong[route] = { latin, wide, title };
    }
    expect(wrong).toEqual({});
    await page.close();
  });
});
