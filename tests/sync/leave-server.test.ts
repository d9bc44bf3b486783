import { expect, test } from 'vitest';
import { starArticles } from '@/lib/library/articles/article-choices';
import { saveArticle } from '@/lib/library/articles/articles';
import type { Library } from '@/lib/library/db';
import { leaveServer } from '@/lib/sync/leave-server';
import { setUpSync, stopSync, syncStatus } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { contentOf } from '@/tests/library/backup/any-library';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { MemoryServer } from './memory-server';

const account = (server: MemoryServer) => ({ address: server.address, user: 'u', password: 'p' });

async function joined(server: MemoryServer): Promise<Library> {
  const db = freshLibrary();
  await setUpSync(db, account(server), 'seven words and some more', { rounds: 1 });
  return db;
}

async function sync(db: Library, server: MemoryServer): Promise<void> {
  const outcome = await syncNow(db, {}, { fetch: server.connect() });
  expect(outcome, JSON.stringify(outcome)).toMatchObject({ outcome: 'in-step' });
}

test('a device that leaves deletes its files alone, and who joins later still gets everything', async () => {
  const server = new MemoryServer();
  const [stays, leaves] = [await joined(server), await joined(server)];
  await saveArticle(stays, sampleArticle());
  await sync(stays, server);
  await sync(leaves, server);
  // From now on the file of the device that leaves alone has the article as it is.
  await starArticles(leaves, [sampleArticle().url], true);
  await sync(leaves, server);
  await sync(stays, server);
  const before = await contentOf(leaves);

  const files = server.files.size;
  const { deleted, problem } = await leaveServer(leaves, { fetch: server.connect() });
  expect({ problem, left: server.files.size }).toEqual({ problem: undefined, left: files - deleted });
  expect(deleted).toBeGreaterThan(0);
  expect(await syncStatus(leaves)).toBeUndefined();
  expect(await contentOf(leaves)).toEqual(before);

  await sync(stays, server);
  const late = await joined(server);
  await sync(late, server);
  expect(await contentOf(late)).toEqual(before);
});

test('a device that cannot reach the server stays with it, and can stop without deleting', async () => {
  const server = new MemoryServer();
  const db = await joined(server);
  await saveArticle(db, sampleArticle());
  await sync(db, server);
  const files = server.files.size;
  const lost = server.connect(() => 'lost');
  expect(await leaveServer(db, { fetch: lost })).toMatchObject({ deleted: 0, problem: { code: 'unreachable' } });
  expect((await syncStatus(db))?.stored).toMatchObject({ files, devices: 1 });
  await stopSync(db);
  expect(await syncStatus(db)).toBeUndefined();
  expect(server.files.size).toBe(files);
});
