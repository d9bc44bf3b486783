import { beforeAll, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { localizedExtension } from '@/tests/e2e/harness/extension-copies';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { latinTexts } from '@/tests/e2e/harness/latin-texts';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

/** What is called so in every language. */
const names = [
  ...['chinesetest.cn', 'GF 0025-2021'],
  'Pindu',
  'Alt+Shift+P',
  'Anki',
  'Pleco',
  'CEDICT',
  'Yomitan',
  'StarDict',
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
/** Each page of the library, and what it shows once it has read what it shows. */
const routes = {
  '#/': '.item',
  '#/words': '.word-row',
  '#/dictionary': '.found-examples',
  '#/dictionary/%E9%87%87%E7%94%A8': '.found-word .word-place',
  '#/dictionaries': '.dictionary-formats',
  '#/import': 'form.paste',
  '#/review': '.review-question',
  '#/statistics': '[data-figure] .figure-summary',
  '#/settings': '.links',
  '#/paste': '[name="text"]',
  '#/levels': '[name="text"]',
  '#/corrections': '.empty',
  '#/bin': '.empty',
  '#/export': '[data-action="save-anki"]:enabled',
  '#/backup': '[data-action="make-backup"]:enabled',
  '#/sync': '[data-action="test-server"]',
  '#/welcome': 'article rt[data-p]',
  '#/privacy': '.prose table',
  '#/licences': '.licences',
};
const saved = { zh_CN: '已保存', zh_TW: '已儲存' };

describe.each([
  ['zh_CN', 'zh-CN'],
  ['zh_TW', 'zh-TW'],
] as const)('when the language of the browser is %s', (locale, tag) => {
  const { pindu, server } = useBrowser({ extension: localizedExtension(locale), locale: tag });
  let reader: Reader;

  beforeAll(async () => {
    await ownPage.open(firstTab(pindu), server);
    reader = await openReader(pindu);
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith(saved[locale]));
    await reader.hover('采用');
    await reader.waitForCard('采用');
    await reader.page.keyboard.press('r');
    await waitFor('the word to be kept', async () => (await reader.text('[data-action="remember"]'))?.includes('✓'));
    await reader.page.keyboard.press('Escape');
  });

  const inReader = () => reader.evaluate(latinTexts as never, names as never);

  it('the reader is in that language: bar, word card, settings, words and keys', async () => {
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
    await waitFor('the keys', () => reader.text('.help'));
    expect(await inReader()).toEqual([]);
    await reader.page.keyboard.press('Escape');
  });

  it('the popup is in that language', async () => {
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

  it('every page of the library is in that language, with its title, and fits 360 pixels', async () => {
    const page = await pindu.context.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    const wrong: Record<string, unknown> = {};
    for (const [route, shown] of Object.entries(routes)) {
      await page.goto(`chrome-extension://${pindu.extensionId}/library.html${route}`);
      await page.reload();
      await page.waitForSelector(shown);
      // Titles and what has the focus come after the first drawing.
      await afterTimers(page, 0);
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

  it('the list of words and a word’s own page begin with the characters of that language', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
    await expect
      .poll(() => page.locator('[name="status"] option').allTextContents())
      .toEqual([
        expect.stringMatching(/（\d+）$/),
        ...Array(4).fill(expect.stringMatching(/^\p{Script=Han}+（\d+）$/u)),
      ]);
    const head = page.locator('.word-head').first();
    expect(await head.textContent()).toBe(locale === 'zh_CN' ? '采用採用' : '採用采用');
    expect(await head.getAttribute('lang')).toBe(locale === 'zh_CN' ? 'zh-Hans' : 'zh-Hant');
    await head.click();
    expect(await page.locator('.word-big').textContent()).toBe(locale === 'zh_CN' ? '采用' : '採用');
    await page.close();
  });

  it('the longest date fits its column in the list of words', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
    const overflow = await page.locator('.word-date').evaluate((date, language) => {
      date.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(2026, 11, 30));
      return date.scrollWidth - date.clientWidth;
    }, tag);
    expect(overflow).toBe(0);
    await page.close();
  });
});
