import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { longPress } from '@/entrypoints/reader.content/hover/watch-pointer';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { cardIn, clickInPopup, drawn, openOwnPage, openReader, pointOf, restUntil } from './harness/reader';
import { useFirefox } from './harness/use-firefox';

// What Firefox for Android lacks is missing here too: a manifest without a key, or a permission, leaves out its part of
// the API. The rest is a phone's name, a finger for a pointer and a narrow page.

const { firefox, server } = useFirefox({
  manifest: {
    commands: undefined,
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms'],
  },
  prefs: {
    'general.useragent.override': 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
    'ui.primaryPointerCapabilities': 1,
    'ui.allPointerCapabilities': 1,
    'dom.w3c_touch_events.enabled': 1,
  },
});
let page: Page;

it('the background starts, and the popup offers to read first, then to save', async () => {
  page = await openOwnPage(firefox, server);
  await page.setViewport({ width: 360, height: 640 });
  expect(await firefox.window.evaluate('extension.backgroundState')).toBe('running');
  await openReader(firefox);
  const actions = () =>
    firefox.inPopup((document) =>
      [...document.querySelectorAll<HTMLElement>('.here-acts > button')].map((button) => button.dataset.action),
    );
  // There it hides the reader.
  await expect.poll(actions).toEqual(['continue', 'save']);
  await clickInPopup(firefox, '[data-action="save"]');
  await waitFor('the article in the list', () =>
    firefox.inPopup((document) => document.querySelector('.list .item-title') !== null),
  );
  await clickInPopup(firefox, '[data-action="continue"]');
  await firefox.closePopup();
});

it('a tap opens the card of a word', async () => {
  await restUntil(
    'the card',
    async () => {
      const { x, y } = await pointOf(firefox.inReader, '采用');
      await page.touchscreen.tap(x, y);
    },
    async () => (await cardIn(firefox.inReader))?.word === '采用',
  );
});

it('the library opens from the reader, without an opener, and fits', async () => {
  await waitFor('the button under the article', () =>
    firefox.inReader((root) => {
      const button = root.querySelector<HTMLElement>('article ~ * [data-action="open-library"]');
      // A click without a place is the focus's.
      button?.focus();
      button?.click();
      return button !== null;
    }),
  );
  const library = await firefox.findPage('/library.html');
  expect(await firefox.window.evaluate('gBrowser.selectedTab.openerTab === null')).toBe(true);

  await library.setViewport({ width: 360, height: 640 });
  await library.waitForSelector('.row');
  const { overflow, offCentre } = await library.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    offCentre: [...document.querySelectorAll('a.btn')].filter((link) => {
      const text = document.createRange();
      text.selectNodeContents(link);
      const [outer, inner] = [link.getBoundingClientRect(), text.getBoundingClientRect()];
      return Math.abs(outer.top + outer.bottom - inner.top - inner.bottom) > 4;
    }).length,
  }));
  expect({ overflow, offCentre }).toEqual({ overflow: 0, offCentre: 0 });
  await library.close();
});

it('looking up words, a tap opens the card of a word, and a long press leaves it to the selection', async () => {
  server.serve('/look-up', {
    body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>公园</title>
      <style>p { margin: 60px 20px; font-size: 24px }</style><p>市民<b>昨天</b>在<i>公园</i>里唱歌。`,
  });
  await page.goto('http://news.test/look-up');
  const middleOf = (selector: string) =>
    page.$eval(selector, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    });
  await firefox.clickToolbar();
  await clickInPopup(firefox, '[data-action="look-up"]');
  await waitFor('the looking up', () => firefox.inHover((root) => root !== null));
  await firefox.closePopup();
  const known = await middleOf('b');
  await restUntil(
    'the card',
    () => page.touchscreen.tap(known.x, known.y),
    async () => (await cardIn(firefox.inHover))?.word === '昨天',
  );

  // Of the same paragraph, so that its words are known and a card would open at once.
  const held = await middleOf('i');
  const finger = await page.touchscreen.touchStart(held.x, held.y);
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), longPress);
  await finger.end();
  await drawn(page);
  expect((await cardIn(firefox.inHover))?.word).not.toBe('公园');
  await page.touchscreen.tap(held.x, held.y);
  await waitFor('the card', async () => (await cardIn(firefox.inHover))?.word === '公园');
});
