import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { waitFor } from '@/tests/e2e/harness/wait-for';

/** What tests of the list of words and of imports do on the library's page; `pageNow` is called at each use. */
export function wordPages(pindu: Pindu, pageNow: () => Page) {
  const open = async (hash: string) => {
    // The same hash again would be no navigation.
    await pageNow().goto('about:blank');
    await pageNow().goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  };
  const words = () => pageNow().locator('.word-row .word-head').allTextContents();
  const lists = (what: string, expected: readonly string[]) =>
    waitFor(what, async () => (await words()).join() === expected.join()).catch(async () => {
      expect(await words()).toEqual(expected);
    });
  const status = (word: string) =>
    pageNow().locator('.word-row', { hasText: word }).locator('.word-status').getAttribute('data-status');
  const textOf = async (selector: string) => (await pageNow().locator(selector).first().textContent()) ?? '';
  const ask = (name: string, ...args: unknown[]) => askBackground(pageNow(), name, ...args);
  const look = async (text: string) => {
    await pageNow().fill('[name="text"]', text);
    await pageNow().click('[data-action="look"]');
  };
  return { open, words, lists, status, textOf, ask, look };
}
