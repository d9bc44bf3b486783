import { IDBDatabase as FakeDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { undeleteArticles } from '@/lib/library/articles/article-choices';
import { deleteArticle, listArticles, saveArticle } from '@/lib/library/articles/articles';
import { type Library, openLibrary } from '@/lib/library/db';
import { libraryProblem, unlessBlocked } from '@/lib/library/library-problem';
import { describeStorageError } from '@/lib/library/storage-error';
import { freshLibrary, sampleArticle } from './fresh-library';

afterEach(() => vi.restoreAllMocks());

const problemOf = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => describeStorageError(error),
  );

/** Opens the same database at another version, as a page of a newer Pindu does. */
function upgrade(factory: IDBFactory, version: number, change?: (idb: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('pindu', version);
    request.onupgradeneeded = () => change?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Hands each write transaction to the test as it begins. To be called before the library opens. */
function watchWrites(watch: (transaction: IDBTransaction) => void): void {
  const begin = FakeDatabase.prototype.transaction;
  vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const transaction = begin.apply(this, args);
    if (transaction.mode === 'readwrite') watch(transaction);
    return transaction;
  });
}

test('every transaction that writes asks for strict durability', async () => {
  const asked = vi.spyOn(FakeDatabase.prototype, 'transaction');
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  const [row] = await listArticles(db);
  await deleteArticle(db, row?.id ?? '');
  await undeleteArticles(db, [row?.id ?? '']);
  await db.meta.put({ key: 'lastBackup', value: 1, updatedAt: 1, device: 'a' });

  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBe(4);
  expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: 'strict' })));
});

test('a save is reported only after its transaction has completed', async () => {
  const events: string[] = [];
  watchWrites((transaction) => transaction.addEventListener('complete', () => events.push('complete')));
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  events.push('reported');
  expect(events).toEqual(['complete', 'reported']);
});

test('a library that a newer version has written is refused and left unchanged', async () => {
  const factory = new IDBFactory();
  const old = openLibrary({ indexedDB: factory, IDBKeyRange });
  await saveArticle(old, sampleArticle());
  old.close();
  // The newer version has dropped a table, which Dexie by itself would put back.
  (await upgrade(factory, 990, (idb) => idb.deleteObjectStore('levels'))).close();

  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  expect(await problemOf(db.open())).toMatchObject({ code: 'newer-version' });
  expect(await problemOf(listArticles(db))).toMatchObject({ code: 'newer-version' });
  expect(await saveArticle(db, sampleArticle())).toMatchObject({
    outcome: 'failed',
    problem: { code: 'newer-version' },
  });
  expect(await problemOf(deleteArticle(db, 'x'))).toMatchObject({ code: 'newer-version' });
  expect((await factory.databases()).map(({ version }) => version)).toEqual([990]);
  const idb = await upgrade(factory, 990);
  expect([...idb.objectStoreNames]).not.toContain('levels');
  idb.close();
});

test('a page that is open does not block the upgrade of another, and then says that the library is newer', async () => {
  const factory = new IDBFactory();
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  await saveArticle(db, sampleArticle());
  const newer = await upgrade(factory, 990);
  newer.close();
  expect(await saveArticle(db, sampleArticle())).toMatchObject({
    outcome: 'failed',
    problem: { code: 'newer-version' },
  });
  expect(warned).not.toHaveBeenCalled();
});

test('a page whose upgrade another page blocks learns so, and continues when that page closes', async () => {
  const factory = new IDBFactory();
  const older = await upgrade(factory, 1, (idb) => idb.createObjectStore('something'));
  const blocked = await new Promise<Library>((resolve) => {
    const db = openLibrary({ indexedDB: factory, IDBKeyRange, onBlocked: () => resolve(db) });
    db.open().catch(() => {});
  });
  older.close();
  expect(await saveArticle(blocked, sampleArticle())).toMatchObject({ outcome: 'saved' });
});

test('a library that was closed by the browser opens again at its next use', async () => {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  db.close({ disableAutoOpen: false });
  expect(await listArticles(db)).toHaveLength(1);
});

