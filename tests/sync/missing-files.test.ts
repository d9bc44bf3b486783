import { expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/articles/articles';
import type { Library } from '@/lib/library/db';
import { setUpSync, syncStatus } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { testServer } from '@/lib/sync/test-server';
import type { SyncFetch } from '@/lib/sync/types';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { MemoryServer } from './memory-server';

const passphrase = 'seven words and some more';
const server = { address: new MemoryServer().address, user: 'u', password: 'p' };

async function filled(url: string): Promise<Library> {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle({ url }));
  await setUpSync(db, server, passphrase, { rounds: 1 });
  return db;
}

/** A memory server that answers one method with a status, and does nothing. */
const refusing =
  (memory: MemoryServer, method: string, status: number): SyncFetch =>
  (url, init) =>
    init.method === method ? Promise.resolve(new Response(null, { status })) : memory.connect()(url, init);

test('a file that is listed and not there is a problem of the run, and the next one tries again', async () => {
  const memory = new MemoryServer();
  const [one, other] = [await filled('https://a.example/1'), await filled('https://b.example/2')];
  await syncNow(other, {}, { fetch: memory.connect() });
  const [name] = memory.files.keys();
  const without = refusing(memory, 'GET', 404);
  for (let time = 0; time < 2; time++)
    expect(await syncNow(one, {}, { fetch: without })).toMatchObject({
      ...{ outcome: 'partly', problem: { code: 'missing', files: [name] } },
      counts: { filesRead: 0, filesUnread: 1 },
    });
  expect(await syncStatus(one)).toMatchObject({ waiting: 0, lastRun: { problem: { code: 'missing' } } });
  expect(await syncStatus(one)).not.toHaveProperty('inStepAt');
  expect(await syncNow(one, {}, { fetch: memory.connect() })).toMatchObject({ outcome: 'in-step' });
  expect(await one.articles.count()).toBe(2);
});

test('a file that its device replaces after it was listed is no problem: what is in its place is read at once', async () => {
  const memory = new MemoryServer();
  const [one, other] = [await filled('https://a.example/1'), await filled('https://b.example/2')];
  await syncNow(other, {}, { fetch: memory.connect() });
  const [[name, content] = ['', new Uint8Array(0)]] = memory.files;
  const newer = name.replace(/[0-9a-f]{16}\.pindu$/, `${'0'.repeat(16)}.pindu`);
  const replace: SyncFetch = (url, init) => {
    if (init.method === 'GET' && memory.files.delete(name)) memory.files.set(newer, content);
    return memory.connect()(url, init);
  };
  expect(await syncNow(one, {}, { fetch: replace })).toMatchObject({ outcome: 'in-step', counts: { filesRead: 1 } });
  expect(await one.articles.count()).toBe(2);
});

test('a folder that was deleted is made again, and gets everything anew', async () => {
  const memory = new MemoryServer();
  const [one, other] = [await filled('https://a.example/1'), await filled('https://b.example/2')];
  for (const db of [one, other, one]) await syncNow(db, {}, { fetch: memory.connect() });
  memory.files.clear();
  memory.isThere = false;
  for (const db of [one, other])
    expect(await syncNow(db, {}, { fetch: memory.connect() })).toMatchObject({ outcome: 'in-step' });
  const late = await filled('https://c.example/3');
  expect(await syncNow(late, {}, { fetch: memory.connect() })).toMatchObject({ outcome: 'in-step' });
  expect(await late.articles.count()).toBe(3);
});

test('a folder that is not there and may not be made is told as read-only', async () => {
  const memory = new MemoryServer();
  memory.isThere = false;
  // rclone's answer where nothing may be written.
  const refuse = refusing(memory, 'MKCOL', 405);
  expect(await testServer(server, passphrase, { fetch: refuse })).toMatchObject({ problem: { code: 'read-only' } });
  expect(memory.isThere).toBe(false);
});
