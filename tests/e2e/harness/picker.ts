import type { Page } from 'playwright-core';
import { isolatedWorld } from './isolated-world';
import type { Pindu } from './launch';
import { chooseInPopup } from './popup';
import { stillPoint } from './still-point';
import { waitFor } from './wait-for';

/** The picking of a part, over a page. */
export type Picker = {
  isOpen: () => Promise<boolean>;
  waitUntilClosed: () => Promise<void>;
  /** Waits until the frame lies around the page's element with this id. */
  waitForFrame: (id: string) => Promise<void>;
  /** What a screen reader was told last. */
  told: () => Promise<string | undefined>;
  text: (selector: string) => Promise<string | undefined>;
  click: (selector: string) => Promise<void>;
};

/** Chooses "Pick the text" in the popup of a page where it is offered, unless the picking has begun by another way. */
export async function startPicking(pindu: Pindu, page: Page, { isOpen = false } = {}): Promise<Picker> {
  if (!isOpen) await chooseInPopup(pindu, page, '[data-action="pick-part"]');
  const picker = await pickerOn(pindu, page);
  await waitFor('the picker', picker.isOpen);
  return picker;
}

async function pickerOn(pindu: Pindu, page: Page): Promise<Picker> {
  const world = await isolatedWorld(page, pindu.extensionId);
  const root = `[...document.documentElement.children]
    .map((element) => chrome.dom.openOrClosedShadowRoot(element))
    .find((root) => root?.querySelector('dialog.picker')), `;
  const open = (): Promise<boolean> =>
    world.evaluate(
      (found: ShadowRoot | undefined) => found?.querySelector('dialog.picker[open]') != null,
      undefined,
      root,
    );
  const text: Picker['text'] = (selector) =>
    world.evaluate(
      (found: ShadowRoot | undefined, wanted) => found?.querySelector(wanted)?.textContent ?? undefined,
      selector,
      root,
    );
  return {
    isOpen: open,
    text,
    waitUntilClosed: async () => void (await waitFor('the picker to close', async () => !(await open()))),
    told: () => text('[role="status"]'),
    waitForFrame: async (id) => {
      await waitFor(`the frame around #${id}`, () =>
        world.evaluate(
          (found: ShadowRoot | undefined, wanted) => {
            const frame = found?.querySelector('.pick-frame')?.getBoundingClientRect();
            const element = document.getElementById(wanted)?.getBoundingClientRect();
            if (frame === undefined || element === undefined) return false;
            return (['left', 'top', 'width', 'height'] as const).every(
              (side) => Math.abs(frame[side] - element[side]) < 2,
            );
          },
          id,
          root,
        ),
      );
    },
    click: async (selector) => {
      const { x, y } = await waitFor(
        `${selector} to stand still`,
        async () => await world.evaluate(stillPoint, selector, root),
      );
      await page.mouse.click(x, y);
    },
  };
}
