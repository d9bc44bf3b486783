import { browser } from 'wxt/browser';
import { t } from '@/components/ui/text';
import { type PageStatus, reachPage } from '@/lib/rpc';

/** Starts or closes the reader; where there is nothing to read, the popup says why. */
export async function toggleReader(tabId: number): Promise<void> {
  await orExplain(tabId, async () => {
    const page = await reachPage(tabId);
    const { state } = await page.status();
    if (state === 'reading' || state === 'picking' || state === 'looking-up') return page.close();
    const opened = await page.open();
    return opened.state === 'waiting' ? page.waited() : opened;
  });
}

/** Starts the looking up of words on the page itself, or ends it. */
export async function toggleLookUp(tabId: number): Promise<void> {
  await orExplain(tabId, async () => {
    const page = await reachPage(tabId);
    const { state } = await page.status();
    return state === 'looking-up' ? page.close() : page.lookUp();
  });
}

/** Reads what is selected in a tab; `text` is the browser's word of it. */
export async function readSelection(tabId: number, text: string | undefined): Promise<void> {
  await orExplain(tabId, async () => (await reachPage(tabId)).openSelection(text));
}

/** Where the page gives no reader, the popup is opened to say why; a browser that forbids that gets a mark instead. */
async function orExplain(tabId: number, call: () => Promise<PageStatus>): Promise<void> {
  const state = await call().then(
    (status) => status.state,
    () => 'restricted' as const,
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
  'taken-out': 'popup.takenOut',
  restricted: 'popup.restricted',
} as const;
