import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { settled } from '@/tests/e2e/harness/fixtures';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { type Reader, readerOnPage } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// Pages that build their text by script: late, in place of another, in a shadow root, or in a frame.

const { pindu, server } = useBrowser();
let page: Page;

const ferry = [
  '村口的渡船今年换了新发动机，过河的时间比从前少了一半。',
  '船主说，早上送孩子上学的人最多，他每天五点半就把船擦干净。',
  '下个月起，渡船在周末加开两班，票价和从前一样。',
];
const mill = [
  '山脚下的老磨坊上个月重新开门，来看石磨的人排成长队。',
  '磨坊主人教孩子们推磨，磨出来的面粉可以带回家。',
  '他打算明年再修一座水车，让磨坊自己转起来。',
];

/** Code of a page that puts an article into its main element, and maybe into its head. */
const put = (title: string, texts: string[]): string =>
  `document.querySelector('main').innerText = ''; document.title = ${JSON.stringify(title)};
   for (const [tag, text] of [['h1', ${JSON.stringify(title)}], ...${JSON.stringify(texts)}.map((text) => ['p', text])]) {
     const element = document.createElement(tag); element.textContent = text; document.querySelector('main').append(element) }`;
/** Busy by its own word, so that it is waited for however long ago it was loaded. */
const shell = (script: string, head = ''): string =>
  `<!doctype html><html lang=zh><meta charset=utf-8><title>河边新闻</title>${head}<main aria-busy=true><p>…</p></main><script>${script}</script>`;

async function go(path: string, body: string): Promise<void> {
  server.serve(path, { body });
  await page.goto(`http://news.test${path}`);
}

async function readHere(): Promise<Reader> {
  const reader = await readerOnPage(pindu, page);
  await reader.waitUntilRead();
  return reader;
}

async function clickAndRead(): Promise<Reader> {
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.close();
  return readHere();
}

beforeAll(() => {
  page = firstTab(pindu);
});

it('the popup says that it waits for a late article, which opens as soon as it is there', async () => {
  await go('/late', shell(`globalThis.arrive = () => { ${put('渡船换了新发动机', ferry)} }`));
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('waiting');
  expect(await popup.text('#page-state')).toContain('Waiting for the article');
  await page.evaluate('arrive()');
  await popup.waitForState('reading');
  await popup.close();
  const reader = await readHere();
  expect(await reader.texts('article p')).toEqual(ferry);
});

it('the reader waits until a text that arrives in pieces is complete', async () => {
  const pieces = ferry.map(
    (text, index) =>
      `setTimeout(() => { const p = document.createElement('p'); p.textContent = ${JSON.stringify(text)}; document.querySelector('main').append(p) }, ${1200 + index * 250});`,
  );
  await go('/pieces', shell(pieces.join('')));
  const reader = await clickAndRead();
  for (const text of ferry) expect(await reader.texts('article p')).toContain(text);
});

it('waiting ends when nothing comes, and at once when the user stops it', async () => {
  await go('/never', shell(''));
  let popup = await clickToolbar(pindu, page);
  await popup.waitForState('waiting');
  expect(await popup.waitForState('no-article', 'reading')).toBe('no-article');
  await popup.close();

  await go(
    '/never',
    shell(
      `setInterval(() => { document.querySelector('main').dataset.n = Date.now(); document.querySelector('p').textContent += '.' }, 100)`,
    ),
  );
  popup = await clickToolbar(pindu, page);
  await popup.waitForState('waiting');
  await popup.click('[data-action="stop"]');
  await popup.waitForState('idle');
  await popup.close();
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
});

