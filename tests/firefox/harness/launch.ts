import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { outputFolder } from '@/scripts/setup/build-extension';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { type BrowserWindow, browserWindow, connectionOf } from './browser-window';
import { popupBrowser, type Run, rootWith, runIn, tabBrowser } from './frame-scripts';
import { type Clipboard, systemClipboard } from './system-clipboard';
import { collectErrors } from './uncaught-errors';

/** A Firefox with Pindu in it. It leans on Firefox's insides, as nothing else sees a popup or a closed root. */
export type Firefox = {
  browser: Browser;
  window: BrowserWindow;
  clipboard: Clipboard;
  /** A real click on Pindu's button in the toolbar: this grants activeTab and opens the popup. */
  clickToolbar: () => Promise<void>;
  closePopup: () => Promise<void>;
  /** Runs a function in the popup. */
  inPopup: Run;
  /** Runs a function with the reader's closed root, `null` where there is none, in the tab that is in front. */
  inReader: Run;
  /** The same with the closed root of looking up words on the page. */
  inHover: Run;
  /** Opens a page of the extension's in a tab of its own. */
  openExtensionPage: (path: string) => Promise<Page>;
  /** The tab that shows an address which ends so. */
  findPage: (end: string) => Promise<Page>;
  /** Stops the background, as Firefox does with one that idles. */
  stopBackground: () => Promise<void>;
  isBackgroundRunning: () => Promise<boolean>;
  /** Where downloads go. */
  downloads: string;
  /** Takes what Pindu threw and nobody caught since it was last asked. */
  takeErrors: () => Promise<string[]>;
  /** Ends Firefox and starts it again on the same profile. The old object is dead after it. */
  restart: () => Promise<Firefox>;
  /** Ends Firefox and deletes its profile. */
  close: () => Promise<void>;
};

export type FirefoxOptions = {
  executablePath: string;
  /** Every plain-http host leads to this port; nothing else is reached. */
  serverPort: number;
  /** Changes to the manifest of the extension that is installed. */
  manifest?: Record<string, unknown>;
  prefs?: Record<string, string | number | boolean>;
};

const uuid = '0d7b6f6e-3c57-4d53-9e5a-5d6c1f7a2b31';

/** Milliseconds that Firefox may take to start, or to have loaded the extension. */
const startTime = 90_000;

/** Starts Firefox with an empty profile and the built extension, its button pinned; the first steps are closed again. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'pindu-firefox-'));
  mkdirSync(join(profile, 'downloads'));
  const archive = join(profile, 'pindu.xpi');
  const id = writeArchive(archive, options.manifest);
  const firefox = await launchOn(profile, id, options, archive);
  // The first steps open in a tab of their own, in front.
  const steps = await firefox.findPage('#/welcome').catch(async (error: unknown) => {
    const uncaught = await firefox.takeErrors();
    await firefox.close();
    throw new Error(`Pindu did not start. ${uncaught.join('\n')}`, { cause: error });
  });
  await steps.close();
  return firefox;
}

/** Packs the built extension as it is distributed, and gives its id. */
function writeArchive(path: string, changes: FirefoxOptions['manifest']): string {
  const folder = outputFolder('firefox');
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(folder, name)).isFile()) files[name.replaceAll('\\', '/')] = readFileSync(join(folder, name));
  const manifest = { ...JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')), ...changes };
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
  writeFileSync(path, zipSync(files, { level: 0 }));
  return manifest.browser_specific_settings.gecko.id;
}

async function launchOn(profile: string, id: string, options: FirefoxOptions, archive?: string): Promise<Firefox> {
  const { executablePath, serverPort: port, prefs } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    timeout: startTime,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...firefoxPrefs(id, port, join(profile, 'downloads')), ...prefs },
  });
  const window = await browserWindow(browser, id);
  const takeErrors = await collectErrors(window, `moz-extension://${uuid}/`);
  if (archive !== undefined) {
    const extensionData = { type: 'archivePath', path: archive };
    // Not for a session only, so that it is there after a restart.
    await connectionOf(browser).send('webExtension.install', { extensionData, 'moz:permanent': true });
  }
  await waitFor(
    'the extension',
    () => window.evaluate<boolean>(`Boolean(extension && ${browserAction}?.widget)`),
    startTime,
  );
  const button = await window.evaluate<string>(`(() => {
    const { id } = ${browserAction}.widget;
    CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
    return id;
  })()`);

  const findPage: Firefox['findPage'] = (end) =>
    waitFor(`the page ${end}`, async () => {
      for (const page of await browser.pages()) {
        // Puppeteer's own `url()` is the first one where a tab has gone to another process; a tab may close meanwhile.
        const shown = await page.evaluate(() => ({ url: location.href, state: document.readyState })).catch(() => null);
        if (shown?.url.endsWith(end) && shown.state === 'complete') return page;
      }
      return false;
    });
  return {
    browser,
    window,
    findPage,
    takeErrors,
    clipboard: systemClipboard(window),
    downloads: join(profile, 'downloads'),
    inPopup: runIn(window, popupBrowser, 'document'),
    inReader: runIn(window, tabBrowser, rootWith('dialog.reader')),
    inHover: runIn(window, tabBrowser, rootWith('.hover-view')),
    clickToolbar: () => window.click(button),
    async closePopup() {
      await window.evaluate(`void [...document.querySelectorAll('panel')].forEach((panel) => panel.hidePopup?.())`);
      await waitFor('the popup to close', async () => !(await window.evaluate<boolean>(`Boolean(${popupBrowser})`)));
    },
    async openExtensionPage(path) {
      // Puppeteer waits in vain for a tab to go to another process.
      const url = JSON.stringify(`moz-extension://${uuid}${path}`);
      await window.evaluate(`void (gBrowser.selectedTab = gBrowser.addTrustedTab(${url}))`);
      return findPage(path);
    },
    async stopBackground() {
      // Firefox does not stop a background that is still answering a message.
      await waitFor('the background to stop', () =>
        window.evaluate<boolean>(`extension.terminateBackground().then(() => extension.backgroundState === 'stopped')`),
      );
    },
    isBackgroundRunning: () => window.evaluate(`extension.backgroundState === 'running'`),
    async restart() {
      await browser.close();
      return launchOn(profile, id, options);
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const browserAction = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent
  .apiManager.global.browserActionFor(extension)`;

function firefoxPrefs(id: string, port: number, downloads: string) {
  return {
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'intl.locale.requested': 'en-US',
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
  };
}
