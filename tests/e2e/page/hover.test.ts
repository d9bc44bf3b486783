import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { hoverOn, startHover } from '@/tests/e2e/harness/hover';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { dispatchCommand } from '@/tests/e2e/harness/worker';
import { rest, useMenuPage } from './menu-page';
import { shareOfColour } from './pixels';

const { pindu, server } = useBrowser();
useMenuPage(pindu, server);

it('looking up words shows the card of the word under the pointer and highlights only that word', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const line = await rest(page, 'plain', 2);
  const card = await hover.waitForCard('昨天');
  expect(card.top).toBeGreaterThanOrEqual(line.bottom);
  await expect.poll(hover.marked).toBe('昨天');
  // Across elements, and read in its sentence.
  await rest(page, 'plain', 5);
  await hover.waitForCard('公园');
  await rest(page, 'plain', 12);
  expect((await hover.waitForCard('银行')).pinyin).toMatch(/yín\s*háng/);
});

it.each([
  ['on a page that leaves it alone', 'p { margin: 8px }'],
  [
    'on a page that styles everything',
    '* { background: #fff !important; color: #a00 !important; text-shadow: 0 0 9px #000 }',
  ],
  ['on a page that styles the same highlight', '::highlight(pindu-word) { background-color: #00f; color: #0f0 }'],
])('the word under the pointer is painted in its own colour %s', async (_, css) => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  await page.addStyleTag({ content: css });
  const line = await rest(page, 'plain', 2);
  await hover.waitForCard('昨天');
  const word = { x: line.x - 6, y: line.top, width: 12, height: line.bottom - line.top };
  await waitFor('the colour', async () => (await shareOfColour(page, word, [255, 223, 128])) > 0.25);
});

it.each([
  ['over pinyin that the page has itself', 'ruby', 1, '图书馆'],
  ['in text that cannot be selected', 'closed', 2, '文字'],
  ['in a menu above everything', 'link', 2, '新闻'],
  ['in a frame of the same site', 'framed', 1, '邻居'],
])('looking up words works %s', async (_, id, offset, word) => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  await rest(page, id, offset);
  expect((await hover.waitForCard(word)).word).toBe(word);
});

const overlay = 'position: absolute; inset: 0;';
it.each([
  [
    'a link drawn over a whole card',
    '<style>#lies::after { content: ""; %o }</style><a id="lies" href="#a">图</a>',
    true,
  ],
  ['a link placed over a paragraph', '<a href="#a" style="%o"></a>', true],
  ['an empty layer', '<div style="%o"></div>', true],
  ['an opaque box', '<div style="%o background: #fff"></div>', false],
  [
    'an opaque box that CSS draws',
    '<style>#lies::after { content: ""; %o background: #fff }</style><b id="lies"></b>',
    false,
  ],
])('looking up words sees what the eye sees under %s', async (_, over, isSeen) => {
  const page = firstTab(pindu);
  const body = `<p id="under">昨天银行没有开门。</p>${over.replaceAll('%o', overlay)}`;
  server.serve('/over', {
    body: `<!doctype html><html lang="zh"><meta charset="utf-8"><div style="position: relative">${body}</div></html>`,
  });
  await page.goto('http://news.test/over');
  const hover = await startHover(pindu, page);
  await rest(page, 'under', 2);
  if (isSeen) {
    await hover.waitForCard('银行');
    return;
  }
  await hover.afterLookUp();
  expect(await hover.card()).toBeUndefined();
});

it('looking up words works in a closed shadow root, and ignores other scripts', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const box = await page.locator('#host').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 10);
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 10);
  await hover.waitForCard('影子');
  await rest(page, 'english', 3);
  await waitFor('no card', async () => (await hover.card()) === undefined);
});

it('the card stands above a modal dialog of the page, takes keys there, and says that it takes no clicks', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await rest(page, 'modal', 2);
  await hover.waitForCard('同意');
  await expect.poll(() => hover.text('.hover-bar')).toContain('responds to keys but not to clicks');
  await page.keyboard.press('r');
  await waitFor('the word to be kept', async () => (await hover.text('[data-action="remember"]'))?.includes('✓'));
  await page.keyboard.press('r');
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.keyboard.press('Escape');
  await waitFor('no card', async () => (await hover.card()) === undefined);
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  expect(await hover.text('.hover-bar')).not.toContain('no clicks');
});

it('links and keys still belong to the page', async () => {
  const page = firstTab(pindu);
  await page.evaluate(() => {
    document.body.dataset.keys = '';
    document.addEventListener('keydown', ({ key }) => {
      document.body.dataset.keys += key;
    });
  });
  await startHover(pindu, page);
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.body.dataset.keys)).toBe('j');
  await page.click('#link');
  await page.waitForURL(/#news/);
});

it('the command starts and ends looking up words', async () => {
  const page = firstTab(pindu);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('no-article', 'reading', 'idle');
  await popup.close();
  await page.bringToFront();
  await dispatchCommand(pindu, 'look-up-words');
  const hover = await hoverOn(pindu, page);
  await waitFor('the looking up', hover.isOn);
  await rest(page, 'plain', 2);
  await hover.waitForCard('昨天');
  await dispatchCommand(pindu, 'look-up-words');
  await hover.waitUntilOff();
});

it('the popup shows and ends looking up words', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('looking-up');
  await popup.click('[data-action="stop"]');
  await popup.waitForState('idle');
  await popup.close();
  await hover.waitUntilOff();
});

it.each<[string, (page: Page, click: (selector: string) => Promise<void>) => Promise<void>]>([
  ['Esc', (page) => page.keyboard.press('Escape')],
  ['its button', (_, click) => click('[data-action="end-hover"]')],
])('looking up words leaves no trace after %s', async (_, end) => {
  const page = firstTab(pindu);
  const markup = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
  const before = await markup();
  const hover = await startHover(pindu, page);
  await rest(page, 'plain', 2);
  await hover.waitForCard('昨天');
  await page.mouse.move(900, 700);
  await waitFor('no card', async () => (await hover.card()) === undefined);
  await end(page, hover.click);
  await hover.waitUntilOff();
  await expect.poll(markup).toBe(before);
  await rest(page, 'plain', 2);
  await hover.afterLookUp();
  expect(await hover.marked()).toBe('');
  expect(await markup()).toBe(before);
});
