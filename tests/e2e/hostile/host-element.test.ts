import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { expectReadable, openHostile } from '@/tests/e2e/harness/hostile-page';
import { openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// Pages that lay hands on our one element: the reader stays whole or is gone, never half, and opens again.

const browser = useBrowser();
let page: Page;
let reader: Reader;
beforeEach(async () => {
  page = await openHostile(browser);
  reader = await openReader(browser.pindu, page);
});

const host = () => document.documentElement.lastElementChild as HTMLElement;
const opensAgain = async () => expectReadable(await openReader(browser.pindu, page));
const run = (act: string) => page.evaluate(`(() => { const host = (${host.toString()})(); ${act} })()`);

it('removed: the reader is gone, and opens again', async () => {
  await run('host.remove();');
  await reader.waitUntilClosed();
  await opensAgain();
});

it('removed with all of the page: nothing is left, and a new page is read', async () => {
  await run('document.documentElement.replaceChildren();');
  page = await openHostile(browser);
  await opensAgain();
});

it.each([
  ['into the body', 'document.body.prepend(host);'],
  [
    'into a shadow root',
    `const box = document.createElement('div'); document.body.append(box); box.attachShadow({ mode: 'closed' }).append(host);`,
  ],
  [
    'into a frame',
    `const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.body.append(host);`,
  ],
  ['out and in again', 'host.remove(); document.documentElement.append(host);'],
  [
    'into a hidden element',
    `const box = document.createElement('div'); box.hidden = true; document.body.append(box); box.append(host);`,
  ],
])('moved %s: the reader opens again, once', async (_, act) => {
  await run(act);
  await afterTimers(page, 300);
  await opensAgain();
  expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
});

it('cloned: the copies are empty, and take nothing with them', async () => {
  const copies = await run(`
    const copies = [host.cloneNode(true), document.importNode(host, true)];
    document.body.append(...copies);
    return copies.map((each) => [each.childNodes.length, each.shadowRoot, each.textContent]);`);
  expect(copies).toEqual([
    [0, null, ''],
    [0, null, ''],
  ]);
  await expectReadable(reader);
});

it('filled with the page’s own content, slots and styles: none of it is shown', async () => {
  await run(`host.append(Object.assign(document.createElement('dialog'), { open: true, textContent: '请输入密码' }),
    Object.assign(document.createElement('style'), { textContent: 'dialog { display: none !important }' }));`);
  await expectReadable(reader);
  expect(
    await page.evaluate(() => document.documentElement.lastElementChild?.firstElementChild?.checkVisibility()),
  ).toBe(false);
});

it.each([
  ['inert', `host.inert = true;`],
  ['hidden', 'host.hidden = true;'],
  [
    'small, transparent, turned and clipped',
    `host.style.cssText = 'opacity:0!important;transform:scale(.01)!important;clip-path:inset(50%)!important;width:1px!important;overflow:hidden!important;contain:strict!important';`,
  ],
  ['one that lets clicks through', `host.style.cssText = 'pointer-events:none!important';`],
])('made %s: one press of Escape still closes it, and it opens again', async (_, act) => {
  await run(act);
  await afterTimers(page, 100);
  await page.keyboard.press('Escape');
  await waitFor('the end of it', () => page.evaluate(() => document.querySelector('html > div') === null));
  await opensAgain();
});

it('beside endless mutation of the page: it is read, and closes', async () => {
  await run(`
    let count = 0;
    const churn = () => {
      for (let at = 0; at < 50; at++) {
        const box = document.createElement('div');
        box.textContent = '新消息' + count++;
        document.body.append(box);
        if (document.body.children.length > 200) document.body.children[50].remove();
        document.documentElement.dataset.count = count;
      }
      setTimeout(churn, 5);
    };
    churn();`);
  await expectReadable(reader);
  await reader.leave();
  await opensAgain();
});

it('among thousands of its like: it is still the one that works', async () => {
  await run(`for (let at = 0; at < 5000; at++) document.documentElement.append(document.createElement('div'));`);
  await expectReadable(reader);
});
