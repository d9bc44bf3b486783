import { describe, expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/articles/articles';
import type { Library } from '@/lib/library/db';
import { leaveServer } from '@/lib/sync/leave-server';
import { changeServer, readSetup, setUpSync, syncStatus } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { testServer } from '@/lib/sync/test-server';
import type { SyncFetch } from '@/lib/sync/types';
import { contentOf } from '@/tests/library/backup/any-library';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { MemoryServer } from './memory-server';

const passphrase = 'seven words and some more';
const another = 'some other words entirely';
const server = { address: new MemoryServer().address, user: 'u', password: 'p' };
const wrong = { problem: { code: 'wrong-passphrase' } };

const sync = (db: Library, memory: MemoryServer) => syncNow(db, {}, { fetch: memory.connect() });

async function device(article: string, chosen = passphrase): Promise<Library> {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle({ url: `https://${article}.example/1` }));
  await setUpSync(db, server, chosen, { rounds: 1 });
  return db;
}

/** A folder in which a device has synced. */
async function folderOf(db: Library): Promise<MemoryServer> {
  const memory = new MemoryServer();
  expect(await sync(db, memory)).toMatchObject({ outcome: 'in-step', counts: { filesWritten: 1 } });
  return memory;
}

/** A connection that notes what is asked. */
function noting(memory: MemoryServer): { fetch: SyncFetch; methods: string[] } {
  const methods: string[] = [];
  const fetch: SyncFetch = (url, init) => {
    methods.push(init.method ?? '');
    return memory.connect()(url, init);
  };
  return { fetch, methods };
}

describe('a folder that holds files of another passphrase', () => {
  test('is refused before anything is written, by the test of another address and by every run', async () => {
    const [one, stranger] = [await device('a'), await device('b', another)];
    const [own, foreign] = [await folderOf(one), await folderOf(stranger)];
    const before = new Map(foreign.files);
    const key = (await readSetup(one))?.passphrase;
    const tested = noting(foreign);
    expect(await testServer(server, key, { fetch: tested.fetch })).toMatchObject(wrong);
    expect(tested.methods).toEqual(['PROPFIND', 'GET']);

    // Whoever changed the address without the test.
    await changeServer(one, server);
    for (let time = 0; time < 2; time++) {
      const run = noting(foreign);
      expect(await syncNow(one, {}, { fetch: run.fetch })).toMatchObject({ ...wrong, counts: { filesWritten: 0 } });
      expect(run.methods).toEqual(['PROPFIND', 'GET']);
    }
    expect((await syncStatus(one))?.lastRun).toMatchObject(wrong);
    expect(foreign.files).toEqual(before);
    expect(await sync(stranger, foreign)).toMatchObject({ outcome: 'in-step' });

    // Back again, it has lost nothing.
    expect(await sync(one, own)).toMatchObject({ outcome: 'in-step' });
    const other = await device('c');
    for (const db of [other, one]) expect(await sync(db, own)).toMatchObject({ outcome: 'in-step' });
    expect(await contentOf(one)).toEqual(await contentOf(other));
  });

  test('is refused where only one of its devices has another passphrase', async () => {
    const [one, stranger] = [await device('a'), await device('b', another)];
    const [memory, foreign] = [await folderOf(one), await folderOf(stranger)];
    for (const [name, file] of foreign.files) memory.files.set(name, file);
    for (const chosen of [passphrase, another])
      expect(await testServer(server, chosen, { fetch: memory.connect() })).toMatchObject(wrong);
  });

  test('stops both devices that were set up at once, until one has left and was set up with the passphrase', async () => {
    const [one, two] = [await device('a'), await device('b', another)];
    const memory = await folderOf(one);
    // Both lists were empty.
    for (const [name, file] of (await folderOf(two)).files) memory.files.set(name, file);
    const before = new Map(memory.files);
    for (const db of [one, two]) {
      await saveArticle(db, sampleArticle({ url: 'https://c.example/1' }));
      expect(await sync(db, memory)).toMatchObject({ ...wrong, counts: { filesWritten: 0, filesDeleted: 0 } });
    }
    expect(memory.files).toEqual(before);

    expect(await leaveServer(two, { fetch: memory.connect() })).toEqual({ deleted: 1 });
    await setUpSync(two, server, passphrase, { rounds: 1 });
    for (const db of [two, one, two]) expect(await sync(db, memory)).toMatchObject({ outcome: 'in-step' });
    expect(await contentOf(one)).toEqual(await contentOf(two));
    expect(await one.articles.count()).toBe(3);
  });
});

test('a file that only seems to have another passphrase, of a device that has this one, stops nothing', async () => {
  const [one, two] = [await device('a'), await device('b')];
  const memory = await folderOf(one);
  await sync(two, memory);
  await saveArticle(one, sampleArticle({ url: 'https://c.example/1' }));
  const known = new Set(memory.files.keys());
  await sync(one, memory);
  for (const [name, file] of memory.files) {
    const damaged = file.slice();
    damaged[30] = (damaged[30] ?? 0) ^ 1;
    if (!known.has(name)) memory.files.set(name, damaged);
  }
  await saveArticle(two, sampleArticle({ url: 'https://d.example/1' }));
  expect(await sync(two, memory)).toMatchObject({
    problem: { code: 'altered' },
    counts: { filesWritten: 1, filesUnread: 1 },
  });
});
