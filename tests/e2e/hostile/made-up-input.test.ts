import { beforeEach, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { openHostile } from '@/tests/e2e/harness/hostile-page';
import { startHover } from '@/tests/e2e/harness/hover';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { startPicking } from '@/tests/e2e/harness/picker';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

// A page presses nothing of ours by events that it makes up itself.

const browser = useBrowser();
const { pindu } = browser;
beforeEach(() => openHostile(browser));

/** Runs in the page: makes up all that a hand does at a point, or a key, at a target of the page's choice. */
type Forged = { x?: number; y?: number; key?: string; at: 'host' | 'window' | 'document' | 'text' };
const forge = (events: Forged[]) =>
  firstTab(pindu).evaluate((all) => {
    const targets = {
      host: document.documentElement.lastElementChild as HTMLElement,
      ...{ window, document, text: document.querySelector('article p') as Element },
    };
    for (const { x: clientX, y: clientY, key, at } of all) {
      const common = { bubbles: true, cancelable: true, composed: true, view: window, detail: 1 };
      const made =
        key === undefined
          ? ['pointerover', 'pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map(
              (type) => new PointerEvent(type, { ...common, clientX, clientY, pointerType: 'mouse', isPrimary: true }),
            )
          : ['keydown', 'keypress', 'keyup'].map((type) => new KeyboardEvent(type, { ...common, key, code: key }));
      for (const event of made) targets[at].dispatchEvent(event);
    }
    targets.host.click();
  }, events);

const middleOf = (reader: Reader, selector: string) =>
  reader.evaluate((root, wanted) => {
    const { x, y, width, height } = root.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);

it.each(['save', 'settings', 'close'])('a click made up over the button “%s” does not press it', async (action) => {
  const reader = await openReader(pindu);
  const point = await middleOf(reader, `.bar [data-action="${action}"]`);
  expect(point.x).toBeGreaterThan(0);
  await forge([
    { ...point, at: 'host' },
    { ...point, at: 'window' },
  ]);
  await afterTimers(firstTab(pindu), 300);
  expect(await reader.isOpen()).toBe(true);
  expect(await reader.texts('.settings-panel')).toEqual([]);
  expect(await reader.text('.save-state')).not.toMatch(/Saved|Saving/);
});

it('a click made up at the host does not press what has the focus', async () => {
  const reader = await openReader(pindu);
  await reader.evaluate((root) => root.querySelector<HTMLElement>('[data-action="settings"]')?.focus(), 0);
  await forge([]);
  await afterTimers(firstTab(pindu), 300);
  expect(await reader.texts('.settings-panel')).toEqual([]);
});

it('a pointer made up over a word opens no card, and made-up keys say nothing of one', async () => {
  const reader = await openReader(pindu);
  const point = await reader.pointOf('早上');
  await forge([{ ...point, at: 'host' }, ...['n', 'r', '?', 'Escape'].map((key) => ({ key, at: 'host' as const }))]);
  await afterTimers(firstTab(pindu), 400);
  expect(await reader.isOpen()).toBe(true);
  expect(await reader.card()).toBeUndefined();
  await reader.hover('早上');
  await reader.waitForCard('早上');
  await forge(['r', 'Escape'].map((key) => ({ key, at: 'host' })));
  await afterTimers(firstTab(pindu), 400);
  expect(await reader.card()).toBeDefined();
  expect(
    await reader.evaluate((root) => root.querySelectorAll('.w[data-state="learning"], .w.learning').length, 0),
  ).toBe(0);
});

it('what is clicked by code that came by a node of the reader is not pressed', async () => {
  const reader = await openReader(pindu);
  // As a page of Firefox's could, which gets the nodes of a selection.
  await reader.evaluate((root) => {
    root.querySelector<HTMLElement>('[data-action="settings"]')?.click();
    root.querySelector('dialog')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }, 0);
  await afterTimers(firstTab(pindu), 300);
  expect(await reader.isOpen()).toBe(true);
  expect(await reader.texts('.settings-panel')).toEqual([]);
});

it('while words are looked up, a made-up pointer opens no card and made-up keys do nothing with one', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const box = await page.locator('article p').first().boundingBox();
  const point = { x: (box?.x ?? 0) + 64, y: (box?.y ?? 0) + 10 };
  await forge([{ ...point, at: 'text' }]);
  await hover.afterLookUp();
  expect(await hover.card()).toBeUndefined();
  await page.mouse.move(point.x - 1, point.y);
  await page.mouse.move(point.x, point.y);
  await hover.waitForCard('早上');
  await forge(['n', 'Escape', 'r'].map((key) => ({ key, at: 'text' })));
  await hover.afterLookUp();
  expect(await hover.card()).toMatchObject({ word: '早上' });
});

it('a made-up click does not pick a part of the page', async () => {
  const page = firstTab(pindu);
  const picker = await startPicking(pindu, page);
  await forge([
    { x: 300, y: 200, at: 'host' },
    ...['ArrowUp', 'Enter', 'Escape'].map((key) => ({ key, at: 'host' as const })),
  ]);
  await afterTimers(page, 400);
  expect(await picker.isOpen()).toBe(true);
});
