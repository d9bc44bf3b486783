import { defineContentScript } from 'wxt/utils/define-content-script';
import { hideStyleNames } from '@/components/reader/style-names';
import { servePage } from '@/lib/rpc/transport';
import { firstOpening } from './first-opening';
import type { OpeningWorld } from './opening-world';
import { createPage } from './page';

/** Put into a page by the toolbar button or the command; opens nothing by itself. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    hideStyleNames();
    const page = createPage(ctx);
    const first = firstOpening(page.open);
    (globalThis as OpeningWorld).openPinduReader = first.begin;
    ctx.onInvalidated(servePage({ ...page, open: first.open }));
  },
});
