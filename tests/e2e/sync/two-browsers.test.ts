import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putRows } from '@/tests/e2e/harness/database';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { stopWorker } from '@/tests/e2e/harness/worker';
import { type WebdavServer, webdavServers } from '@/tests/sync/webdav-servers';
import { addressOf, libraryRows } from './library-rows';
import { alarmsOf, loseAlarm, openSyncPage, readLibrary, ring, type SyncPage } from './sync-page';
import { createWatchingProxy } from './watching-proxy';

// Two browsers with a library each, and one server: every test goes on where the one before it stopped.

const passphrase = 'four words without sense';

for (const { name, missing, start } of webdavServers) {
  if (missing !== undefined) console.log(`Sync with ${name} is not tested: ${missing}`);
  describe.skipIf(missing !== undefined)(name, () => {
    const proxy = createWatchingProxy();
    // Nobody can answer the browser's question in a test.
    const granted = () => grantedExtension(['127.0.0.1']);
    const one = useBrowser({
      extension: granted(),
      prepare: async () => {
        await proxy.listen();
        return { args: proxy.args() };
      },
    });
    const two = useBrowser({ extension: granted() });
    let server: WebdavServer;
    let first: SyncPage;
    let second: SyncPage;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(async () => {
      await server.remove();
      await proxy.close();
    });

    /** That both libraries hold the same, and so many articles. */
    async function expectSame(articles: number): Promise<void> {
      const rows = await readLibrary(first.page);
      expect(rows.articles).toHaveLength(articles);
      expect(await readLibrary(second.page)).toEqual(rows);
    }

    it('the test of a server says what is wrong, and stores nothing', async () => {
      first = await openSyncPage(one.pindu);
      for (const [wrong, problem] of [
        [{ password: 'another' }, 'wrong-password'],
        [{ address: `${server.address}/none/below` }, 'not-found'],
        [{ address: 'ftp://127.0.0.1' }, 'bad-address'],
      ] as const) {
        await first.test({ ...server, ...wrong });
        await expect.poll(first.problem).toBe(problem);
      }
      await first.page.reload();
      await first.page.waitForSelector('[data-action="test-server"]');
      expect(await alarmsOf(first.page)).not.toContain('sync');
    });

    it('a second browser gets the library of the first, once it has the right passphrase', async () => {
      await putRows(first.page, libraryRows(0, 12, 'one'));
      await first.setUp(server, passphrase);
      expect(await alarmsOf(first.page)).toContain('sync');
      second = await openSyncPage(two.pindu);
      await second.test(server);
      await second.page.waitForSelector('[data-connected="1"]');
      await second.page.fill('[name="passphrase"]', 'four other words in it');
      await second.page.click('[data-action="start-sync"]');
      await expect.poll(second.problem).toBe('wrong-passphrase');
      await second.setUp(server, passphrase);
      await expectSame(12);
    });

    it('edits on both sides meet', async () => {
      await first.edit(100);
      await second.edit(101);
      await first.sync();
      await second.sync();
      await first.sync();
      await expectSame(14);
    });

    it('a change is sent by the background a minute later, and taken by that of the other browser', async () => {
      await first.edit(102);
      await expect.poll(() => alarmsOf(first.page)).toContain('sync-settled');
      await ring(first.page, 'sync-settled');
      const has = async ({ page }: SyncPage) =>
        (await readLibrary(page)).articles?.some(({ id }) => id === addressOf(102)) === true;
      // Nobody says when the background is done: the other asks until it gets it.
      await expect
        .poll(
          async () => {
            await ring(second.page, 'sync');
            return has(second);
          },
          { interval: 500, timeout: 60_000 },
        )
        .toBe(true);
      await second.sync();
      await first.sync();
      await expectSame(15);
    });

    it.each([
      ['a request', 'request', 110, 17],
      ['an answer', 'answer', 120, 19],
    ] as const)('a browser that is killed with %s on the way goes on', async (_, what, number, articles) => {
      await first.edit(number);
      const { held, release } = proxy.hold('PUT', what);
      await first.press();
      await held;
      await one.pindu.kill();
      release();
      await one.pindu.restart();
      first = await openSyncPage(one.pindu);
      await second.edit(number + 1);
      await second.sync();
      await first.sync();
      await second.sync();
      await expectSame(articles);
    });

    it('an alarm that the browser has lost is set again once a page of ours is opened', async () => {
      await loseAlarm(first.page, 'sync');
      expect(await alarmsOf(first.page)).not.toContain('sync');
      await first.page.reload();
      await expect.poll(() => alarmsOf(first.page)).toContain('sync');
    });

    it('a background that is stopped on the way goes on', async () => {
      await first.edit(130);
      const { held, release } = proxy.hold('PUT', 'request');
      await ring(first.page, 'sync');
      await held;
      await stopWorker(one.pindu);
      release();
      const before = await first.inStep();
      await ring(first.page, 'sync-resume');
      await expect.poll(first.inStep).not.toBe(before);
      await second.sync();
      await expectSame(20);
    });

    it('a server that is gone is told, and costs nothing', async () => {
      await server.stop();
      await first.edit(103);
      await first.press();
      await expect.poll(first.problem).toBe('unreachable');
      await server.start();
      await first.sync();
      await second.sync();
      await expectSame(21);
    });

    it('a run can be cancelled, and is gone on with', async () => {
      await first.edit(104);
      const { held, release } = proxy.hold('PUT', 'request');
      await first.press();
      await held;
      await first.page.click('[data-action="cancel"]');
      await first.page.waitForSelector('[data-action="sync-now"]');
      release();
      await first.sync();
      await second.sync();
      await expectSame(22);
    });

    it('another app password is stored once the server takes it', async () => {
      const { page } = first;
      await page.click('.sync-change summary');
      await page.fill('.sync-change [name="password"]', 'another');
      await page.click('.sync-change [data-action="test-server"]');
      await page.waitForSelector('.sync-change [data-problem="wrong-password"]');
      await page.fill('.sync-change [name="password"]', server.password);
      await page.click('.sync-change [data-action="test-server"]');
      await page.waitForSelector('.sync-change [data-saved]');
      await first.sync();
    });

    it('turned off, it forgets the server, keeps the library and deletes its files', async () => {
      const before = await readLibrary(first.page);
      await first.page.click('[data-action="ask-stop"]');
      await first.page.check('[name="remove"]');
      await first.page.click('[data-action="stop-sync"]');
      await first.page.waitForSelector('[data-stopped]');
      expect(await readLibrary(first.page)).toEqual(before);
      await expect.poll(async () => (await alarmsOf(first.page)).filter((name) => name.startsWith('sync'))).toEqual([]);
      // What it had sent, the other has.
      await second.sync();
      expect(await readLibrary(second.page)).toEqual(before);
    });

    it('nothing was asked of any other host', () => {
      const hosts = proxy.requests.map((request) => request.split(' ')[1]);
      expect([...new Set(hosts)]).toEqual([new URL(server.address).host]);
    });
  });
}
