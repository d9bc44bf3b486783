import { readdirSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { outputFolder } from '@/scripts/setup/build-extension';
import { openHostile } from '@/tests/e2e/harness/hostile-page';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

// No page reads, runs, frames or opens a file of ours, and none can tell one that is there from one that is not.

const browser = useBrowser();
const { pindu, server } = browser;
let page: Page;
const ours = (path: string) => `chrome-extension://${pindu.extensionId}/${path}`;
const files = readdirSync(outputFolder('chrome'), { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(outputFolder('chrome').length + 1));

beforeAll(async () => {
  page = await openHostile(browser);
  await openReader(browser.pindu, page);
  server.serve('/open.json', { body: '{}', contentType: 'application/json' });
  server.serve('/open.css', { body: '', contentType: 'text/css' });
  server.serve('/open.js', { body: 'postMessage(1)', contentType: 'text/javascript' });
});

/** Whether a page can fetch each of some addresses, or how it fails. */
const fetched = (urls: string[]) =>
  page.evaluate(
    (all) =>
      Promise.all(
        all.map((url) =>
          fetch(url).then(
            () => 'read',
            (error: Error) => error.message,
          ),
        ),
      ),
    urls,
  );

it('fetches none of the files, and gets the same answer for one that does not exist', async () => {
  expect(files.length).toBeGreaterThan(20);
  expect(await fetched(['http://news.test/open.json'])).toEqual(['read']);
  const answers = await fetched([...files, 'no-such-file.js', 'icon/16.svg'].map(ours));
  expect(new Set(answers)).toEqual(new Set(['Failed to fetch']));
});

it.each([
  ['script', 'src', 'background.js', '/open.js'],
  ['script', 'src', 'content-scripts/reader.js', '/open.js'],
  ['link', 'href', 'assets/*.css', '/open.css'],
  ['img', 'src', 'icon/128.png', undefined],
])('loads none by <%s %s=%s>', async (name, attribute, file, control) => {
  const load = (url: string) =>
    page.evaluate(
      ([tag, key, address]) =>
        new Promise<string>((resolve) => {
          const element = Object.assign(document.createElement(tag), { rel: 'stylesheet', [key]: address });
          for (const type of ['load', 'error']) element.addEventListener(type, () => resolve(type));
          document.body.append(element);
        }),
      [name, attribute, url] as const,
    );
  if (control !== undefined) expect(await load(control)).toBe('load');
  const real = files.find((each) => matchesGlob(each, file)) as string;
  expect(await load(ours(real))).toBe('error');
});

it('imports none as a module, and starts none as a worker', async () => {
  const tries = (url: string) =>
    page.evaluate(`(async () => {
      const url = ${JSON.stringify(url)};
      const worker = new Promise((resolve) => {
        try {
          const started = new Worker(url);
          started.onerror = () => resolve('refused');
          started.onmessage = () => resolve('ran');
        } catch {
          resolve('refused');
        }
      });
      return [await import(url).then(() => 'ran', () => 'refused'), await worker];
    })()`);
  expect(await tries('http://news.test/open.js')).toEqual(['ran', 'ran']);
  expect(await tries(ours('background.js'))).toEqual(['refused', 'refused']);
});

const frames: [string, (url: string) => string][] = [
  ['a frame', (url) => `<iframe src="${url}"></iframe>`],
  ['a sandboxed frame', (url) => `<iframe sandbox="allow-scripts allow-same-origin" src="${url}"></iframe>`],
  ['a frame in a srcdoc frame', (url) => `<iframe srcdoc="<iframe src='${url}'></iframe>"></iframe>`],
  ['an object', (url) => `<object data="${url}" type="text/html"></object>`],
  ['an embed', (url) => `<embed src="${url}" type="text/html">`],
  [
    'a frame that a refresh leads there',
    (url) => `<iframe srcdoc="<meta http-equiv=refresh content='0;url=${url}'>"></iframe>`,
  ],
];
it.each(frames)('puts neither library nor popup into %s, to lay it under the user’s click', async (_, markup) => {
  server.serve('/open.html', { body: '<p>我' });
  const urls = [ours('library.html'), ours('popup.html')];
  await openHostile(browser, { first: [...urls, 'http://news.test/open.html'].map(markup).join('') });
  const shown = () =>
    firstTab(pindu)
      .frames()
      .map((frame) => frame.url());
  await expect.poll(shown).toContain('http://news.test/open.html');
  await firstTab(pindu).evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(shown().filter((url) => url.startsWith(ours('')))).toEqual([]);
});

it('opens neither library nor popup in a tab, by window.open or by a link', async () => {
  const current = await openHostile(browser);
  const count = pindu.context.pages().length;
  for (const url of ['http://news.test/open.json', ours('library.html'), ours('popup.html#/')]) {
    await current.evaluate((address) => void window.open(address), url);
    await current.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
      document.body.append(link);
      link.click();
    }, url);
  }
  // Each address twice: all of them have to be there, or the last ones come into the next test.
  await expect.poll(() => pindu.context.pages().length).toBe(count + 6);
  const opened = pindu.context.pages().slice(count);
  await expect.poll(() => opened.filter((tab) => tab.url().endsWith('/open.json')).length).toBe(2);
  await current.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(opened.filter((tab) => tab.url().startsWith(ours('')))).toEqual([]);
  for (const tab of opened) await tab.close();
});

it('learns the address of the extension from nothing that the reader does', async () => {
  const current = await openHostile(browser, {
    headers: {
      'content-security-policy': "default-src 'self'; style-src 'none'; img-src 'none'; script-src 'unsafe-inline'",
    },
    head: `<script>
      window.seen = [];
      // Written out at the end: long frames are noted, too, and to write them at once would make more of them.
      const note = (...all) => void window.seen.push(...all);
      addEventListener('securitypolicyviolation', (event) =>
        note(event.sourceFile, event.blockedURI, event.documentURI, event.target?.localName), true);
      addEventListener('error', (event) => note(event.filename, event.message), true);
      addEventListener('unhandledrejection', (event) => note(String(event.reason?.stack)), true);
      new ReportingObserver((reports) => note(...reports), { buffered: true }).observe();
      for (const type of PerformanceObserver.supportedEntryTypes)
        new PerformanceObserver((list) => note(...list.getEntries())).observe({ type, buffered: true });
    </script>`,
    first: '<figure><img src="/photo.png" width="800" height="500"><figcaption>河边</figcaption></figure>',
  });
  const reader = await openReader(browser.pindu, current);
  // The picture, which may not load, moves the text when that is known.
  const point = async () => {
    const shown = await reader.card();
    if (shown === undefined) await reader.hover('早上');
    return shown?.headword;
  };
  await expect.poll(point, { interval: 500 }).toBe('早上');
  const named = await reader.evaluate((root) => {
    const all = [...root.querySelectorAll('*')];
    return all.filter((each) => [...each.attributes].some(({ value }) => value.includes('chrome-extension:'))).length;
  }, 0);
  expect(named).toBe(0);
  const seen = await current.evaluate(() =>
    (window as unknown as { seen: unknown[] }).seen.map((each) => JSON.stringify(each) ?? String(each)),
  );
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((each) => each.includes(pindu.extensionId) || each.includes('chrome-extension'))).toEqual([]);
});
