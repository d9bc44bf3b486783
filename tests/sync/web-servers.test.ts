import { chmodSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { starArticles } from '@/lib/library/articles/article-choices';
import { saveArticle } from '@/lib/library/articles/articles';
import { saveProgress } from '@/lib/library/articles/progress';
import type { Library } from '@/lib/library/db';
import { changeWords } from '@/lib/library/words/words';
import { setUpSync } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { testServer } from '@/lib/sync/test-server';
import { contentOf } from '@/tests/library/backup/any-library';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { webdavServers } from './webdav-servers';

const passphrase = 'seven words and some more';
const DEVICES = 3;
const EDITS = 200;
/** Milliseconds; it says that a server does not come, and never how fast it is. */
const PATIENCE = 240_000;

describe.each(webdavServers)('$name', ({ name, missing, start }) => {
  test.skipIf(missing !== undefined)(
    `(skipped where it is not installed) takes ${DEVICES} devices with ${EDITS} edits each to one library`,
    async () => {
      const { address, user, password, folder: root, remove } = await start();
      onTestFinished(remove);
      const server = { address: `${address}/pindu`, user, password };
      expect(await testServer({ ...server, password: 'x' }, passphrase)).toMatchObject({
        problem: { code: 'wrong-password' },
      });
      expect(await testServer({ ...server, address: `${server.address}/not/there` }, passphrase)).toMatchObject({
        problem: { code: 'not-found' },
      });
      expect(await testServer(server, passphrase)).toEqual({
        ...{ outcome: 'good', files: 0, devices: 0, bytes: 0, created: true },
      });
      const folder = join(root, 'pindu');
      expect(readdirSync(folder)).toEqual([]);

      const devices = Array.from({ length: DEVICES }, () => freshLibrary());
      for (const db of devices) await setUpSync(db, server, passphrase, { rounds: 1 });
      for (let at = 0; at < EDITS; at++) {
        for (const [index, db] of devices.entries()) await edit(db, index, at);
        const db = devices[at % DEVICES] as Library;
        if (at % 10 === 0) await syncNow(db);
        // A file that somebody cut off, and one that somebody deleted.
        const file = readdirSync(folder).sort()[at % 3];
        if (at === 101 && file !== undefined) truncateSync(join(folder, file), 70);
        if (at === 151 && file !== undefined) rmSync(join(folder, file));
      }
      for (let round = 0; round < 3; round++) for (const db of devices) await syncNow(db);
      for (const db of devices)
        expect(await syncNow(db)).toMatchObject({ outcome: 'in-step', counts: { filesRead: 0 } });
      const [first, ...others] = await Promise.all(devices.map(contentOf));
      for (const other of others) expect(other).toEqual(first);
      expect(first?.articles).toHaveLength((DEVICES + 1) * 10);

      expect(await testServer(server, passphrase)).toMatchObject({ outcome: 'good', devices: DEVICES, created: false });
      expect(await testServer(server, 'some other words entirely')).toMatchObject({
        problem: { code: 'wrong-passphrase' },
      });
      for (const file of readdirSync(folder)) {
        expect(file).toMatch(/^[0-9a-f]{16}-[0-9]{8}-[0-9a-f]{16}\.pindu$/);
        expect(readFileSync(join(folder, file)).includes('news.example')).toBe(false);
      }
      if (name.startsWith('Apache')) {
        chmodSync(folder, 0o555);
        expect(await testServer(server, passphrase)).toMatchObject({ outcome: 'bad' });
      }
    },
    PATIENCE,
  );
});

/** Articles of its own and some that all have, words that all have. */
async function edit(db: Library, device: number, at: number): Promise<void> {
  const own = `https://news.example/${device}/${at % 10}`;
  const shared = `https://news.example/all/${at % 10}`;
  const word = { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] };
  if (at < 10) await saveArticle(db, sampleArticle({ url: own }));
  else if (at < 20) await saveArticle(db, sampleArticle({ url: shared }));
  else if (at % 3 === 0) await starArticles(db, [own, shared], at % 2 === 0);
  else if (at % 3 === 1) await changeWords(db, [{ word, state: at % 2 === 0 ? 'known' : 'learning' }]);
  else await saveProgress(db, { id: shared }, { block: at % 3, offset: at, text: '水', share: 0.5, finished: false });
}
