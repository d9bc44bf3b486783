import { describe, expect, test } from 'vitest';
import { deleteArticles, starArticles } from '@/lib/library/articles/article-choices';
import { listArticles, saveArticle } from '@/lib/library/articles/articles';
import { deleteForGood } from '@/lib/library/articles/bin';
import { deleteEverything } from '@/lib/library/backup/delete-everything';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { openBackup } from '@/lib/library/backup/open-backup';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import type { Library } from '@/lib/library/db';
import { changeWords } from '@/lib/library/words/words';
import { changeServer, hostPattern, passphraseProblem, setUpSync, stopSync, syncStatus } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { contentOf } from '@/tests/library/backup/any-library';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { MemoryServer } from './memory-server';

const passphrase = 'seven words and some more';
const word = { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] };
const url = sampleArticle().url;

async function synced(memory: MemoryServer, db: Library = freshLibrary()): Promise<Library> {
  await setUpSync(db, { address: memory.address, user: 'u', password: 'p' }, passphrase, { rounds: 1 });
  expect(await syncNow(db, {}, { fetch: memory.connect() })).toMatchObject({ outcome: 'in-step' });
  return db;
}

const run = (memory: MemoryServer, db: Library) => syncNow(db, {}, { fetch: memory.connect() });
const waiting = async (db: Library) => (await syncStatus(db))?.waiting;

describe('setting up', () => {
  test('sends what was there before, and another device has all of it', async () => {
    const memory = new MemoryServer();
    const db = freshLibrary();
    await saveArticle(db, sampleArticle());
    await changeWords(db, [{ word, state: 'learning' }]);
    expect(await syncStatus(db)).toBeUndefined();
    await synced(memory, db);
    const other = await synced(memory);
    expect(await contentOf(other)).toEqual(await contentOf(db));
  });

  test('of a second device with the same library sends nothing again', async () => {
    const memory = new MemoryServer();
    const db = freshLibrary();
    await saveArticle(db, sampleArticle());
    const made = await makeBackup(db);
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const { backup } = await openBackup(made.file);
    if (backup === undefined) throw new Error('refused');
    const other = freshLibrary();
    await restoreBackup(other, backup);
    await synced(memory, db);
    await synced(memory, other);
    expect(memory.files.size).toBe(1);
  });

  test('says what is waiting, and another address leaves that as it is', async () => {
    const memory = new MemoryServer();
    const db = await synced(memory);
    await saveArticle(db, sampleArticle());
    await changeServer(db, { address: 'https://other.example/pindu', user: 'v', password: 'q' });
    expect(await syncStatus(db)).toMatchObject({
      server: { address: 'https://other.example/pindu', user: 'v' },
      waiting: 1,
    });
  });

  test.each([
    ['https://other.example/pindu', 'another host', 'https://nas.example/*'],
    ['http://nas.example/pindu', 'no encryption', 'https://nas.example/*'],
    ['https://nas.example:8443/moved', 'another port and folder', undefined],
  ])('%s after https://nas.example/pindu (%s) leaves the host %s', async (address, _, left) => {
    const db = freshLibrary();
    await setUpSync(db, { address: 'https://nas.example/pindu', user: 'u', password: 'p' }, passphrase, { rounds: 1 });
    expect(await changeServer(db, { address, user: 'u', password: 'p' })).toBe(left);
  });

  test.each([
    ['https://cloud.example:8443/remote.php/dav/files/me/Pindu', 'https://cloud.example/*'],
    ['http://192.168.0.5/dav/', 'http://192.168.0.5/*'],
  ])('asks for %s for %s alone', (address, pattern) => {
    expect(hostPattern(address)).toBe(pattern);
  });

  test.each([
    ['eleven char', true, 'too-short'],
    ['  a          ', true, 'too-short'],
    ['twelve chars', true, undefined],
    ['twelve chars ', true, 'spaces'],
    ['twelve chars ', false, undefined],
    ['城南水厂下月恢复供水通知', true, undefined],
  ])('takes the passphrase "%s" (new: %s): %s', (text, isNew, problem) => {
    expect(passphraseProblem(text, isNew)).toBe(problem);
  });
});

