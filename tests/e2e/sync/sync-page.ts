import type { Page } from 'playwright-core';
import { readRows, type Tables } from '@/tests/e2e/harness/database';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import type { Pindu } from '@/tests/e2e/harness/launch';
import type { WebdavServer } from '@/tests/sync/webdav-servers';
import { addressOf } from './library-rows';

/** The settings page of sync, as a user has it. */
export type SyncPage = {
  page: Page;
  /** Fills in the server and tests it. */
  test: (server: Pick<WebdavServer, 'address' | 'user' | 'password'>) => Promise<void>;
  /** Sets up sync, and waits for the first run; the passphrase is asked for twice where the server is empty. */
  setUp: (server: WebdavServer, passphrase: string) => Promise<void>;
  /** Saves an article of that number and marks a word in it, by the background, as pages have it done. */
  edit: (number: number) => Promise<void>;
  /** Presses the button, without waiting for anything. */
  press: () => Promise<void>;
  /** Syncs, and waits until everything is exchanged. */
  sync: () => Promise<void>;
  /** When the library was last in step, as the page says; null before. */
  inStep: () => Promise<string | null>;
  /** The code of the problem that is shown, once there is one. */
  problem: () => Promise<string | null>;
};

/** The folder on a server that the tests sync with. */
const folderOf = ({ address }: Pick<WebdavServer, 'address'>): string => `${address}/Pindu`;

export async function openSyncPage(pindu: Pindu): Promise<SyncPage> {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/sync`);
  await page.waitForSelector('[data-action="test-server"], [data-action="sync-now"]');
  const test: SyncPage['test'] = async (server) => {
    await page.fill('[name="address"]', folderOf(server));
    await page.fill('[name="user"]', server.user);
    await page.fill('[name="password"]', server.password);
    await page.click('[data-action="test-server"]');
  };
  const inStep = () => page.locator('.sync-in-step').getAttribute('data-in-step');
  const press = () => page.click('[data-action="sync-now"]');
  return {
    page,
    test,
    setUp: async (server, passphrase) => {
      await test(server);
      await page.fill('[name="passphrase"]', passphrase);
      const again = page.locator('[name="again"]');
      if ((await again.count()) > 0) await again.fill(passphrase);
      await page.click('[data-action="start-sync"]');
      await page.waitForSelector('[data-ended="in-step"]');
    },
    edit: async (number) => {
      const url = addressOf(number);
      const [title, sentence] = [`第${number}天`, `第${number}天，河边的老桥修好了。`];
      const blocks = [{ kind: 'paragraph', text: `${sentence}人们又可以走着去看朋友。` }];
      await confirmed(page, 'saveArticle', { url, title, blocks });
      const word = { simplified: '老桥', traditional: '老橋', pinyin: ['lǎo', 'qiáo'], senses: ['old bridge'] };
      const context = { sentence, offset: sentence.indexOf('老桥'), length: 2, url, title, block: 0 };
      await confirmed(page, 'changeWords', [{ word, state: 'learning', context }]);
    },
    press,
    inStep,
    sync: async () => {
      // What an earlier run said is gone with the page.
      await page.reload();
      await press();
      await page.waitForSelector('[data-ended="in-step"]');
    },
    problem: () => page.locator('[data-problem]').first().getAttribute('data-problem'),
  };
}

/** Has the background do something, which must succeed. */
async function confirmed(page: Page, method: string, argument: unknown): Promise<void> {
  const { value, error } = await askBackground(page, method, argument);
  const { outcome } = Object(value) as { outcome?: string };
  if (error !== undefined || outcome === 'refused' || outcome === 'failed')
    throw new Error(`${method}: ${JSON.stringify(error ?? value)}`);
}

const synced = ['articles', 'bodies', 'words', 'contexts', 'reviews', 'progress', 'pictures', 'articlePictures'];

/** What two libraries in step have in common, each table's rows in the order of their keys. */
export function readLibrary(page: Page): Promise<Tables> {
  return readRows(page, synced);
}

/** Sets an alarm of the extension off at once, as time does. */
export async function ring(page: Page, alarm: string): Promise<void> {
  await page.evaluate(async (name) => {
    const { chrome: api } = globalThis as unknown as {
      chrome: { alarms: { create: (name: string, info: object) => Promise<void> } };
    };
    await api.alarms.create(name, { when: Date.now() });
  }, alarm);
}

/** The names of the alarms that are set. */
export function alarmsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as {
      chrome: { alarms: { getAll: () => Promise<{ name: string }[]> } };
    };
    return (await api.alarms.getAll()).map(({ name }) => name).sort();
  });
}

/** Takes an alarm away, as a browser does that loses it. */
export async function loseAlarm(page: Page, alarm: string): Promise<void> {
  await page.evaluate(async (name) => {
    const { chrome: api } = globalThis as unknown as {
      chrome: { alarms: { clear: (name: string) => Promise<boolean> } };
    };
    await api.alarms.clear(name);
  }, alarm);
}
