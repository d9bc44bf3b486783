import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { outputFolder } from '@/scripts/setup/build-extension.ts';
import { waitFor } from '@/tests/e2e/harness/wait-for.ts';

/**
 * A Firefox with Pindu in it. It leans on Firefox's insides (chrome-privileged scripts over WebDriver BiDi, frame
 * scripts), because nothing else can click a toolbar button or see into a closed root: keep it small.
 */
export type Firefox = {
  browser: Browser;
  /** Runs code in the browser's own window; `extension` is ours. Its last expression is the result, which is JSON. */
  chrome: <R>(code: string) => Promise<R>;
  /** Clicks Pindu's button in the toolbar: this grants activeTab and opens the popup. */
  clickToolbar: () => Promise<void>;
  closePopup: () => Promise<void>;
  /** Runs a function in the popup. */
  inPopup: Run;
  /** Runs a function with the reader's closed root, `null` where there is none, in the tab that is in front. */
  inReader: Run;
  /** Runs a function with the document of the tab that is in front, whatever it shows. */
  inTab: Run;
  /** Opens a page of the extension's in a tab of its own. */
  openExtensionPage: (path: string) => Promise<void>;
  /** Stops the background, as Firefox does with one that idles. */
  stopBackground: () => Promise<void>;
  /** The text on the clipboard; empty where there is none. */
  clipboard: () => Promise<string>;
  emptyClipboard: () => Promise<void>;
};

type Run = <A, R>(run: (root: ParentNode, argument: A) => R, argument?: A) => Promise<R>;

const uuid = '0d7b6f6e-3c57-4d53-9e5a-5d6c1f7a2b31';

/** Starts Firefox with an empty profile and the built extension. Every plain-http host leads to `serverPort`. */
export async function launchFirefox(executablePath: string, serverPort: number): Promise<Firefox> {
  const folder = outputFolder('firefox');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'intl.locale.requested': 'en-US',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': serverPort,
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  await browser.installExtension(folder);
  const chrome = await chromeScope(browser, id);
  // The first steps open in a tab of their own, in front.
  const welcome = `gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.includes('/library.html'))`;
  await waitFor('the first steps', () => chrome<boolean>(`Boolean(${welcome})`), 30_000);
  await chrome(`void gBrowser.removeTab(${welcome})`);

  /** Runs a function in the content of a `<browser>` element, by a frame script. */
  const inBrowser = async <R>(element: string, root: string, run: string, argument: unknown): Promise<R> => {
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
      await chrome<string>(`new Promise((resolve, reject) => {
        const manager = (${element})?.messageManager;
        if (!manager) return reject(new Error('There is no such browser.'));
        // A popup that is just coming up may lose the script.
        setTimeout(() => {
          manager.removeMessageListener('pindu-test', listener);
          reject(new Error('No answer.'));
        }, 3000);
        const listener = { receiveMessage({ data }) {
          manager.removeMessageListener('pindu-test', listener);
          resolve(data);
        } };
        manager.addMessageListener('pindu-test', listener);
        manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(body)}), false);
      })`),
    ) as { value: R; error?: string };
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.value;
  };
  const popup = `[...document.querySelectorAll('.webextension-popup-browser')].find((each) => each.currentURI.spec.includes('popup.html'))`;
  const tab = 'gBrowser.selectedBrowser';
  const readerRoot = `[...document.documentElement.children].map((each) => each.openOrClosedShadowRoot).find((each) => each?.querySelector('dialog.reader')) ?? null`;

  return {
    browser,
    chrome,
    inPopup: (run, argument) => inBrowser(popup, 'document', String(run), argument),
    inReader: (run, argument) => inBrowser(tab, readerRoot, String(run), argument),
    inTab: (run, argument) => inBrowser(tab, 'document', String(run), argument),
    clickToolbar: () =>
      chrome(
        `void ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent
          .apiManager.global.browserActionFor(extension).triggerAction(window)`,
      ),
    async closePopup() {
      await chrome(`void [...document.querySelectorAll('panel')].forEach((panel) => panel.hidePopup?.())`);
      await waitFor('the popup to close', async () => !(await chrome<boolean>(`Boolean(${popup})`)));
    },
    openExtensionPage: async (path) => {
      const url = `moz-extension://${uuid}${path}`;
      await chrome(`void (gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)}))`);
      await waitFor(`the page ${path}`, () =>
        chrome<boolean>(`${tab}.currentURI.spec === ${JSON.stringify(url)} && !${tab}.webProgress.isLoadingDocument`),
      );
    },
    async stopBackground() {
      await chrome('extension.terminateBackground()');
      await waitFor('the background to stop', () => chrome<boolean>(`extension.backgroundState === 'stopped'`));
    },
    emptyClipboard: () => chrome('void Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard)'),
    clipboard: () =>
      chrome(`(() => {
        const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transferable.init(null);
        transferable.addDataFlavor('text/plain');
        Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
        const data = {};
        try {
          transferable.getTransferData('text/plain', data);
        } catch {
          return '';
        }
        return data.value.QueryInterface(Ci.nsISupportsString).data;
      })()`),
  };
}

/** The browser's first tab. */
export async function firstPage(firefox: Firefox): Promise<Page> {
  const [page] = await firefox.browser.pages();
  if (page === undefined) throw new Error('Firefox has no tab.');
  return page;
}

type Evaluated = { type: string; exceptionDetails?: { text: string }; result?: { value?: unknown } };

/** Evaluates in the browser's window, over puppeteer's own connection: it has no door of its own for that. */
async function chromeScope(browser: Browser, id: string): Promise<Firefox['chrome']> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as { contexts: { context: string; url: string }[] }).contexts.find(({ url }) =>
    url.endsWith('browser.xhtml'),
  )?.context;
  return async <R>(code: string): Promise<R> => {
    const expression = `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      return JSON.stringify(await (${code}));
    })()`;
    const { result: answer } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    const { type, exceptionDetails, result: value } = answer as Evaluated;
    if (type === 'exception') throw new Error(`In the browser’s window: ${exceptionDetails?.text}`);
    return (typeof value?.value === 'string' ? JSON.parse(value.value) : undefined) as R;
  };
}
