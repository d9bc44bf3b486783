import type { Page } from 'playwright-core';
import { restTime } from '@/components/reader/card/card-state';
import { afterTimers, drawn } from './after-timers';
import { isolatedWorld } from './isolated-world';
import type { Pindu } from './launch';
import { chooseInPopup } from './popup';
import { stillPoint } from './still-point';
import { waitFor } from './wait-for';

/** The looking up of words on a page. */
export type Hover = {
  isOn: () => Promise<boolean>;
  waitUntilOff: () => Promise<void>;
  /** Headword and reading of the open card. */
  card: () => Promise<{ word: string; pinyin: string; top: number; bottom: number } | undefined>;
  waitForCard: (word: string) => Promise<{ word: string; pinyin: string; top: number; bottom: number }>;
  /** The text that is highlighted in the page. */
  marked: () => Promise<string | undefined>;
  isPinned: () => Promise<boolean>;
  /** Whether the focus is in our element. */
  hasFocus: () => Promise<boolean>;
  /** The text of the first of our elements that matches. */
  text: (selector: string) => Promise<string | undefined>;
  /** Waits until what the pointer rests on would have been looked up and shown. */
  afterLookUp: () => Promise<void>;
  /** Puts a button without a name beside the card. */
  plant: () => Promise<void>;
  /** Where the first of our elements that matches is, once it is there. */
  boxOf: (selector: string) => Promise<DOMRect>;
  /** Clicks something of ours. */
  click: (selector: string) => Promise<void>;
};

type Extension = { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } };

/** Starts it from the popup, by a true click. */
export async function startHover(pindu: Pindu, page: Page): Promise<Hover> {
  await chooseInPopup(pindu, page, '[data-action="look-up"]');
  const hover = await hoverOn(pindu, page);
  await waitFor('the looking up', hover.isOn);
  return hover;
}

/** The looking up on a page where it was started, or is about to be. */
export async function hoverOn(pindu: Pindu, page: Page): Promise<Hover> {
  const world = await isolatedWorld(page, pindu.extensionId);
  const root = `[...document.documentElement.children]
    .map((element) => chrome.dom.openOrClosedShadowRoot(element))
    .find((root) => root?.querySelector('.hover-view')), `;
  const isOn = (): Promise<boolean> =>
    world.evaluate((found: ShadowRoot | undefined) => found !== undefined && found !== null, undefined, root);
  const is = (selector: string): Promise<boolean> =>
    world.evaluate((found: ShadowRoot | undefined, wanted) => Boolean(found?.querySelector(wanted)), selector, root);
  const card: Hover['card'] = () =>
    world.evaluate(
      (found: ShadowRoot | undefined) => {
        const element = found?.querySelector('.card:not(.expected, [hidden])');
        if (!element) return undefined;
        const { top, bottom } = element.getBoundingClientRect();
        const textOf = (selector: string): string => element.querySelector(selector)?.textContent?.trim() ?? '';
        return { word: textOf('.card-headword'), pinyin: textOf('.card-pinyin'), top, bottom };
      },
      undefined,
      root,
    );
  const boxOf = async (selector: string): Promise<DOMRect> => {
    await waitFor(selector, () => is(selector));
    return world.evaluate(
      (found: ShadowRoot | undefined, wanted) => {
        const element = found?.querySelector(wanted);
        element?.scrollIntoView({ block: 'nearest' });
        return element?.getBoundingClientRect().toJSON();
      },
      selector,
      root,
    );
  };
  return {
    isOn,
    boxOf,
    card,
    waitUntilOff: async () => void (await waitFor('the looking up to end', async () => !(await isOn()))),
    waitForCard: (word) =>
      waitFor(`the card of ${word}`, async () => {
        const shown = await card();
        return shown?.word === word && shown;
      }),
    marked: () =>
      world.evaluate(
        () => [...(CSS.highlights.get('pindu-word') ?? [])].map((range) => String(range as Range)).join(''),
        undefined,
      ),
    afterLookUp: async () => {
      await afterTimers(page, restTime);
      // The background answers one question after the other, and the page shows each answer as it comes.
      await world.evaluate(async () => {
        const ask = { channel: 'background', name: 'annotate', args: [['银行']] };
        await (globalThis as unknown as Extension).chrome.runtime.sendMessage(ask);
      }, undefined);
      await drawn(page);
    },
    plant: async () => {
      await world.evaluate(
        (found: ShadowRoot | undefined) => void found?.querySelector('.card')?.append(document.createElement('button')),
        undefined,
        root,
      );
    },
    isPinned: () => is('.card.pinned:not([hidden])'),
    hasFocus: () => world.evaluate((found: ShadowRoot | undefined) => Boolean(found?.activeElement), undefined, root),
    text: (selector) =>
      world.evaluate(
        (found: ShadowRoot | undefined, wanted) => found?.querySelector(wanted)?.textContent ?? undefined,
        selector,
        root,
      ),
    click: async (selector) => {
      const { x, y } = await waitFor(
        `${selector} to stand still`,
        async () => await world.evaluate(stillPoint, selector, root),
      );
      await page.mouse.click(x, y);
    },
  };
}
