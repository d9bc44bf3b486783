import { beforeAll, expect, it } from 'vitest';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { zoomActiveTab } from '@/tests/e2e/harness/worker';

const { pindu, server } = useBrowser({ reducedMotion: true });
let reader: Reader;

beforeAll(async () => {
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu);
});

/** Animations and transitions of the reader, under way or to come. */
const moving = () =>
  reader.evaluate(
    (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => element.getAnimations().map(() => element.className)),
    0,
  );
/** Elements whose style lets them move: a transition of some time, an animation, or smooth scrolling. */
const movable = () =>
  reader.evaluate(
    (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        const lasts = `${style.transitionDuration}, ${style.animationDuration}`
          .split(', ')
          .some((time) => parseFloat(time) > 0);
        return lasts || style.animationName !== 'none' || style.scrollBehavior === 'smooth' ? [element.className] : [];
      }),
    0,
  );

it('with reduced motion the reader has no transition, animation or smooth scrolling', async () => {
  expect(await reader.page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
  const world = await isolatedWorld(reader.page, pindu.extensionId);
  // Every scrolling that the reader asks for is noted.
  await world.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(window, { __asked: asked });
    for (const name of ['scrollIntoView', 'scrollBy', 'scrollTo'] as const) {
      const own = Element.prototype[name] as (...args: unknown[]) => void;
      Element.prototype[name] = function (this: Element, ...args: unknown[]) {
        asked.push((args[0] as { behavior?: string } | undefined)?.behavior);
        own.apply(this, args);
      };
    }
  }, 0);
  const still = async (what: string) => {
    expect(await moving(), what).toEqual([]);
    expect(await movable(), what).toEqual([]);
  };
  await still('the text');
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await still('the card');
  await reader.page.keyboard.press('Escape');
  for (const [action, panel] of [
    ['settings', '.settings-panel'],
    ['words', '.words-panel'],
  ] as const) {
    await reader.click(`[data-action="${action}"]`);
    await waitFor(panel, () => reader.text(panel));
    await still(panel);
    await reader.page.keyboard.press('Escape');
  }
  for (let word = 0; word < 40; word++) await reader.page.keyboard.press('n');
  await still('a walk through the words');
  const asked = await world.evaluate(() => (window as unknown as { __asked: unknown[] }).__asked, 0);
  expect(asked).not.toContain('smooth');
  await reader.page.keyboard.press('Escape');
});

it('at a browser zoom of 200 % bar, text, card and panels fit the window', async () => {
  const { width } = await reader.evaluate(() => ({ width: innerWidth }), 0);
  await zoomActiveTab(pindu, 2);
  await waitFor('the zoom', () => reader.evaluate((_, before) => innerWidth <= before / 2 + 1, width));
  const outside = () =>
    reader.evaluate((root) => {
      const dialog = root.querySelector('dialog.reader');
      const sideways = (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0);
      const cut = [
        ...root.querySelectorAll(
          '.bar, .bar button, .card:not(.expected, [hidden]), .settings-panel, .words-panel, .help, .reading p',
        ),
      ]
        .map((element) => ({ box: element.getBoundingClientRect(), name: element.className || element.localName }))
        .filter(({ box }) => box.width > 1 && (box.left < -0.5 || box.right > innerWidth + 0.5));
      return { sideways, cut: cut.map(({ name }) => name) };
    }, 0);
  const fits = { sideways: 0, cut: [] };
  await expect.poll(outside).toEqual(fits);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await expect.poll(outside).toEqual(fits);
  const card = await reader.evaluate((root) => {
    const box = root.querySelector('.card:not(.expected, [hidden])')?.getBoundingClientRect();
    return box && { top: box.top, bottom: box.bottom, height: innerHeight };
  }, 0);
  expect(card?.top).toBeGreaterThanOrEqual(0);
  expect(card?.bottom).toBeLessThanOrEqual((card?.height ?? 0) + 0.5);
  await reader.page.keyboard.press('Escape');
  for (const [action, panel] of [
    ['settings', '.settings-panel'],
    ['words', '.words-panel'],
  ] as const) {
    await reader.click(`[data-action="${action}"]`);
    await waitFor(panel, () => reader.text(panel));
    await expect.poll(outside, { message: panel }).toEqual(fits);
    await reader.page.keyboard.press('Escape');
  }
  await reader.page.keyboard.press('?');
  await waitFor('the keys', () => reader.text('.help'));
  await expect.poll(outside).toEqual(fits);
  await reader.page.keyboard.press('Escape');
});

it('every control of bar, card and panels measures at least 24 pixels for the mouse', async () => {
  await zoomActiveTab(pindu, 1);
  await waitFor('the zoom', () => reader.evaluate(() => innerWidth >= 1000, 0));
  expect(await reader.page.evaluate(() => matchMedia('(pointer: fine)').matches)).toBe(true);
  const small = () =>
    reader.evaluate((root) => {
      const controls = root.querySelectorAll<HTMLElement>('button, select, a[href], label:has(input)');
      return [...controls].flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        // A link in a sentence is exempt.
        const inText = control.matches('.reading a, .card-link, .card-senses *');
        if (width === 0 || inText || (width >= 24 && height >= 24)) return [];
        return [`${control.className} ${control.dataset.action ?? control.textContent}: ${width} x ${height}`];
      });
    }, 0);
  await expect.poll(small).toEqual([]);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await expect.poll(small).toEqual([]);
  await reader.page.keyboard.press('Escape');
  for (const [action, panel] of [
    ['settings', '.settings-panel'],
    ['words', '.words-panel'],
  ] as const) {
    await reader.click(`[data-action="${action}"]`);
    await waitFor(panel, () => reader.text(panel));
    await expect.poll(small, { message: panel }).toEqual([]);
    await reader.page.keyboard.press('Escape');
  }
});
