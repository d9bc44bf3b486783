import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { readRows } from '@/tests/e2e/harness/database';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

// A folder of the origin's own file system has the same kind of handle as one that the user picks; the browser's picker
// cannot be driven. Each test goes on where the one before it stopped.

const { pindu } = useBrowser();
let page: Page;

const foreign = { 'pindu-auto-2020-01-01-000000.pindu.zip': 'theirs', 'notes.txt': 'mine' };

async function open(hash: string): Promise<Page> {
  const opened = await pindu.context.newPage();
  await opened.addInitScript(() => {
    const picked = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: picked });
  });
  await opened.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  await opened.waitForSelector('h1');
  return opened;
}

/** Names in the folder, in order. */
function names(): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found: string[] = [];
    for await (const name of (await root.getDirectoryHandle('Backups')).keys()) found.push(name);
    return found.sort();
  });
}

function write(name: string, content: string): Promise<void> {
  return page.evaluate(
    async ([path, text]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Backups');
      const writable = await (await folder.getFileHandle(path as string, { create: true })).createWritable();
      await writable.write(text as string);
      await writable.close();
    },
    [name, content],
  );
}

type Kept = { updatedAt: number; value: { files: { name: string }[] } };

/** What the browser knows of its scheduled backups. */
async function keptRow(): Promise<Kept> {
  const { meta = [] } = await readRows(page, ['meta']);
  return meta.find(({ key }) => key === 'backup-schedule') as Kept;
}

const lastMade = async () => Number((await page.getAttribute('[data-scheduled]', 'data-scheduled')) ?? 0);
const isOurs = (name: string) => !Object.keys(foreign).includes(name);

/** Makes one with the button, and waits until it is made. */
async function makeOne(): Promise<void> {
  const before = await lastMade();
  await page.click('[data-action="schedule-now"]:not([disabled])');
  await expect.poll(lastMade).toBeGreaterThan(before);
  await page.waitForSelector('[data-action="schedule-now"]:not([disabled])');
}

it('makes a backup as soon as a folder is chosen, and lists it', async () => {
  page = await open('#/backup');
  await page.click('[name="backupSchedule"][value="day"]');
  await page.click('[data-action="choose-folder"]');
  await page.waitForSelector('[data-scheduled]');
  await expect.poll(lastMade).toBeGreaterThan(0);
  await expect.poll(() => page.locator('[data-file]').count()).toBe(1);
  expect(await names()).toEqual([expect.stringMatching(/^pindu-auto-[\d_-]+\.pindu\.zip$/)]);
  expect(await violationsIn(page)).toEqual([]);
});

it('restores one by a click', async () => {
  await page.click('[data-action="restore-file"]');
  await page.waitForSelector('.checked h3');
  await page.click('.checked [data-action="cancel"]');
  await page.waitForSelector('.checked', { state: 'detached' });
});

it('keeps the last ones, and removes no file that it did not write', async () => {
  const [first = ''] = await names();
  for (const [name, content] of Object.entries(foreign)) await write(name, content);
  await page.selectOption('[name="backupsKept"]', '3');
  for (let nth = 0; nth < 4; nth += 1) await makeOne();
  await expect.poll(async () => (await names()).filter(isOurs).length).toBe(3);
  expect(await names()).toEqual(expect.arrayContaining(Object.keys(foreign)));
  expect(await names()).not.toContain(first);
});

it('leaves a backup of its own that somebody has changed since', async () => {
  const { files } = (await keptRow()).value;
  const oldest = files[0]?.name ?? '';
  await write(oldest, 'another content');
  await makeOne();
  await expect.poll(async () => (await names()).filter(isOurs).length).toBe(4);
  expect(await names()).toContain(oldest);
});

it('makes one in the background when it is due', async () => {
  const before = await lastMade();
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pindu');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction('meta', 'readwrite');
    const meta = transaction.objectStore('meta');
    const request = meta.get('backup-schedule');
    request.onsuccess = () => {
      const { value, ...row } = request.result;
      meta.put({ ...row, value: { ...value, madeAt: value.madeAt - 25 * 60 * 60_000 } });
    };
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    db.close();
    type Alarms = { create(name: string, when: object): Promise<void> };
    const { chrome: api } = globalThis as unknown as { chrome: { alarms: Alarms } };
    await api.alarms.create('backup', { when: Date.now(), periodInMinutes: 60 });
  });
  await expect.poll(lastMade, { timeout: 120_000 }).toBeGreaterThan(before);
});

it('asks by a button where the browser wants to be asked again', async () => {
  const list = await open('#/');
  await list.evaluate(() => {
    const handle = FileSystemHandle.prototype as unknown as Record<string, unknown>;
    let state = 'prompt';
    handle.queryPermission = async () => state;
    handle.requestPermission = async () => {
      state = 'granted';
      return state;
    };
    location.hash = '#/backup';
  });
  const before = await lastMade();
  await list.click('[data-action="schedule-now"]:not([disabled])');
  await expect.poll(lastMade).toBeGreaterThan(before);
  await list.close();
});

it('says that the folder is gone, on the list of articles until that is put away', async () => {
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('Backups', { recursive: true });
  });
  await page.click('[data-action="schedule-now"]:not([disabled])');
  await page.waitForSelector('[data-schedule-problem="missing"]');
  const list = await open('#/');
  await list.waitForSelector('aside[data-schedule-problem="missing"]');
  await list.click('[data-action="dismiss-schedule"]');
  await list.waitForSelector('aside[data-schedule-problem]', { state: 'detached' });
  await list.close();
  // The same problem again.
  const { updatedAt } = await keptRow();
  await page.click('[data-action="schedule-now"]:not([disabled])');
  await expect.poll(async () => (await keptRow()).updatedAt).toBeGreaterThan(updatedAt);
  const again = await open('#/');
  await again.waitForSelector('.empty');
  expect(await again.locator('aside[data-schedule-problem]').count()).toBe(0);
  await again.close();
});
