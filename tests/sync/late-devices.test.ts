import { expect, test } from 'vitest';
import { deleteArticles, undeleteArticles } from '@/lib/library/articles/article-choices';
import { listArticles, saveArticle } from '@/lib/library/articles/articles';
import { expireBin, listBin } from '@/lib/library/articles/bin';
import type { Library } from '@/lib/library/db';
import { setUpSync } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { MemoryServer } from './memory-server';

const DAY = 86_400_000;
const url = sampleArticle().url;

async function joined(server: MemoryServer): Promise<Library> {
  const db = freshLibrary();
  const account = { address: server.address, user: 'u', password: 'p' };
  await setUpSync(db, account, 'seven words and some more', { rounds: 1 });
  return db;
}

const sync = (db: Library, server: MemoryServer) => syncNow(db, {}, { fetch: server.connect() });

test('a device that was off while an article was taken out of the bin does not delete it when its days are over', async () => {
  const server = new MemoryServer();
  const [one, off] = [await joined(server), await joined(server)];
  await saveArticle(one, sampleArticle(), { now: () => DAY });
  await deleteArticles(one, [url], { now: () => 2 * DAY });
  await sync(one, server);
  await sync(off, server);
  await undeleteArticles(one, [url], { now: () => 6 * DAY });
  await sync(one, server);

  expect(await expireBin(off, 31 * DAY)).toBe(0);
  expect(await listBin(off)).toHaveLength(1);
  expect(await expireBin(off, 40 * DAY)).toBe(1);
  for (const db of [off, one, off]) await sync(db, server);
  for (const db of [off, one]) {
    expect((await listArticles(db)).map(({ id }) => id)).toEqual([url]);
    expect(await db.bodies.get(url)).toBeDefined();
  }
});

test('an article whose days in the bin are over goes on every device, also where only one of them empties its bin', async () => {
  const server = new MemoryServer();
  const [one, other] = [await joined(server), await joined(server)];
  await saveArticle(one, sampleArticle(), { now: () => DAY });
  await deleteArticles(one, [url], { now: () => 2 * DAY });
  await sync(one, server);
  await sync(other, server);
  expect(await expireBin(one, 40 * DAY)).toBe(1);
  await sync(one, server);
  await sync(other, server);
  expect(await listBin(other)).toEqual([]);
  expect(await other.bodies.get(url)).toBeUndefined();
});
