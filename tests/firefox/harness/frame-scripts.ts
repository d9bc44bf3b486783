import type { BrowserWindow } from './browser-window';

/** Runs a function with a root and a JSON argument; gives its JSON result. */
export type Run = <A, R>(run: (root: ParentNode, argument: A) => R, argument?: A) => Promise<R>;

/** The popup's `<browser>`, and that of the tab which is in front, as expressions. */
export const popupBrowser = `[...document.querySelectorAll('.webextension-popup-browser')]
  .find((each) => each.currentURI.spec.includes('popup.html'))`;
export const tabBrowser = 'gBrowser.selectedBrowser';

/** The closed root among the children of `documentElement` with something that matches in it, else null. */
export function rootWith(selector: string): string {
  return `[...document.documentElement.children]
    .map((each) => each.openOrClosedShadowRoot)
    .find((each) => each?.querySelector('${selector}')) ?? null`;
}

/**
 * Runs functions in the content of a `<browser>` element, by frame scripts, which see into closed roots. `element` and
 * `root` are expressions: the one in Firefox's window, the other in that content.
 */
export function runIn(window: BrowserWindow, element: string, root: string): Run {
  return async <A, R>(run: (root: ParentNode, argument: A) => R, argument?: A): Promise<R> => {
    const body = `(() => {
      let reply;
      try {
        const { document } = content;
        reply = { value: (((__name) => ${run})((f) => f))(${root}, ${JSON.stringify(argument) ?? 'undefined'}) };
      } catch (error) {
        reply = { error: String(error) };
      }
      sendAsyncMessage('pindu-test', JSON.stringify(reply));
    })()`;
    const reply = JSON.parse(
      await window.evaluate<string>(`new Promise((resolve, reject) => {
        const manager = (${element})?.messageManager;
        if (!manager) return reject(new Error('There is no such browser.'));
        // A popup that is just coming up may lose the script.
        setTimeout(() => {
          manager.removeMessageListener('pindu-test', listener);
          reject(new Error('No answer.'));
        }, 6000);
        const listener = { receiveMessage({ data }) {
          manager.removeMessageListener('pindu-test', listener);
          resolve(data);
        } };
        manager.addMessageListener('pindu-test', listener);
        const script = 'data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(body)});
        manager.loadFrameScript(script, false);
      })`),
    ) as { value: R; error?: string };
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.value;
  };
}