describe('what is noted as waiting', () => {
  test('is what was written, once, and nothing while sync is off', async () => {
    const db = freshLibrary();
    await saveArticle(db, sampleArticle());
    expect(await db.syncRows.count()).toBe(0);
    await synced(new MemoryServer(), db);
    expect(await waiting(db)).toBe(0);
    await starArticles(db, [url], true);
    await starArticles(db, [url], false);
    await changeWords(db, [{ word, state: 'known' }]);
    expect((await db.syncRows.where('file').equals('').toArray()).map(({ table, key }) => [table, key])).toEqual([
      ['articles', url],
      ['words', '水|shui3'],
    ]);
    await stopSync(db);
    await starArticles(db, [url], true);
    expect(await db.syncRows.count()).toBe(0);
    expect(await run(new MemoryServer(), db)).toMatchObject({ problem: { code: 'not-set-up' } });
  });

  test('is what a restored backup brought', async () => {
    const memory = new MemoryServer();
    const from = freshLibrary();
    await saveArticle(from, sampleArticle(), { now: () => 5 });
    const made = await makeBackup(from);
    const { backup } = await openBackup(made.outcome === 'made' ? made.file : new Blob());
    const [db, other] = [await synced(memory), await synced(memory)];
    if (backup === undefined) throw new Error('refused');
    await restoreBackup(db, backup);
    await run(memory, db);
    await run(memory, other);
    expect(await listArticles(other)).toHaveLength(1);
  });

  test('is nothing that a run has received', async () => {
    const memory = new MemoryServer();
    const [db, other] = [await synced(memory), await synced(memory)];
    await saveArticle(db, sampleArticle());
    await run(memory, db);
    expect(await run(memory, other)).toMatchObject({ counts: { filesRead: 1, filesWritten: 0 } });
    expect(await other.syncRows.count()).toBe(0);
  });
});

test('a run with nothing to exchange makes one request', async () => {
  const memory = new MemoryServer();
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  await synced(memory, db);
  memory.requests = 0;
  expect(await run(memory, db)).toMatchObject({ outcome: 'in-step' });
  expect(memory.requests).toBe(1);
});

test('older files go, also that of a text which was deleted for good, and a new device has what is left', async () => {
  const memory = new MemoryServer();
  const db = await synced(memory);
  await saveArticle(db, sampleArticle());
  for (let at = 0; at < 60; at++) {
    await changeWords(db, [{ word, state: at % 2 === 0 ? 'known' : 'learning' }]);
    await run(memory, db);
    expect(memory.files.size).toBeLessThan(28);
  }
  await deleteArticles(db, [url]);
  await deleteForGood(db, [url]);
  const text = new Map(memory.files);
  for (let at = 0; at < 26; at++) {
    await saveArticle(db, sampleArticle({ url: `https://news.example/${at}` }));
    await run(memory, db);
  }
  expect([...memory.files.keys()].filter((name) => text.has(name))).toEqual([]);
  expect(await contentOf(await synced(memory))).toEqual(await contentOf(db));
});

test('many full files are written once, however well they were packed', async () => {
  const memory = new MemoryServer();
  const db = await synced(memory);
  for (const simplified of ['水', '厂'])
    await changeWords(db, [{ word: { ...word, simplified, traditional: simplified }, state: 'known' }]);
  await db.words.toCollection().modify({ note: 'a'.repeat(1_000_000) });
  expect(await run(memory, db)).toMatchObject({ counts: { filesWritten: 2 } });
  const [first, last] = await db.syncFiles.toArray();
  const content = memory.files.get(first?.name ?? '');
  if (first === undefined || content === undefined) throw new Error('not written');
  expect(content.length).toBeLessThan(100_000);
  expect([first.full, last?.full]).toEqual([true, undefined]);

  // As many as of a long log of reviews.
  for (let at = 0; at < 30; at++) {
    const name = first.name.replace(/[0-9a-f]{16}\.pindu$/, `${String(at).padStart(16, '0')}.pindu`);
    memory.files.set(name, content);
    await db.syncFiles.put({ ...first, name });
    await db.syncRows.put({ table: 'reviews', key: `${at}`, file: name, mark: at });
  }
  const files = memory.files.size;
  expect(await run(memory, db)).toMatchObject({ outcome: 'in-step', counts: { filesWritten: 0, filesDeleted: 0 } });
  expect(memory.files.size).toBe(files);
});

test('deleting everything on one device turns its sync off, and deletes nothing elsewhere', async () => {
  const memory = new MemoryServer();
  const db = await synced(memory);
  await saveArticle(db, sampleArticle());
  await run(memory, db);
  await deleteEverything(db);
  expect(await syncStatus(db)).toBeUndefined();
  expect(await listArticles(await synced(memory))).toHaveLength(1);
  expect(await listArticles(await synced(memory, db))).toHaveLength(1);
});
