import { beforeAll, expect, it } from 'vitest';
import { violationsIn, violationsInPopup, violationsOnPage } from '@/tests/e2e/harness/axe';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { startHover } from '@/tests/e2e/harness/hover';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

/** The tests that axe finds no violation in anything that Pindu shows, in light or dark colours. */
export function axeTests(colorScheme: 'light' | 'dark'): void {
  const { pindu, server } = useBrowser({ colorScheme });

  beforeAll(async () => {
    await ownPage.open(firstTab(pindu), server);
    const reader = await openReader(pindu);
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  });

  it('in the reader, its word card and its panels, but does find a planted one', async () => {
    const page = firstTab(pindu);
    const reader = await openReader(pindu, page);
    expect(await violationsOnPage(pindu, page)).toEqual([]);

    await reader.hover('采用');
    await reader.waitForCard('采用');
    expect(await violationsOnPage(pindu, page)).toEqual([]);
    await reader.click('.card [data-action="correct"]');
    for (const part of ['boundaries', 'entry']) {
      await reader.click(`.card [data-part="${part}"]`);
      expect(await violationsOnPage(pindu, page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await waitFor('no form', async () => (await reader.text('.card-edit')) === undefined);
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
    await waitFor('the keys', () => reader.text('.help'));
    expect(await violationsOnPage(pindu, page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('in the word card over a page, but does find a planted one', async () => {
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

  it('in any state of the popup, but does find a planted one', async () => {
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
    await expect.poll(() => popup.text('.saved')).toContain('Saved');
    expect(await violationsInPopup(popup)).toEqual([]);
    await popup.evaluate(() => void document.querySelector('.item')?.append(document.createElement('button')), 0);
    expect((await violationsInPopup(popup)).join()).toContain('button-name');
    await popup.close();
  });

  it('on the pages of the library, but does find a planted one', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html`);
    await page.waitForSelector('.item');
    expect(await violationsIn(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('.item')?.append(document.createElement('button')));
    expect((await violationsIn(page)).join()).toContain('button-name');
    await page.reload();
    for (const [route, shown] of [
      ['#/paste', 'h1'],
      ['#/levels', 'h1'],
      ['#/sync', '[name="address"]'],
      ['#/corrections', 'h1'],
      ['#/dictionaries', '.dictionary-formats'],
      ['#/licences', '.licences'],
      ['#/character/清', '.character-words'],
      ['#/dictionary', '.found-examples'],
      [`#/dictionary/${encodeURIComponent('采用')}`, '.word-place'],
      [`#/dictionary/${encodeURIComponent('他的女儿会唱歌。')}`, '.found-parts .found-word'],
    ] as const) {
      await page.goto(`chrome-extension://${pindu.extensionId}/library.html${route}`);
      await page.waitForSelector(shown);
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
}
