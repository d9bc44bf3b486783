import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openHostile } from '@/tests/e2e/harness/hostile-page';
import { openReader } from '@/tests/e2e/harness/open-reader';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// A saved article never tells anybody that it is read: whatever its page put into it, the library asks no network.

const browser = useBrowser();
const { pindu, server } = browser;
const spies = 'http://spy.test';
const text = '第一天的早上，住在河边的人都起得很早，有人把菜拿到市场去卖，孩子们背着书包走过新修的路。'.repeat(2);

/** What a page may put among its text; each has its own address, by which it would be told. */
const planted: [name: string, markup: string][] = [
  [
    'a picture',
    `<figure><img src="${spies}/img" width="800" height="500" alt="河"><figcaption>河边的桥</figcaption></figure>`,
  ],
  [
    'a lazy picture',
    `<figure><img data-src="${spies}/lazy" width="800" height="500"><figcaption>河边的船</figcaption></figure>`,
  ],
  [
    'a srcset',
    `<figure><img srcset="${spies}/srcset 2x" src="${spies}/src" width="800" height="500"><figcaption>河边的灯</figcaption></figure>`,
  ],
  [
    'a picture element',
    `<figure><picture><source srcset="${spies}/source"><img src="${spies}/fallback" width="800" height="500"></picture><figcaption>河边的人</figcaption></figure>`,
  ],
  ['a style of an element', `<p style="background: url(${spies}/style)">${text}</p>`],
  [
    'a style sheet',
    `<style>@import url(${spies}/import); @font-face { font-family: spy; src: url(${spies}/font) } p { font-family: spy; background: url(${spies}/css) }</style>`,
  ],
  [
    'a link element',
    ['stylesheet', 'prefetch', 'preload', 'preconnect', 'icon', 'prerender', 'modulepreload']
      .map((rel) => `<link rel="${rel}" as="image" href="${spies}/link-${rel}">`)
      .join(''),
  ],
  [
    'a link with a ping',
    `<p><a href="${spies}/link" ping="${spies}/ping" onclick="fetch('${spies}/onclick')">${text}</a></p>`,
  ],
  ['a script link', `<p><a href="javascript:fetch('${spies}/javascript')">点这里</a>，${text}</p>`],
  ['a script', `<script>new Image().src = '${spies}/script'</script>`],
  [
    'an event handler',
    `<img src="data:," onerror="fetch('${spies}/onerror')"><svg onload="fetch('${spies}/onload')"><image href="${spies}/svg"/><use href="${spies}/use#a"/></svg>`,
  ],
  [
    'a frame',
    `<iframe src="${spies}/frame"></iframe><object data="${spies}/object"></object><embed src="${spies}/embed">`,
  ],
  [
    'sound and film',
    `<video src="${spies}/video" poster="${spies}/poster" autoplay></video><audio src="${spies}/audio" autoplay></audio>`,
  ],
  [
    'a form',
    `<form action="${spies}/form"><input type="image" src="${spies}/input"><button formaction="${spies}/formaction">好</button></form>`,
  ],
  ['a base and a refresh', `<base href="${spies}/base/"><meta http-equiv="refresh" content="9;url=${spies}/refresh">`],
  [
    'markup in the text itself',
    `<p>&lt;img src="${spies}/escaped" onerror="fetch('${spies}/escaped2')"&gt;${text}</p>`,
  ],
  ['a title with markup', ''],
];

let library: Page;
const asked: string[] = [];

beforeAll(async () => {
  const body = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>河边的早上&lt;img src=${spies}/title&gt;</title><meta property="og:image" content="${spies}/og"><article><h1>河边的早上&lt;img src=${spies}/title&gt;</h1><p>${text}</p>${planted.map(([, markup]) => markup).join(`<p>${text}</p>`)}<p>${text}</p></article>`;
  const page = await openHostile(browser, { body });
  const reader = await openReader(browser.pindu, page);
  await reader.click('[data-action="save"]');
  // Pictures that are being fetched for the save are the save's, and over by then.
  await waitFor('the save and what came of its pictures', async () =>
    /^Saved · \d/.test((await reader.text('.save-state')) ?? ''),
  );
  await page.goto('about:blank');
  library = await pindu.context.newPage();
  const session = await pindu.context.newCDPSession(library);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  server.requests.length = 0;
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await library.locator('.item-title').first().click();
  const saved = readerInLibrary(library);
  await saved.waitUntilRead();
  for (let at = 0; at < 12; at++) {
    await library.mouse.wheel(0, 900);
    await library.evaluate(() => new Promise(requestAnimationFrame));
  }
  await saved.hover('早上');
  await saved.waitForCard('早上');
});

it.each(planted)('reading a saved article that had %s asks no network', async (_, markup) => {
  const paths = [...(markup.match(/spy\.test\/[\w-]+/g) ?? ['spy.test/title', 'spy.test/og'])];
  for (const path of paths) expect(server.requests.join('\n')).not.toContain(path.replace('/', ' /'));
});

it('everything that the library asked for is of the extension, or in its memory', () => {
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
  expect(server.requests).toEqual([]);
});

it('nothing of it runs or is a node that could: no script, frame, handler, form or style of the page’s', async () => {
  const found = await library.evaluate(() => {
    const article = document.querySelector('article.reading') as Element;
    const all = [...article.querySelectorAll('*')];
    return {
      nodes: article.querySelectorAll(
        'script, iframe, object, embed, link, style, base, meta, form, video, audio, source',
      ).length,
      handlers: all.filter((each) =>
        each.getAttributeNames().some((name) => /^on|^ping$|^srcset$|^formaction$/.test(name)),
      ).length,
      links: [...article.querySelectorAll('a[href]')].map((each) => new URL((each as HTMLAnchorElement).href).protocol),
      addresses: all.flatMap((each) => each.getAttribute('src') ?? []).filter((src) => !/^(?:blob|data):/.test(src)),
      styles: all.filter((each) => each.getAttribute('style')?.includes('url(')).length,
    };
  });
  expect(found).toMatchObject({ nodes: 0, handlers: 0, addresses: [], styles: 0 });
  expect(new Set(found.links).has('javascript:')).toBe(false);
});

it('a link of it opens without a referrer, and without a way back to the library', async () => {
  server.serve('/link', { body: `<script>document.title = String(window.opener) + '|' + document.referrer</script>` });
  const opened = pindu.context.waitForEvent('page');
  await library.locator(`article a[href^="${spies}/link"]`).first().click();
  const tab = await opened;
  await tab.waitForLoadState('load');
  expect(await tab.title()).toBe('null|');
  expect(server.requests.filter((request) => /\/(?:ping|onclick)$/.test(request))).toEqual([]);
  await tab.close();
});
