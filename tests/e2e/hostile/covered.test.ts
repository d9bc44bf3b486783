import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { readRows } from '@/tests/e2e/harness/database';
import { expectReadable, openHostile } from '@/tests/e2e/harness/hostile-page';
import { startHover } from '@/tests/e2e/harness/hover';
import { openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { shareOfColour } from '@/tests/e2e/page/pixels';

// A page lays something over our buttons that lets clicks through: it ends beneath us, and what is pressed meanwhile does nothing.

const browser = useBrowser();
let library: Page;
beforeAll(async () => {
  library = await browser.pindu.context.newPage();
  await library.goto(`chrome-extension://${browser.pindu.extensionId}/library.html#/`);
});

/** Code that opens something red over all of the window, which lets clicks through to what is under it. */
const cover = (how: string) => `(() => {
  const cover = document.createElement('div');
  cover.textContent = '点这里领奖';
  cover.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;background:rgb(255,0,0);pointer-events:none;z-index:2147483647';
  document.body.append(cover);
  ${how}
})()`;
const popover = `cover.popover = 'manual'; cover.showPopover();`;
const inShadow = `const host = document.createElement('div'); document.body.append(host);
  host.attachShadow({ mode: 'closed' }).append(cover);`;
const modal = `const dialog = document.createElement('dialog'); dialog.style.cssText = cover.style.cssText + ';max-width:none;max-height:none';
  dialog.append('点这里领奖'); document.body.append(dialog); dialog.showModal(); dialog.inert = true; cover.remove();`;
/** Comes back soon after we have put ours on top, until it is told to end: seven times at most, one less than ends the reader. */
const fight = `${inShadow} cover.popover = 'manual';
  let left = 7;
  document.title = '';
  const again = () => {
    cover.matches(':popover-open') && cover.hidePopover();
    if (left-- > 0 && document.title !== 'enough') { cover.showPopover(); setTimeout(again, 400); } else { cover.remove(); document.title = 'over'; }
  };
  again();`;

/** Opens a card that stays open wherever the pointer goes. */
async function pinCard(reader: Reader): Promise<void> {
  await reader.hover('早上');
  await reader.waitForCard('早上');
  const { x, y } = await reader.pointOf('早上');
  await reader.page.mouse.click(x, y);
  await waitFor('it to stay', async () => (await reader.texts('.card.pinned')).length === 1);
}

type Place = { at: string; open: (reader: Reader) => Promise<unknown>; button: string };
const places: Place[] = [
  { at: 'the reader', open: async () => {}, button: '[data-action="save"]' },
  {
    at: 'an open card',
    open: pinCard,
    button: '.card.pinned [data-action="remember"]',
  },
  {
    at: 'the settings',
    open: (reader) => reader.click('[data-action="settings"]'),
    button: '.settings-panel',
  },
  {
    at: 'the list of keys',
    open: async (reader) => {
      await reader.page.keyboard.press('?');
      await waitFor('the keys', () => reader.text('.help'));
    },
    button: '.help [data-action="close-help"]',
  },
];

const red = [255, 0, 0] as const;

/** How red something of ours is; 1 where it is not there. */
async function redness(page: Page, evaluate: Reader['evaluate'], selector: string): Promise<number> {
  const box = await evaluate((root, wanted) => root.querySelector(wanted)?.getBoundingClientRect().toJSON(), selector);
  return box === undefined ? 1 : shareOfColour(page, box, red);
}

const covers = [
  { name: 'a popover in a shadow root of its own', how: inShadow + popover },
  { name: 'a modal dialog', how: modal },
  { name: 'a popover', how: popover },
  { name: 'an element in its highest layer', how: '' },
];

it.each(
  places.flatMap((place) => covers.slice(0, place.at === 'the reader' ? 4 : 2).map((each) => ({ ...place, ...each }))),
)('$name does not stay over $at', async ({ open, how, button }) => {
  const page = await openHostile(browser);
  const reader = await openReader(browser.pindu, page);
  await open(reader);
  await page.evaluate(cover(how));
  await waitFor('it to be seen', async () => (await redness(page, reader.evaluate, button)) === 0);
});

async function middleOf(reader: Reader, selector: string): Promise<{ x: number; y: number }> {
  const box = await reader.evaluate(
    (root, wanted) => root.querySelector(wanted)?.getBoundingClientRect().toJSON(),
    selector,
  );
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How many words are remembered. */
const remembered = async () => (await readRows(library, ['words'])).words?.length;

/** Covers the page again and again, does something meanwhile, and waits until it is not covered any more. */
async function whileCovered(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(cover(fight));
  // The first time of all it takes the browser a tenth of a second to tell.
  await afterTimers(page, 300);
  await act();
  expect(await page.title()).toBe('');
  await page.evaluate(() => {
    document.title = 'enough';
  });
  await waitFor('the end of it', async () => (await page.title()) === 'over');
  await afterTimers(page, 700);
}

it('while a page covers the reader again and again, neither click nor key does anything, but Escape', async () => {
  const page = await openHostile(browser);
  const reader = await openReader(browser.pindu, page);
  await pinCard(reader);
  const remember = '.card.pinned [data-action="remember"]';
  // Found before, so that all of it is done while the page is covered.
  const buttons = [await middleOf(reader, remember), await middleOf(reader, '[data-action="save"]')];
  await whileCovered(page, async () => {
    await page.keyboard.press('r');
    for (const { x, y } of buttons) await page.mouse.click(x, y);
  });
  expect(await reader.text('.save-state')).not.toMatch(/^Sav/);
  expect(await remembered()).toBe(0);
  await reader.click(remember);
  await waitFor('the word', async () => (await remembered()) === 1);
  // Where no word is under it that would open its own card.
  await page.mouse.move(1, 1);
  await whileCovered(page, () => page.keyboard.press('Escape'));
  expect(await reader.card()).toBeUndefined();
  await expectReadable(reader);
});

it('a page that covers the reader again and again ends it, and what is pressed until then does nothing', async () => {
  const page = await openHostile(browser);
  const reader = await openReader(browser.pindu, page);
  const before = await remembered();
  await pinCard(reader);
  await page.evaluate(
    cover(`${inShadow} ${popover} setInterval(() => { cover.hidePopover(); cover.showPopover(); }, 50);`),
  );
  await afterTimers(page, 300);
  await reader.click('.card.pinned [data-action="remember"]');
  await waitFor('the end of the reader', async () => !(await reader.isOpen()));
  expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
  expect(await remembered()).toBe(before);
});

it('a transition of the page’s, which lies over the top layer and lets clicks through, gets nothing pressed', async () => {
  const page = await openHostile(browser, {
    head: `<style>::view-transition { background: rgb(255,0,0); pointer-events: none }
      ::view-transition-group(*) { animation-duration: 60s }
      ::view-transition-old(*), ::view-transition-new(*) { animation: none; opacity: 0; pointer-events: none }</style>`,
  });
  const reader = await openReader(browser.pindu, page);
  const before = await remembered();
  await pinCard(reader);
  const remember = '.card.pinned [data-action="remember"]';
  await page.evaluate('document.startViewTransition(() => {}).ready.then(() => true)');
  expect(await redness(page, reader.evaluate, remember)).toBe(1);
  await afterTimers(page, 300);
  await page.keyboard.press('r');
  await reader.click(remember);
  await afterTimers(page, 100);
  expect(await remembered()).toBe(before);
  await page.keyboard.press('Escape');
  await waitFor('no card', async () => (await reader.card()) === undefined);
  await page.keyboard.press('Escape');
  await reader.waitUntilClosed();
});

it('the same over the bar of what is selected on the page', async () => {
  const page = await openHostile(browser);
  const hover = await startHover(browser.pindu, page);
  await page.evaluate(() => {
    const text = document.querySelector('article p')?.firstChild as Text;
    const from = text.data.indexOf('早上');
    getSelection()?.setBaseAndExtent(text, from, text, from + 1);
  });
  const button = '[data-action="make-word-always"]';
  await hover.boxOf(button);
  const cuts = async () => (await readRows(library, ['cuts'])).cuts?.length;
  const before = await cuts();
  await whileCovered(page, () => hover.click(button));
  expect(await cuts()).toBe(before);
  await hover.click(button);
  await waitFor('the cut', async () => (await cuts()) === (before ?? 0) + 1);
  // Its word is whole for what comes after.
  await hover.click('[data-action="undo-made"]');
  await waitFor('the cut to go', async () =>
    (await readRows(library, ['cuts'])).cuts?.every(({ deletedAt }) => deletedAt !== undefined),
  );
});

it('the same over the card of a word that is looked up on the page', async () => {
  const page = await openHostile(browser);
  const hover = await startHover(browser.pindu, page);
  const at = await page.evaluate(() => {
    const text = document.querySelector('article p')?.firstChild as Text;
    const range = document.createRange();
    const from = text.data.indexOf('早上');
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(at.x, at.y);
  await hover.waitForCard('早上');
  await page.mouse.click(at.x, at.y);
  await waitFor('it to stay', hover.isPinned);
  const before = await remembered();
  const known = '.card.pinned [data-action="known"]';
  await whileCovered(page, async () => {
    await hover.click(known);
    await page.keyboard.press('r');
    await hover.click('[data-action="end-hover"]');
  });
  expect([await hover.isOn(), await hover.isPinned(), await remembered()]).toEqual([true, true, before]);
  await page.evaluate(cover(inShadow + popover));
  await waitFor('it to be seen', async () => (await shareOfColour(page, await hover.boxOf(known), red)) === 0);
  await afterTimers(page, 700);
  await hover.click(known);
  await waitFor('what it says', async () => (await hover.text(known))?.includes('✓'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await hover.waitUntilOff();
});
