import type { Browser } from 'puppeteer-core';

/**
 * Firefox's own window, `browser.xhtml`, whose scripts may do all that Firefox can. Nothing else can click a toolbar
 * button or see into a popup and a closed root.
 */
export type BrowserWindow = {
  /** Evaluates an expression there, in which `extension` is Pindu; its result, or what it resolves to, is JSON. */
  evaluate: <R>(expression: string) => Promise<R>;
  /** A real click of the mouse in the middle of the element with this id. */
  click: (id: string) => Promise<void>;
};

type Connection = { send(method: string, params: object): Promise<{ result: unknown }> };
type Evaluated = { type: string; exceptionDetails?: { text: string }; result?: { value?: unknown } };

/** Puppeteer's own connection: it has no method of its own for what is sent over it here. */
export function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

export async function browserWindow(browser: Browser, extensionId: string): Promise<BrowserWindow> {
  const connection = connectionOf(browser);
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { contexts: { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;

  const evaluate: BrowserWindow['evaluate'] = async <R>(code: string): Promise<R> => {
    const expression = `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}) ?? {};
      return JSON.stringify(await (${code}));
    })()`;
    const target = { context };
    const parameters = { expression, target, awaitPromise: true, userActivation: true };
    const answer = await connection.send('script.evaluate', parameters);
    const { type, exceptionDetails, result: value } = answer.result as Evaluated;
    if (type === 'exception') throw new Error(`In the browser’s window: ${exceptionDetails?.text}`);
    return (typeof value?.value === 'string' ? JSON.parse(value.value) : undefined) as R;
  };
  return {
    evaluate,
    click: (id) =>
      // WebDriver BiDi performs no actions in Firefox's own window.
      evaluate(`(() => {
        const box = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, {});
      })()`),
  };
}
