import type { Pindu } from './launch';
import { waitFor } from './wait-for';

/** Whether the extension's service worker is running now. A woken worker stays for half a minute at least. */
export async function workerIsRunning(pindu: Pindu): Promise<boolean> {
  const { targetInfos } = await pindu.cdp.send('Target.getTargets');
  const origin = `chrome-extension://${pindu.extensionId}/`;
  return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
}

/** Stops the extension's service worker, as the browser does when it idles. The next message to it wakes it. */
export async function stopWorker(pindu: Pindu): Promise<void> {
  // A page of the extension's origin that runs none of its code: the ServiceWorker domain answers only there.
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/manifest.json`);
  const session = await pindu.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await waitFor('the service worker to stop', async () => !(await workerIsRunning(pindu)));
  await page.close();
}

/**
 * Gives a command to the background for the active tab, as the browser does for its keyboard shortcut. The shortcut
 * itself cannot be pressed in a test: it belongs to the browser's window. It grants nothing, so click the button first.
 */
export async function dispatchCommand(pindu: Pindu, command: string): Promise<void> {
  const worker = pindu.context.serviceWorkers().at(-1);
  if (!worker) throw new Error('The service worker is not running.');
  await worker.evaluate(async (name) => {
    type Tab = object;
    const { chrome: api } = globalThis as unknown as {
      chrome: {
        tabs: { query: (which: object) => Promise<Tab[]> };
        commands: { onCommand: { dispatch: (name: string, tab: Tab | undefined) => void } };
      };
    };
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    api.commands.onCommand.dispatch(name, tab);
  }, command);
}

/**
 * Chooses an entry of the context menu on the active tab, as the browser does. The menu itself is the browser's. It grants
 * nothing. Returns whether the entry was there.
 */
export async function dispatchMenu(pindu: Pindu, id: string): Promise<boolean> {
  const worker = pindu.context.serviceWorkers().at(-1);
  if (!worker) throw new Error('The service worker is not running.');
  return worker.evaluate(async (menuItemId) => {
    type Tab = object;
    const { chrome: api } = globalThis as unknown as {
      chrome: {
        tabs: { query: (which: object) => Promise<Tab[]> };
        contextMenus: {
          update: (id: string, change: object) => Promise<void>;
          onClicked: { dispatch: (info: object, tab: Tab | undefined) => void };
        };
      };
    };
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    const isThere = await api.contextMenus.update(menuItemId, {}).then(
      () => true,
      () => false,
    );
    if (isThere) api.contextMenus.onClicked.dispatch({ menuItemId, frameId: 0, selectionText: '' }, tab);
    return isThere;
  }, id);
}

/** Zooms the tab that is in front, as the browser's own menu does: 2 is 200 %. */
export async function zoomActiveTab(pindu: Pindu, factor: number): Promise<void> {
  const worker = pindu.context.serviceWorkers().at(-1);
  if (!worker) throw new Error('The service worker is not running.');
  await worker.evaluate(async (zoom) => {
    const { chrome: api } = globalThis as unknown as {
      chrome: { tabs: { setZoom: (factor: number) => Promise<void> } };
    };
    await api.tabs.setZoom(zoom);
  }, factor);
}