it('after a navigation within the page, the new article is read under its own address and title', async () => {
  const head =
    '<link rel=canonical href="/first"><meta property="og:url" content="http://news.test/first"><meta property="og:title" content="渡船换了新发动机"><meta property="article:published_time" content="2026-03-01T08:00:00+08:00">';
  await go('/first', shell(put('渡船换了新发动机', ferry), head));
  await settled(page);
  const first = await clickAndRead();
  expect(await first.text('article h1')).toBe('渡船换了新发动机');
  await first.leave();

  // The address goes first, the text follows: for a while the old one stands under the new address.
  await page.evaluate(
    `history.pushState(null, '', '/second'); setTimeout(() => { ${put('老磨坊重新开门', mill)} }, 1000)`,
  );
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  expect(await popup.text('h2')).toBe('老磨坊重新开门');
  await popup.click('[data-action="save"]');
  await waitFor('the save', async () => (await popup.text('.saved'))?.startsWith('Saved'));
  await popup.close();
  const second = await readHere();
  expect(await second.texts('article p')).toEqual(mill);
  expect(await second.text('.meta-time')).toBeUndefined();

  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  expect(await library.locator('.item').first().getAttribute('data-id')).toBe('https://news.test/second');
  await library.close();
});

it('an open reader is replaced after such a navigation, but not after a mere change of the address', async () => {
  await go('/open', shell(put('渡船换了新发动机', ferry)));
  await settled(page);
  const reader = await clickAndRead();
  await reader.evaluate((root) => root.querySelector('dialog')?.setAttribute('data-marked', ''), 0);
  await page.evaluate(() => history.replaceState(null, '', '/open?shared=1'));
  await clickAndRead();
  expect(await reader.evaluate((root) => root.querySelector('dialog')?.hasAttribute('data-marked'), 0)).toBe(true);

  await page.evaluate(`history.pushState(null, '', '/next'); ${put('老磨坊重新开门', mill)}`);
  const next = await clickAndRead();
  await expect.poll(() => next.text('article h1')).toBe('老磨坊重新开门');
});

it.each(['open', 'closed'])('an article in an %s shadow root is read', async (mode) => {
  await go(
    `/shadow-${mode}`,
    `<!doctype html><html lang=zh><meta charset=utf-8><title>渡船换了新发动机</title><x-article></x-article><script>
      const root = document.querySelector('x-article').attachShadow({ mode: '${mode}' });
      for (const [tag, text] of [['h1', '渡船换了新发动机'], ...${JSON.stringify(ferry)}.map((text) => ['p', text])]) root.appendChild(document.createElement(tag)).textContent = text;
    </script>`,
  );
  await settled(page);
  const reader = await clickAndRead();
  expect(await reader.texts('article p')).toEqual(ferry);
});

it('an article in a same-origin frame is read', async () => {
  const long = [...ferry, ...mill].map((text) => `<p>${text}${text}</p>`).join('');
  server.serve('/inner', { body: `<!doctype html><html lang=zh><meta charset=utf-8><h1>渡船换了新发动机</h1>${long}` });
  await go(
    '/outer',
    '<!doctype html><html lang=zh><title>渡船换了新发动机</title><iframe src="/inner" width=900 height=700></iframe>',
  );
  await settled(page);
  const reader = await clickAndRead();
  expect((await reader.texts('article p')).join('')).toContain(ferry[1]);
});

it('the popup names the site of a frame that fills the page, and opens the frame in a tab', async () => {
  const long = ferry.map((text) => `<p>${text}${text}</p>`).join('');
  server.serve('/inner', {
    body: `<!doctype html><html lang=zh><meta charset=utf-8><title>渡船</title><h1>渡船换了新发动机</h1>${long}`,
  });
  await go(
    '/outer',
    '<!doctype html><title>Frames</title><iframe src="http://other.test/inner" width=900 height=700></iframe>',
  );
  await settled(page);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('no-article');
  expect(await popup.text('#page-state')).toContain('other.test');
  const opened = pindu.context.waitForEvent('page');
  await popup.click('[data-action="open-frame"]');
  const tab = await opened;
  await tab.waitForURL('http://other.test/inner');
  await tab.close();
});
