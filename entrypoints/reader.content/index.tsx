import { defineContentScript } from 'wxt/utils/define-content-script';
import { servePage } from '@/lib/rpc';
import { createPage } from './page';

/** Put into a page by the toolbar button or the command; opens nothing by itself. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const page = createPage(ctx);
    ctx.onInvalidated(servePage(page));
  },
});
