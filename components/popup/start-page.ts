import { browser } from 'wxt/browser';
import type { PageApi } from '@/lib/rpc/page-api';
import { background, reachPage } from '@/lib/rpc/transport';

/** The tab under the popup, and Pindu in it; `page` is undefined where no script may run. */
export type StartedPage = { tab: { url?: string; title?: string } | undefined; page: PageApi | undefined };

/**
 * Starts the reader on the active tab, and wakes the background, which its text needs then. The first thing that the
 * popup does: it imports nothing of what the popup shows. Resolves once the tab is asked; then the rest of the popup can
 * be loaded, which would be in its way before.
 */
export async function startPage(): Promise<{ started: Promise<StartedPage> }> {
  // Without a text it only loads what annotation needs.
  background.annotate([]).catch(() => {});
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { started: reach(tab) };
}

async function reach(tab: { id?: number; url?: string; title?: string } | undefined): Promise<StartedPage> {
  if (tab?.id === undefined) return { tab, page: undefined };
  // Whatever the browser says, the cause is always that no script may run there.
  const page = await reachPage(tab.id, { opens: true }).catch(() => undefined);
  return { tab, page };
}
