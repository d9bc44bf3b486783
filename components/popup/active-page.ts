import { browser } from 'wxt/browser';
import { problemText } from '@/components/ui/problem-text';
import { type PageApi, type PageStatus, reachPage } from '@/lib/rpc';
import type { PageView } from './PageState';
import { restrictedPlace } from './restricted-place';

/** The page under the popup. Every call tells `onView` what it comes to. */
export type ActivePage = Record<
  'open' | 'openSelection' | 'pickPart' | 'lookUp' | 'save' | 'close' | 'checkSaved',
  () => Promise<PageStatus>
> & {
  /** The id under which our own tab can read the article that the page allows no reader. */
  stashForTab(): Promise<string>;
};

/**
 * Starts the reader on the active tab, or finds it open and leaves it so, and tells `onView` how that went.
 * Never rejects: what goes wrong is a view too.
 */
export async function openActivePage(onView: (view: PageView) => void): Promise<ActivePage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) {
    onView({ state: 'restricted' });
    return undefined;
  }
  let page: PageApi;
  try {
    page = await reachPage(tab.id);
  } catch {
    // The browser's refusal is in its own words and language; the cause is always that no script may run there.
    onView({ state: 'restricted', place: restrictedPlace(tab.url, tab.title) });
    return undefined;
  }
  const telling = (call: () => Promise<PageStatus>) => async () => {
    try {
      const status = await call();
      onView(status);
      return status;
    } catch (error) {
      onView({ state: 'error', problem: problemText(error) });
      return { state: 'idle' } as const;
    }
  };
  const waited = telling(page.waited);
  const open = telling(page.open);
  /** Says how much of the article the user knows, once it is counted; while there is none, what was said stays. */
  const count = async () => {
    const status = await page.counted().catch(() => undefined);
    if (status?.state === 'reading') onView(status);
  };
  const active: ActivePage = {
    async open() {
      const status = await open();
      // Not waited for here: the popup has to stay of use.
      if (status.state === 'waiting') void waited().then(count);
      if (status.state === 'reading') void count();
      return status;
    },
    openSelection: telling(() => page.openSelection()),
    pickPart: telling(page.pickPart),
    lookUp: telling(page.lookUp),
    stashForTab: page.stashForTab,
    save: telling(page.save),
    close: telling(page.close),
    // Asked for by itself: where there is no reader, what the popup says stays.
    async checkSaved() {
      const status = await page.checkSaved();
      if (status.state === 'reading') onView(status);
      return status;
    },
  };
  await active.open();
  return active;
}

/** The address of a hash route of the library page. */
export function libraryAddress(path: string): string {
  return browser.runtime.getURL('/library.html') + path;
}

/** Opens an address in a tab of its own. */
export async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}
