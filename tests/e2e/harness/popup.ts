import type { Page } from 'playwright-core';
import { callText } from './isolated-world';
import type { Pindu } from './launch';
import { nestedSender } from './nested-sender';
import { waitFor } from './wait-for';

/** The toolbar popup, which Playwright itself does not see. Opening or showing another tab closes it. */
export type Popup = {
  /** Runs a function in the popup with a JSON argument and gives its JSON result. */
  evaluate: <A, R>(run: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
  /** The text of the first element that matches, `undefined` where none does. */
  text: (selector: string) => Promise<string | undefined>;
  /** Waits for the page's state to be one of these, and gives it. */
  waitForState: (...states: string[]) => Promise<string>;
  waitForSelector: (selector: string) => Promise<void>;
  /** A real mouse click in the middle of the first element that matches. */
  click: (selector: string) => Promise<void>;
  /** A real press of a key: Tab or Enter. */
  press: (key: 'Tab' | 'Enter') => Promise<void>;
  /** A PNG of the popup. */
  screenshot: () => Promise<Buffer>;
  isOpen: () => Promise<boolean>;
  close: () => Promise<void>;
};

/**
 * A true click on the toolbar button while `page` is in front: it opens the real popup and grants activeTab, which
 * nothing else that a test can do does.
 */
export async function clickToolbar(pindu: Pindu, page: Page): Promise<Popup> {
  await page.bringToFront();
  const targetId = await tabTargetOf(pindu, page);
  await pindu.cdp.send('Extensions.triggerAction', { id: pindu.extensionId, targetId });
  const popupId = await waitFor('the popup to open', () => popupTarget(pindu));
  const { sessionId } = await pindu.cdp.send('Target.attachToTarget', { targetId: popupId, flatten: false });
  return drive(pindu, popupId, sessionId);
}

/** Opens the popup on a page and clicks something in it that closes it; the page is in front again then. */
export async function chooseInPopup(pindu: Pindu, page: Page, selector: string): Promise<void> {
  const popup = await clickToolbar(pindu, page);
  await popup.click(selector);
  await waitFor('the popup to close', async () => !(await popup.isOpen()));
  await page.bringToFront();
}

/** The tab that shows a page which is in front: triggerAction takes the tab's target, not the page's own. */
export async function tabTargetOf(pindu: Pindu, page: Page): Promise<string> {
  return waitFor(`an active tab at ${page.url()}`, async () => {
    // Asked each time: the page may be on its way elsewhere.
    const url = page.url();
    const { targetInfos } = await pindu.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    // Playwright knows the source of a page by the page's own address.
    const isIt = (tab: { url: string }) => tab.url === url || tab.url === `view-source:${url}`;
    return targetInfos.find((tab) => isIt(tab) && 'embedderData' in tab && isActive(tab.embedderData))?.targetId;
  });
}

function isActive(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'tabActive' in data && data.tabActive === true;
}

/** The DevTools target of the popup, if it is open. */
export async function popupTarget(pindu: Pindu): Promise<string | undefined> {
  const { targetInfos } = await pindu.cdp.send('Target.getTargets');
  return targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${pindu.extensionId}/popup.html`))?.targetId;
}

/**
 * The middle of the first element that matches, in the popup; false while it moves, or something lies over it: what the
 * page answers arrives late and shifts what is below.
 */
async function stillPoint(selector: string): Promise<{ x: number; y: number } | false> {
  const middle = () => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const before = middle();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const after = middle();
  const isHit = document.elementFromPoint(after.x, after.y)?.closest(selector) === document.querySelector(selector);
  return isHit && before.x === after.x && before.y === after.y && after;
}

function drive(pindu: Pindu, targetId: string, sessionId: string): Popup {
  const send = nestedSender(pindu.cdp, sessionId);
  // Playwright's colour scheme is for the pages that it knows.
  const features = [{ name: 'prefers-color-scheme', value: pindu.colorScheme }];
  send('Emulation.setEmulatedMedia', { features }).catch(() => undefined);

  const evaluate: Popup['evaluate'] = async (run, argument) => {
    const expression = callText(run, argument);
    const reply = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (reply.exceptionDetails) throw new Error(`In the popup: ${JSON.stringify(reply.exceptionDetails)}`);
    // The result is what the function gave, passed through JSON.
    return (reply.result as { value: never }).value;
  };
  const text: Popup['text'] = (selector) =>
    evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.textContent ?? undefined, selector);
  const waitForSelector = async (selector: string): Promise<void> => {
    await waitFor(`${selector} in the popup`, () =>
      evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    );
  };
  return {
    evaluate,
    text,
    waitForSelector,
    waitForState: async (...states) => {
      let last = '';
      const ask = async () => {
        const shown = await evaluate((selector) => {
          const element = document.querySelector<HTMLElement>(selector);
          return { state: element?.dataset.state, text: document.body.textContent };
        }, '#page-state');
        last = JSON.stringify(shown);
        return shown.state !== undefined && states.includes(shown.state) && shown.state;
      };
      return waitFor(() => `the popup's state ${states.join(' or ')}; it shows ${last}`, ask);
    },
    click: async (selector) => {
      await waitForSelector(selector);
      const { x, y } = await waitFor(`${selector} to stand still`, () => evaluate(stillPoint, selector));
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      }
    },
    press: async (key) => {
      const code = { Tab: 9, Enter: 13 }[key];
      const event = { key, code: key, windowsVirtualKeyCode: code, ...(key === 'Enter' && { text: '\r' }) };
      for (const type of ['keyDown', 'keyUp']) {
        // What the key does may close the popup before its answer has come.
        await send('Input.dispatchKeyEvent', { type, ...event }).catch((error: unknown) => {
          if (!String(error).includes('the popup closed')) throw error;
        });
      }
    },
    screenshot: async () => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    isOpen: async () => (await popupTarget(pindu)) === targetId,
    close: async () => {
      await pindu.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await waitFor('the popup to close', async () => (await popupTarget(pindu)) !== targetId);
    },
  };
}
