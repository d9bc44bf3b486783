import { browser } from 'wxt/browser';
import type { BackgroundApi, TabApi } from './background-api';
import type { PageApi } from './page-api';

type Channel = 'background' | 'page';
type Request = { channel: Channel; name: string; args: unknown[] };
type Response = { value: unknown } | { error: string; code?: string };

/** Who sent a message, as the browser says: a content script's `url` is its page's, its `frameId` 0 in a tab's own page. */
export type Sender = { id?: string; url?: string; frameId?: number; tab?: { id?: number } };

/** Does what a message asks for. `undefined` leaves it unanswered; a rejection is sent back with its `code`. */
export type Answer = (name: string, args: unknown[], sender: Sender) => Promise<unknown> | undefined;

/** Nobody is there to answer: no Pindu on the page, or its extension was updated or reloaded under it. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  readonly code = 'unreachable';
}

/** Whether this script's extension is still there: it is not once it was updated or reloaded under an open page. */
export function extensionIsHere(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Calls the background as functions. Rejects with what went wrong there, its message and its `code`; once this page's
 * extension was replaced, `extensionIsHere()` says so.
 */
export const background = client<BackgroundApi & TabApi>('background', (request) =>
  browser.runtime.sendMessage(request),
);

/**
 * Pindu on the page in a tab, put there if it is not. Needs `activeTab`. Rejects with the browser's own message where
 * scripts may not run.
 * @param options with `opens`, a script that is put there opens the reader by itself: the first `open()` gives what came
 * of it
 */
export async function reachPage(tabId: number, { opens = false } = {}): Promise<PageApi> {
  const page = client<PageApi>('page', (request) => browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
  try {
    await page.status();
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    await browser.scripting.executeScript({
      target: { tabId },
      files: ['/content-scripts/reader.js', ...(opens ? (['/open-reader.js'] as const) : [])],
      // Else it waits for the page to be loaded, and one script that does not come would keep the user waiting.
      injectImmediately: true,
    });
    // Firefox takes the script for its own pages and does not run it.
    await page.status();
  }
  return page;
}

/** Answers for the background; returns an unsubscribe function. What may be asked is for `answer` to check. */
export function serveBackground(answer: Answer): () => void {
  return serve('background', answer);
}

/** Answers for the page; returns an unsubscribe function. Only the extension itself can send messages to a tab. */
export function servePage(api: PageApi): () => void {
  const methods = api as unknown as { [name: string]: (...args: unknown[]) => Promise<unknown> };
  return serve('page', (name, args) => (Object.hasOwn(methods, name) ? methods[name]?.(...args) : undefined));
}

function client<Api>(channel: Channel, send: (request: Request) => Promise<unknown>): Api {
  const call = async (name: string, args: unknown[]) => {
    let response: Response | undefined;
    try {
      response = (await send({ channel, name, args })) as Response | undefined;
    } catch (error) {
      throw new Unreachable(String(error), { cause: error });
    }
    if (response === undefined || response === null) throw new Unreachable(`Nobody answered ${channel}.${name}`);
    if ('error' in response) throw Object.assign(new Error(response.error), codeOf(response));
    return response.value;
  };
  return new Proxy({} as object, {
    get: (_, name) =>
      // A promise's `then` is asked for by `await`; the surface itself is not a promise.
      typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined,
  }) as Api;
}

function serve(channel: Channel, answer: Answer): () => void {
  const listener = (message: unknown, sender: Sender, respond: (response: Response) => void): true | undefined => {
    if (!isRequest(message) || message.channel !== channel) return undefined;
    const answered = answer(message.name, message.args, sender);
    answered?.then(
      (value) => respond({ value }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error), ...codeOf(error) }),
    );
    // `true` keeps the channel open for the answer.
    return answered && true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    if (extensionIsHere()) browser.runtime.onMessage.removeListener(listener);
  };
}

/** The code of an error that has one; a DOMException's is a number, and none of ours. */
function codeOf(error: unknown): { code?: string } {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? { code } : {};
}

function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false;
  const { channel, name, args } = message as Partial<Request>;
  return typeof channel === 'string' && typeof name === 'string' && Array.isArray(args);
}
