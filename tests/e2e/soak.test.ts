import { expect, it } from 'vitest';
import { soakRestore } from '@/scripts/soak/soak-restore.ts';
import { soakSave } from '@/scripts/soak/soak-save.ts';
import { askBackground } from './harness/extension-page.ts';
import { launchPindu } from './harness/launch.ts';
import { waitFor } from './harness/wait-for.ts';

// A short form of `npm run soak`: the browser is killed in the middle of its writes.

it('keeps everything that it said was kept when the browser is killed during a save', async () => {
  for await (const line of soakSave(2)) expect(line).toContain('nothing is half written');
});

it('has all of a backup or nothing of it when the browser is killed during a restore', async () => {
  for await (const line of soakRestore(1, 8)) expect(line).toContain('always all that was there before');
});

it('asks a real browser to have every write on the disk before it says so', async () => {
  const pindu = await launchPindu({});
  try {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    const worker = await waitFor('the worker', () => pindu.context.serviceWorkers().at(-1));
    await worker.evaluate(() => {
      const open = IDBTransaction.prototype.objectStore;
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      // Dexie holds on to `transaction` of a database that is open; a store is asked for anew each time.
      IDBTransaction.prototype.objectStore = function (name) {
        if (this.mode === 'readwrite') asked.push(this.durability);
        return open.call(this, name);
      };
    });
    const article = {
      url: 'https://news.example/1',
      title: '公园开放了',
      blocks: [{ kind: 'paragraph', text: '公园开放了。' }],
    };
    await askBackground(page, 'saveArticle', article);
    const asked = await worker.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(['strict']));
  } finally {
    await pindu.close();
  }
});
