import { IDBObjectStore as FakeStore, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { deleteArticle, listArticles, saveArticle } from '@/lib/library/articles/articles';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { openBackup } from '@/lib/library/backup/open-backup';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import { openLibrary } from '@/lib/library/db';
import { describeStorageError } from '@/lib/library/storage-error';
import { freshLibrary, sampleArticle } from './fresh-library';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const problemOf = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => describeStorageError(error),
  );

/** A disk with so many bytes left. */
function leave(room: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5_000, quota: 5_000 + room }) } });
}

test.each([
  // What Chromium says of a disk without room: of a long text, of a short one, of the opening after that, of settings.
  [new DOMException('Failed to write blobs (IOError)', 'DataError'), 0, 'quota'],
  [new DOMException('The transaction was aborted.', 'AbortError'), 40_000, 'quota'],
  [new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), 40_000, 'quota'],
  [new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (3::WritableFileAppend::8)'), undefined, 'quota'],
  [new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), 1e9, 'damaged'],
  [new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), undefined, 'damaged'],
  [new TypeError('x is undefined'), 0, 'unknown'],
])('%s with %s bytes of room left means: %s', async (error, room, code) => {
  const estimate = () =>
    room === undefined ? undefined : Promise.resolve({ usage: 2_000_000, quota: 2_000_000 + room });
  expect((await describeStorageError(error, estimate)).code).toBe(code);
});

test('a library that could not be opened is opened at a later use', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const factory = new IDBFactory();
  const failing = vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  const both = await Promise.all([saveArticle(db, sampleArticle()), problemOf(listArticles(db))]);
  expect(both).toMatchObject([{ outcome: 'failed', problem: { code: 'damaged' } }, { code: 'damaged' }]);
  failing.mockRestore();
  await vi.waitFor(async () => expect(await saveArticle(db, sampleArticle())).toMatchObject({ outcome: 'saved' }));
});

test('nothing is written where the disk has too little room, and all can be read', async () => {
  const db = freshLibrary();
  leave(1e9);
  await saveArticle(db, sampleArticle());
  const put = vi.spyOn(FakeStore.prototype, 'put');
  leave(9_000_000);
  const refused = { outcome: 'failed', problem: { code: 'quota' } };
  expect(await saveArticle(db, sampleArticle({ url: 'https://news.example/2' }))).toMatchObject(refused);
  const [row] = await listArticles(db);
  expect(await problemOf(deleteArticle(db, row?.id ?? ''))).toMatchObject({ code: 'quota' });
  // Room for anything but an article of so many characters.
  leave(11_000_000);
  const blocks = [{ kind: 'paragraph' as const, text: '长'.repeat(500_000) }];
  expect(await saveArticle(db, sampleArticle({ url: 'https://news.example/3', blocks }))).toMatchObject(refused);
  expect(put).not.toHaveBeenCalled();
  const short = sampleArticle({ url: 'https://news.example/2' });
  expect(await saveArticle(db, short)).toMatchObject({ outcome: 'saved' });
});

test('a backup that may not fit on the disk is refused, and nothing of it is written', async () => {
  const full = freshLibrary();
  await saveArticle(full, sampleArticle());
  const made = await makeBackup(full, {});
  if (made.outcome !== 'made') throw new Error(made.outcome);
  const { backup } = await openBackup(made.file);
  if (backup === undefined) throw new Error('refused');
  const db = freshLibrary();
  leave(10_000_100);
  expect(await problemOf(restoreBackup(db, backup))).toMatchObject({ code: 'quota' });
  expect(await listArticles(db)).toEqual([]);
});
