import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { type WebdavServer, webdavServers } from '@/tests/sync/webdav-servers';
import { openSyncPage, ring, type SyncPage } from './sync-page';
import { createWatchingProxy } from './watching-proxy';

// Every request that the browser makes, whoever makes it, goes through a proxy that writes it down.

const proxy = createWatchingProxy();
const { pindu, server: news } = useBrowser({
  // Granted from the start: what is not asked is not asked for want of a permission.
  extension: grantedExtension(['127.0.0.1']),
  prepare: async () => {
    await proxy.listen();
    return { args: proxy.args() };
  },
});
const kind = webdavServers.find(({ missing }) => missing === undefined);
let server: WebdavServer | undefined;
let sync: SyncPage;

beforeAll(async () => {
  proxy.leadTestsTo(news.port);
  server = await kind?.start();
  sync = await openSyncPage(pindu);
});
afterAll(async () => {
  await server?.remove();
  await proxy.close();
});

/** What a day brings: an article is read and saved, every page of ours is opened, and every alarm goes off. */
async function spendDay(): Promise<void> {
  const page = firstTab(pindu);
  await ownPage.open(page, news);
  const reader = await openReader(pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const library = await pindu.context.newPage();
  for (const path of [
    '',
    'words',
    'dictionary',
    'review',
    'statistics',
    'settings',
    'sync',
    'backup',
    'export',
    'bin',
  ]) {
    await library.goto('about:blank');
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/${path}`);
    await library.waitForSelector('h1');
  }
  for (const alarm of ['badge', 'sync', 'sync-settled', 'sync-resume']) await ring(library, alarm);
  await alarmsRung(library);
  await library.close();
}

/** Resolves when what rang before has been heard: alarms come in the order of their times. */
async function alarmsRung(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as {
      chrome: {
        alarms: {
          create: (name: string, info: object) => Promise<void>;
          onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => void };
        };
      };
    };
    const heard = new Promise<void>((resolve) =>
      api.alarms.onAlarm.addListener(({ name }) => {
        if (name === 'last') resolve();
      }),
    );
    await api.alarms.create('last', { when: Date.now() });
    await heard;
  });
}

/** Hosts that were asked, but for those of the page that is read: at least that one was seen. */
function otherHosts(): string[] {
  const hosts = new Set(proxy.requests.map((request) => request.split(' ')[1] ?? ''));
  expect(hosts).toContain('news.test');
  return [...hosts].filter((host) => !host.endsWith('.test'));
}

it('while sync is off, only the page that is read is asked for', async () => {
  await sync.page.fill('[name="address"]', 'http://127.0.0.1:9/Pindu');
  await sync.page.fill('[name="user"]', 'reader');
  await sync.page.fill('[name="password"]', 'app-password');
  await spendDay();
  expect(otherHosts()).toEqual([]);
});

it.skipIf(kind === undefined)('once it is set up, its server is asked, and no other host', async () => {
  if (server === undefined) return;
  proxy.requests.length = 0;
  await sync.setUp(server, 'four words without sense');
  const before = await sync.inStep();
  await spendDay();
  await expect.poll(sync.inStep).not.toBe(before);
  const { host } = new URL(server.address);
  expect(otherHosts()).toEqual([host]);
  for (const request of proxy.requests.filter((each) => each.includes(host)))
    expect(request).toMatch(/^\S+ \S+ \/Pindu(?:\/|$)/);
});

it.skipIf(kind === undefined)('once it is turned off, nobody is asked again', async () => {
  await sync.page.click('[data-action="ask-stop"]');
  await sync.page.click('[data-action="stop-sync"]');
  await sync.page.waitForSelector('[data-stopped]');
  proxy.requests.length = 0;
  await spendDay();
  expect(otherHosts()).toEqual([]);
});
