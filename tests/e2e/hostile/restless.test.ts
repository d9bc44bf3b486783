import type { Dialog } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { expectReadable, openHostile } from '@/tests/e2e/harness/hostile-page';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// Pages that are too large, or that do not stand still while they are read.

const browser = useBrowser();
const { pindu, server } = browser;
beforeEach(() => {
  server.serve('/elsewhere', { body: '<title>别处</title><p>别处' });
});

it('reads an article among 100,000 elements, and another 3,000 levels down', async () => {
  const flat = '<i></i>'.repeat(100_000);
  const page = await openHostile(browser, { first: `<div hidden>${flat}</div>` });
  await expectReadable(await openReader(browser.pindu, page));
  const deep = `${'<div>'.repeat(3_000)}${'<p>深处的早上，人们都起得很早，把菜拿到市场去卖，孩子们背着书包上学。'.repeat(20)}`;
  const other = await openHostile(browser, {
    body: `<meta charset="utf-8"><title>深处的早上</title><html lang="zh"><h1>深处的早上</h1>${deep}`,
  });
  const reader = await openReader(browser.pindu, other);
  expect(await reader.text('article p')).toContain('深处的早上');
  await expectReadable(reader);
});

it('is not ended by a storm of alerts', async () => {
  const page = await openHostile(browser);
  const reader = await openReader(browser.pindu, page);
  let alerts = 0;
  const dismiss = (dialog: Dialog) => {
    alerts += 1;
    void dialog.dismiss().catch(() => undefined);
  };
  page.on('dialog', dismiss);
  const storm = page.evaluate(async () => {
    for (let round = 0; round < 10; round++) {
      alert('1');
      confirm('2');
      prompt('3');
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await waitFor('many alerts', () => alerts > 5);
  expect(await reader.isOpen()).toBe(true);
  // The browser throws away what the mouse does while an alert is open.
  await storm;
  await expectReadable(reader);
  page.off('dialog', dismiss);
});

it.each([
  ['goes elsewhere', `location.href = '/elsewhere'`, 'no-article'],
  ['reloads itself', 'location.reload()', 'reading'],
  [
    'goes on by a refresh',
    `document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=/elsewhere' }))`,
    'no-article',
  ],
  [
    'writes itself anew',
    `document.open(); document.write('<title>别处</title><p>别处'); document.close()`,
    'no-article',
  ],
])('a page that %s while it is read takes the reader with it, and nothing is left unhandled', async (_, act, state) => {
  const page = await openHostile(browser);
  const reader = await openReader(browser.pindu, page);
  await reader.click('[data-action="save"]');
  await page.evaluate(`setTimeout(() => { ${act} })`);
  await waitFor('the end of the reader', async () => (await reader.isOpen().catch(() => false)) === false);
  await page.waitForLoadState('load');
  const popup = await clickToolbar(pindu, page);
  expect(await popup.waitForState('no-article', 'reading', 'not-chinese', 'restricted')).toBe(state);
  await popup.close();
});

it('a page that goes elsewhere while its reader is being opened leaves nothing unhandled', async () => {
  const page = await openHostile(browser, { paragraphs: 400 });
  await page.evaluate(() => setTimeout(() => location.replace('/elsewhere'), 30));
  const popup = await clickToolbar(pindu, page).catch(() => undefined);
  await page.waitForURL(/elsewhere/);
  await popup?.close();
  await expectReadable(await openReader(browser.pindu, await openHostile(browser)));
});

it('a page that goes on by a refresh before it is read is read where it is then', async () => {
  server.serve('/first', { body: '<meta http-equiv="refresh" content="0;url=/hostile"><p>第一' });
  await openHostile(browser);
  const page = firstTab(pindu);
  await page.goto('http://news.test/first');
  await page.waitForURL(/hostile/);
  await expectReadable(await openReader(browser.pindu, page));
});

it('a page with a base element elsewhere is saved under its own address', async () => {
  const page = await openHostile(browser, {
    head: '<base href="http://other.test/stolen/" target="evil"><link rel="canonical" href="http://other.test/private.html"><meta property="og:url" content="http://other.test/private.html">',
    url: 'http://news.test/based',
  });
  const reader = await openReader(browser.pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await library.locator('.item-title').first().waitFor();
  const links = await library
    .locator('.item-title')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  expect(links.some((href) => decodeURIComponent(href).includes('news.test/based'))).toBe(true);
  expect(links.some((href) => href.includes('other.test'))).toBe(false);
  await library.close();
});
