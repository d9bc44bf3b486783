import { expect, test } from 'vitest';
import type { Article } from '@/lib/article/types';
import { deleteArticles, undeleteArticles } from '@/lib/library/articles/article-choices';
import { listArticles, saveArticle } from '@/lib/library/articles/articles';
import { expireBin, listBin } from '@/lib/library/articles/bin';
import { sha256 } from '@/lib/library/backup/digest';
import type { Library } from '@/lib/library/db';
import {
  addDictionary,
  deleteDictionary,
  listDictionaries,
  undoDictionaries,
} from '@/lib/library/dictionaries/dictionaries';
import { dictionaryFile, dictionaryFileType, dropUnusedFiles } from '@/lib/library/dictionaries/dictionary-files';
import { dropUnusedPictures, keepPicture, picturesOf } from '@/lib/library/pictures/picture-rows';
import { takeBack } from '@/lib/library/words/words-edit';
import { importWords } from '@/lib/library/words/words-import';
import { setUpSync, stopSync } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { file, opened } from '@/tests/dictionaries/make-files';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { MemoryServer } from './memory-server';

const DAY = 86_400_000;
const url = sampleArticle().url;

const passphrase = 'seven words and some more';
const account = (server: MemoryServer) => ({ address: server.address, user: 'u', password: 'p' });

async function joined(server: MemoryServer): Promise<Library> {
  const db = freshLibrary();
  await setUpSync(db, account(server), passphrase, { rounds: 1 });
  return db;
}

const src = 'https://img.example/a.jpg';
const illustrated = (fields: Partial<Article> = {}) =>
  sampleArticle({ blocks: [...sampleArticle().blocks, { kind: 'figure', src }], ...fields });

async function keep(db: Library, article = url): Promise<void> {
  const blob = new Blob(['picture'], { type: 'image/png' });
  const hash = await sha256(new Uint8Array(await blob.arrayBuffer()));
  expect(await keepPicture(db, article, src, { hash, blob, width: 6, height: 4 })).toBe(true);
}

const shown = async (db: Library, article = url) => [...(await picturesOf(db, article)).kept.keys()];
const isLive = async (db: Library, id: string) => (await listDictionaries(db)).some((row) => row.id === id);

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

/** Sends what waits in these tables alone, and then the rest: so files are after older ones were put together. */
async function syncFirst(db: Library, server: MemoryServer, tables: readonly string[]): Promise<void> {
  const later = await db.syncRows.filter(({ table }) => !tables.includes(table)).toArray();
  await db.syncRows.bulkPut(later.map((row) => ({ ...row, file: 'later' })));
  await sync(db, server);
  await db.syncRows.bulkPut(later);
  await sync(db, server);
}

test('pictures and dictionaries whose use is in a file that is still to be read are not dropped', async () => {
  const server = new MemoryServer();
  const [one, late] = [await joined(server), await joined(server)];
  await saveArticle(one, illustrated());
  await keep(one);
  const [{ id } = { id: '' }] = await addDictionary(one, await opened(file('a.tsv', '水\twater')));
  await syncFirst(one, server, ['pictures', 'dictionaryFiles']);
  expect(server.files.size).toBe(2);

  // It is stopped after the first file.
  const stopped = server.connect((request) => (request === 2 ? 'lost' : undefined));
  expect(await syncNow(late, {}, { fetch: stopped })).toMatchObject({ outcome: 'partly', counts: { filesRead: 1 } });
  expect(await late.pictures.count()).toBe(1);
  expect(await dropUnusedPictures(late)).toBe(0);
  expect(await dropUnusedFiles(late)).toBe(0);
  await sync(late, server);
  expect(await shown(late)).toEqual([src]);
  expect(await dictionaryFile(late, id)).toBeDefined();

  // Once everything is read, what nothing uses goes.
  await saveArticle(late, sampleArticle());
  expect(await dropUnusedPictures(late)).toBe(1);
});

test('a dictionary that is brought back comes with its bytes to a device that has dropped them', async () => {
  const server = new MemoryServer();
  const [one, other] = [await joined(server), await joined(server)];
  const read = () => opened(file('a.tsv', '水\twater'));
  const both = async () => {
    await sync(one, server);
    await sync(other, server);
  };
  const [{ id } = { id: '' }] = await addDictionary(one, await read());
  await both();
  for (const bringBack of ['undo', 'import'] as const) {
    const edit = await deleteDictionary(one, id);
    await both();
    expect(await dropUnusedFiles(other, Date.now() + 2 * DAY)).toBe(1);
    if (bringBack === 'undo') expect(await undoDictionaries(one, edit)).toBe(0);
    else await addDictionary(one, await read());
    await both();
    expect([bringBack, await isLive(other, id)]).toEqual([bringBack, true]);
    expect([bringBack, (await dictionaryFile(other, id))?.byteLength]).toEqual([
      bringBack,
      (await dictionaryFile(one, id))?.byteLength,
    ]);
  }
});

test('a picture that a second article shows comes with its bytes to a device that has dropped them', async () => {
  const server = new MemoryServer();
  const [one, other] = [await joined(server), await joined(server)];
  await saveArticle(one, illustrated());
  await keep(one);
  await sync(one, server);
  await sync(other, server);
  // The text changes, and the picture is in it no more.
  await saveArticle(other, sampleArticle());
  expect(await dropUnusedPictures(other)).toBe(1);
  const second = 'https://news.example/2026/second';
  await saveArticle(one, illustrated({ url: second }));
  await keep(one, second);
  await sync(one, server);
  await sync(other, server);
  expect(await shown(other, second)).toEqual([src]);
});

test('a dictionary whose bytes are none keeps nothing else in its file from other devices', async () => {
  const server = new MemoryServer();
  const [one, other] = [await joined(server), await joined(server)];
  await saveArticle(one, sampleArticle());
  const bytes = new TextEncoder().encode('no dictionary') as Uint8Array<ArrayBuffer>;
  const blob = new Blob([bytes], { type: dictionaryFileType });
  await one.dictionaryFiles.put({ hash: await sha256(bytes), blob, updatedAt: 1, device: 'a' });
  await sync(one, server);
  expect(server.files.size).toBe(1);
  expect(await sync(other, server)).toMatchObject({ outcome: 'in-step' });
  expect((await listArticles(other)).map(({ id }) => id)).toEqual([url]);
  expect(await other.dictionaryFiles.count()).toBe(0);
});

test('an import that was sent before sync was turned off is undone with a tombstone', async () => {
  const server = new MemoryServer();
  const [one, other] = [await joined(server), await joined(server)];
  const word = { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] };
  const { edit } = await importWords(one, [{ word, state: 'known', tags: [] }], { raise: false });
  for (const db of [one, other]) await sync(db, server);
  await stopSync(one);
  expect(await takeBack(one, edit)).toBe(0);
  expect((await one.words.toArray()).map(({ deletedAt }) => typeof deletedAt)).toEqual(['number']);

  // Back again, it does not bring the word back.
  await setUpSync(one, account(server), passphrase, { rounds: 1 });
  for (const db of [one, other]) await sync(db, server);
  for (const db of [one, other])
    expect((await db.words.toArray()).filter((row) => row.deletedAt === undefined)).toEqual([]);
});
