import { browser } from 'wxt/browser';
import { openShadowOf, type ShadowOf } from '@/lib/article/snapshot/flat-tree';

/** Finds shadow roots as a content script can: closed ones too. */
export const shadowOf: ShadowOf = (element) => {
  try {
    return browser.dom.openOrClosedShadowRoot(element as HTMLElement);
  } catch {
    // Not every browser has it, and none once the extension was replaced under the page.
    return openShadowOf(element);
  }
};