test('a full disk is reported, and nothing of the article is kept', async () => {
  const db = freshLibrary();
  await db.open();
  const store = Object.getPrototypeOf(db.backendDB().transaction('texts').objectStore('texts'));
  const put = store.put;
  vi.spyOn(store, 'put').mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
    if (this.name === 'texts') throw new DOMException('no space', 'QuotaExceededError');
    return put.apply(this, args);
  });
  expect(await saveArticle(db, sampleArticle())).toMatchObject({ outcome: 'failed', problem: { code: 'quota' } });
  vi.restoreAllMocks();
  for (const table of db.tables) expect(await table.count()).toBe(0);
});

test('a disk that turns out full after the last request is reported', async () => {
  watchWrites((transaction) => {
    const objectStore = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = objectStore(name);
      if (name !== 'derived') return store;
      // The last request of a save succeeds; then the browser aborts and leaves the reason in the transaction.
      const remove = store.delete.bind(store);
      store.delete = (key) => {
        const request = remove(key);
        request.addEventListener('success', () => {
          transaction.abort();
          Object.defineProperty(transaction, 'error', { value: new DOMException('no space', 'QuotaExceededError') });
        });
        return request;
      };
      return store;
    };
  });
  const db = freshLibrary();
  expect(await saveArticle(db, sampleArticle())).toEqual({
    outcome: 'failed',
    problem: { code: 'quota', detail: 'QuotaExceededError: no space' },
  });
  vi.restoreAllMocks();
  for (const table of db.tables) expect(await table.count()).toBe(0);
});

test.each([
  ['InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'],
  ['SecurityError', 'The operation is insecure.'],
])('a browser that refuses storage with %s makes the library unavailable', async (name, message) => {
  const factory = new IDBFactory();
  vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException(message, name);
  });
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  expect(await problemOf(listArticles(db))).toEqual({ code: 'unavailable', detail: `${name}: ${message}` });
  expect(await saveArticle(db, sampleArticle())).toMatchObject({ outcome: 'failed', problem: { code: 'unavailable' } });
});

test.each([
  [new TypeError('x is undefined'), { code: 'unknown', detail: 'TypeError: x is undefined' }],
  ['a text', { code: 'unknown', detail: 'a text' }],
  [undefined, { code: 'unknown', detail: 'undefined' }],
])('%s is not a storage problem', async (error, problem) => {
  expect(await describeStorageError(error)).toEqual(problem);
});

test('an error that is its own cause is described', async () => {
  const error = new Error('round');
  error.cause = error;
  expect(await describeStorageError(error)).toEqual({ code: 'unknown', detail: 'Error: round' });
});

test('a write without strict durability fails its test', async () => {
  const db = freshLibrary();
  await db.open();
  expect(() => db.backendDB().transaction('meta', 'readwrite')).toThrow('strict durability');
});

test('a wait for a library that another tab blocks is reported, and its end too', async () => {
  const factory = new IDBFactory();
  const older = await upgrade(factory, 1, (idb) => idb.createObjectStore('something'));
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  const told: (string | undefined)[] = [];
  const stop = libraryProblem.subscribe((problem) => told.push(problem?.code));
  const save = unlessBlocked(saveArticle(db, sampleArticle()));
  expect(await problemOf(save)).toMatchObject({ code: 'blocked' });
  older.close();
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(await unlessBlocked(saveArticle(db, sampleArticle()))).toMatchObject({ outcome: 'updated' });
  stop();
  expect(told).toEqual([undefined, 'blocked', undefined]);
});

test('a page whose library another page upgrades learns so at once', async () => {
  const factory = new IDBFactory();
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  await db.open();
  const told: (string | undefined)[] = [];
  const stop = libraryProblem.subscribe((problem) => told.push(problem?.code));
  (await upgrade(factory, 990)).close();
  stop();
  expect(told).toEqual([undefined, 'newer-version']);
});

test('the library is opened in one place, so that every write is durable and every version guarded', async () => {
  const sources = import.meta.glob('@/{lib,entrypoints}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const opening = Object.entries(sources).filter(([, text]) =>
    /new Dexie\(|indexedDB\.open\(|navigator\.storage\.getDirectory/.test(String(text)),
  );
  expect(opening.map(([path]) => path)).toEqual(['/lib/library/db.ts']);
});
