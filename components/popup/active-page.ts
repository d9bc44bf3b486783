import { browser } from 'wxt/browser';
import { problemText } from '@/components/ui/problem-text';
import type { PageStatus } from '@/lib/rpc/page-api';
import type { PageView } from './PageState';
import { restrictedPlace } from './restricted-place';
import type { StartedPage } from './start-page';

/** The page under the popup. Every call reports its result to `onView`. */
export type ActivePage = Record<
  'open' | 'openSelection' | 'pickPart' | 'lookUp' | 'save' | 'close' | 'checkSaved',
  () => Promise<PageStatus>
> & {
  /** The id under which our own tab can read the article that the page allows no reader. */
  stashForTab(): Promise<string>;
};

/** Opens the reader on the page that was started, unless it is open, and reports to `onView`. Never rejects: errors are views. */
export async function openActivePage(
  started: Promise<StartedPage>,
  onView: (view: PageView) => void,
): Promise<ActivePage | undefined> {
  const { tab, page } = await started;
  if (page === undefined) {
    const place = tab && restrictedPlace(tab.url, tab.title, browser.runtime.getURL('/'));
    onView({ state: 'restricted', place });
    return undefined;
  }
  const reporting = (call: () => Promise<PageStatus>) => async () => {
    try {
      const status = await call();
      onView(status);
      return status;
    } catch (error) {
      onView({ state: 'error', problem: problemText(error) });
      return { state: 'idle' } as const;
    }
  };
  const waited = reporting(page.waited);
  const open = reporting(page.open);
  /** Reports how much of the article the user knows, once it is counted. */
  const count = async () => {
    const status = await page.counted().catch(() => undefined);
    if (status?.state === 'reading') onView(status);
  };
  const active: ActivePage = {
    async open() {
      const status = await open();
      // Not awaited: the popup has to stay usable.
      if (status.state === 'waiting' || status.state === 'no-article') void waited().then(count);
      if (status.state === 'reading') void count();
      return status;
    },
    openSelection: reporting(() => page.openSelection()),
    pickPart: reporting(page.pickPart),
    lookUp: reporting(page.lookUp),
    stashForTab: page.stashForTab,
    save: reporting(page.save),
    close: reporting(page.close),
    // Asked without a click: where there is no reader, the view stays.
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

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
