import type { Page } from 'playwright-core';

/** The extension API as a page of ours has it: what the tests call of it. */
type Api = {
  runtime: { sendMessage: (message: unknown) => Promise<object> };
  storage: { local: { set: (items: unknown) => Promise<void> } };
};

/** Asks one of the background's methods, as a page of ours does. Gives the whole answer: `{ value }` or `{ error }`. */
export function askBackground(
  page: Page,
  name: string,
  ...args: unknown[]
): Promise<{ value?: unknown; error?: unknown }> {
  return page.evaluate((request) => (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage(request), {
    channel: 'background',
    name,
    args,
  });
}

/** Stores settings from a page of ours, in place of all that were chosen before; the others are the defaults. */
export function putSettings(page: Page, settings: Record<string, unknown>): Promise<void> {
  return page.evaluate((items) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.set(items), {
    settings,
    settings$: { v: 3 },
  });
}
