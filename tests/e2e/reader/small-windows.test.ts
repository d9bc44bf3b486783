import { beforeAll, describe, expect, it } from 'vitest';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser({ hasTouch: true, viewport: { width: 360, height: 740 } });
let reader: Reader;

beforeAll(async () => {
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu);
  await waitFor('the share', async () => (await reader.texts('.share')).length === 1);
});

/** Controls of ours that are smaller than so many pixels, by what they are; a link in a sentence is exempt. */
const smaller = (than: number) =>
  reader.evaluate((root, least) => {
    const controls = root.querySelectorAll<HTMLElement>('button, select, a[href], label:has(input)');
    return [...controls].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const inText = control.matches('.reading a, .card-link, .card-senses *');
      if (width === 0 || inText || (width >= least && height >= least)) return [];
      return [`${control.className} ${control.dataset.action ?? control.textContent}: ${width} x ${height}`];
    });
  }, than);
/** Whether the dialog scrolls sideways, and which controls of the bar are cut or lie on one another. */
const crowded = () =>
  reader.evaluate((root) => {
    const dialog = root.querySelector('dialog');
    const boxes = [...root.querySelectorAll('.bar > *, .bar-more > button')]
      .map((element) => ({ box: element.getBoundingClientRect(), name: element.className }))
      .filter(({ box }) => box.width > 1);
    const cut = boxes.filter(({ box }) => box.left < 0 || box.right > innerWidth + 0.5);
    return { scrolls: (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0), cut: cut.map(({ name }) => name) };
  }, 0);

describe.each([320, 360, 800])('at %i pixels, with a touch screen,', (width) => {
  it('bar, panels and card fit, and controls measure 44 pixels', async () => {
    await reader.page.setViewportSize({ width, height: 740 });
    expect(await reader.page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await crowded()).toEqual({ scrolls: 0, cut: [] });
    expect(await smaller(44)).toEqual([]);
    await reader.click('[data-action="settings"]');
    await waitFor('the settings', () => reader.text('.settings-panel'));
    expect(await smaller(44)).toEqual([]);
    await reader.page.keyboard.press('Escape');
    await reader.click('[data-action="words"]');
    await waitFor('the words', () => reader.text('.words-panel'));
    expect(await smaller(44)).toEqual([]);
    expect(await crowded()).toEqual({ scrolls: 0, cut: [] });
    await reader.page.keyboard.press('Escape');
    const { x, y } = await reader.pointOf('采用');
    await reader.page.touchscreen.tap(x, y);
    await reader.waitForCard('采用');
    expect(await smaller(44)).toEqual([]);
    await reader.page.keyboard.press('Escape');
  });
});

it('a narrow bar has a menu for the rest of its controls, which works with the keyboard too', async () => {
  await reader.page.setViewportSize({ width: 320, height: 740 });
  await reader.click('[data-action="more"]');
  await waitFor('the menu', async () => (await reader.texts('.bar-menu button')).length > 1);
  expect(await smaller(40)).toEqual([]);
  const focused = () =>
    reader.evaluate((root) => ((root as ShadowRoot).activeElement as HTMLElement | null)?.dataset.action, undefined);
  await waitFor('the focus in the menu', async () => (await focused()) === 'next-to-learn');
  await reader.page.keyboard.press('Escape');
  await waitFor('the menu to close', async () => (await reader.texts('.bar-menu')).length === 0);
  await expect.poll(focused).toBe('more');
  await reader.page.keyboard.press('Enter');
  await waitFor('the menu', async () => (await reader.texts('.bar-menu')).length === 1);
  await reader.click('.bar-menu [data-action="keys"]');
  await waitFor('the keys', () => reader.text('.help'));
  await reader.page.keyboard.press('Escape');
  expect(await reader.isOpen()).toBe(true);
});

it('the controls of the popup are large enough for a finger', async () => {
  const popup = await clickToolbar(pindu, firstTab(pindu));
  await popup.waitForState('reading');
  const small = await popup.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('button, a[href]')].flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const least = matchMedia('(pointer: coarse)').matches ? 44 : 24;
        return width < least || height < least ? [`${control.textContent}: ${width} x ${height}`] : [];
      }),
    0,
  );
  expect(small).toEqual([]);
  await popup.close();
});
