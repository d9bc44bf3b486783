import { describe, expect, it } from 'vitest';
import { soakKills } from '@/scripts/soak/soak-kills';
import { soakRestore } from '@/scripts/soak/soak-restore';
import { soakSave } from '@/scripts/soak/soak-save';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// A short form of `npm run soak`: the browser is killed in the middle of its writes. It throws at an error that was not
// caught, as `useBrowser` does.

it('a confirmed save survives the kill of the browser during a later one', async () => {
  for await (const line of soakSave(2)) expect(line).toContain('nothing is half written');
});

it('a restore is complete or absent when the browser is killed during it', async () => {
  for await (const line of soakRestore(1, 8)) expect(line).toContain('always all that was there before');
});

it('a profile that is killed while it saves, reviews and restores keeps everything once, and opens', async () => {
  for await (const line of soakKills(3, 6)) expect(line).toContain('is there once');
});

describe('in a browser that is not killed', () => {
  const { pindu } = useBrowser();

  it('every write asks the browser for strict durability', async () => {
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
  });
});
