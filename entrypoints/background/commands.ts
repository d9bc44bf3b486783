import { browser } from 'wxt/browser';
import { t } from '@/components/ui/text';
import type { PageApi, PageStatus } from '@/lib/rpc/page-api';
import { reachPage, Unreachable } from '@/lib/rpc/transport';

/** Starts or closes the reader; where there is nothing to read, the popup says why. */
export async function toggleReader(tabId: number): Promise<void> {
  await orExplain(tabId, async (page) => {
    const { state } = await page.status();
    if (state === 'reading' || state === 'picking' || state === 'looking-up') return page.close();
    const opened = await page.open();
    return opened.state === 'waiting' ? page.waited() : opened;
  });
}

/** Starts or ends looking up words on the page itself. */
export async function toggleLookUp(tabId: number): Promise<void> {
  await orExplain(tabId, async (page) => {
    const { state } = await page.status();
    return state === 'looking-up' ? page.close() : page.lookUp();
  });
}

/** Reads the selection in a tab; `text` is the selection as the browser reports it. */
export async function readSelection(tabId: number, text: string | undefined): Promise<void> {
  await orExplain(tabId, (page) => page.openSelection(text));
}

/** Where the reader does not open, the popup says why, or the badge where the browser does not open popups. */
async function orExplain(tabId: number, call: (page: PageApi) => Promise<PageStatus>): Promise<void> {
  let page: PageApi | undefined;
  const state = await reachPage(tabId)
    .then((reached) => {
      page = reached;
      return call(reached);
    })
    .then(
      (status) => status.state,
      // A page that was there and is gone before it answers was left: there is nothing to explain.
      (error) => (page !== undefined && error instanceof Unreachable ? 'idle' : 'restricted'),
    );
  if (!isRefusal(state)) return;
  try {
    await browser.action.openPopup();
  } catch {
    await browser.action.setBadgeText({ tabId, text: '!' });
    await browser.action.setTitle({ tabId, title: t(refusals[state]) });
  }
}

function isRefusal(state: PageStatus['state']): state is keyof typeof refusals {
  return state in refusals;
}

const refusals = {
  'no-article': 'popup.noArticle',
  'no-selection': 'popup.noSelection',
  'not-chinese': 'popup.notChinese',
  'taken-out': 'popup.removed',
  restricted: 'popup.restricted',
} as const;
