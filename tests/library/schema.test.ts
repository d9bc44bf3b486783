import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { getArticle, listArticles } from '@/lib/library/articles/articles';
import { openLibrary } from '@/lib/library/db';
import { sampleArticle } from './fresh-library';

type Stores = Record<
  string,
  { keyPath: string | string[] | null; indexes: Record<string, string | string[]>; many?: string[] }
>;

/** Version 1 as it is in the world, said again in plain IndexedDB. Never to be edited; a later version gets its own. */
const version1: Stores = {
  articles: {
    keyPath: 'id',
    indexes: {
      identity: 'identity',
      savedAt: 'savedAt',
      updatedAt: 'updatedAt',
      deletedAt: 'deletedAt',
      starredAt: 'starredAt',
      archivedAt: 'archivedAt',
      tags: 'tags',
    },
    many: ['tags'],
  },
  bodies: { keyPath: 'id', indexes: { updatedAt: 'updatedAt' } },
  texts: { keyPath: 'article', indexes: { updatedAt: 'updatedAt' } },
  derived: { keyPath: 'article', indexes: { engine: 'engine', updatedAt: 'updatedAt' } },
  progress: { keyPath: 'article', indexes: { updatedAt: 'updatedAt' } },
  words: {
    keyPath: 'id',
    indexes: {
      simplified: 'simplified',
      state: 'state',
      addedAt: 'addedAt',
      updatedAt: 'updatedAt',
      deletedAt: 'deletedAt',
      tags: 'tags',
    },
    many: ['tags'],
  },
  contexts: {
    keyPath: 'id',
    indexes: { word: 'word', article: 'article', updatedAt: 'updatedAt', deletedAt: 'deletedAt' },
  },
  reviews: { keyPath: 'id', indexes: { '[word+at]': ['word', 'at'], at: 'at', updatedAt: 'updatedAt' } },
  cards: { keyPath: 'word', indexes: { due: 'due' } },
  pictures: { keyPath: 'hash', indexes: { updatedAt: 'updatedAt' } },
  articlePictures: { keyPath: ['article', 'src'], indexes: { hash: 'hash', updatedAt: 'updatedAt' } },
  corrections: {
    keyPath: 'id',
    indexes: { scope: 'scope', sentence: 'sentence', updatedAt: 'updatedAt', deletedAt: 'deletedAt' },
  },
  levels: { keyPath: 'id', indexes: { updatedAt: 'updatedAt', deletedAt: 'deletedAt' } },
  meta: { keyPath: 'key', indexes: {} },
};

/** Version 2, likewise. */
const version2: Stores = {
  ...version1,
  derived: {
    keyPath: 'article',
    indexes: { engine: 'engine', updatedAt: 'updatedAt', forms: 'forms' },
    many: ['forms'],
  },
  cuts: {
    keyPath: 'id',
    indexes: { scope: 'scope', sentence: 'sentence', updatedAt: 'updatedAt', deletedAt: 'deletedAt' },
  },
  ownEntries: {
    keyPath: 'id',
    indexes: { simplified: 'simplified', updatedAt: 'updatedAt', deletedAt: 'deletedAt' },
  },
  dictionaries: { keyPath: 'id', indexes: { updatedAt: 'updatedAt', deletedAt: 'deletedAt' } },
  dictionaryFiles: { keyPath: 'hash', indexes: { updatedAt: 'updatedAt' } },
};

const version3: Stores = {
  ...version2,
  syncRows: { keyPath: ['table', 'key'], indexes: { file: 'file' } },
  syncFiles: { keyPath: 'name', indexes: {} },
};

const version4: Stores = {
  ...version3,
  articles: {
    keyPath: 'id',
    indexes: { identity: 'identity', savedAt: 'savedAt', deletedAt: 'deletedAt', tags: 'tags' },
    many: ['tags'],
  },
  bodies: { keyPath: 'id', indexes: {} },
  texts: { keyPath: 'article', indexes: {} },
  derived: { keyPath: 'article', indexes: { engine: 'engine', forms: 'forms' }, many: ['forms'] },
  progress: { keyPath: 'article', indexes: {} },
  words: {
    keyPath: 'id',
    indexes: { state: 'state', addedAt: 'addedAt', deletedAt: 'deletedAt', tags: 'tags' },
    many: ['tags'],
  },
  contexts: { keyPath: 'id', indexes: { word: 'word' } },
  cards: { keyPath: 'word', indexes: {} },
  pictures: { keyPath: 'hash', indexes: {} },
  articlePictures: { keyPath: ['article', 'src'], indexes: {} },
  corrections: { keyPath: 'id', indexes: {} },
  cuts: { keyPath: 'id', indexes: {} },
  ownEntries: { keyPath: 'id', indexes: {} },
  levels: { keyPath: 'id', indexes: {} },
  dictionaries: { keyPath: 'id', indexes: {} },
  dictionaryFiles: { keyPath: 'hash', indexes: {} },
};

const stamp = { updatedAt: 1_000, device: 'old' };
const url = 'https://news.example/2026/water';
const { blocks, ...metadata } = sampleArticle();
/** A row of each table, as version 1 wrote them. */
const rows1: Record<string, object> = {
  articles: {
    ...stamp,
    ...metadata,
    id: url,
    identity: url,
    savedAt: 1_000,
    hanCharacters: 40,
    tags: ['水'],
    starredAt: 2,
  },
  bodies: { ...stamp, id: url, blocks },
  texts: { ...stamp, article: url, text: '城南水厂下月恢复供水' },
  derived: { ...stamp, article: url, engine: '1', words: '水|shui3\t4', names: '', pinyin: ' cheng nan' },
  progress: { ...stamp, article: url, block: 2, offset: 3, text: '厂长说', share: 0.5 },
  words: {
    ...stamp,
    id: '水|shui3',
    simplified: '水',
    traditional: '水',
    pinyin: ['shuǐ'],
    senses: ['water'],
    state: 'learning',
    addedAt: 1_000,
    tags: [],
  },
  contexts: {
    ...stamp,
    id: 'c',
    word: '水|shui3',
    sentence: '水来了。',
    offset: 0,
    length: 1,
    article: url,
    url,
    title: '',
  },
  reviews: { ...stamp, id: 'r', word: '水|shui3', at: 1_000, kind: 'review', grade: 3 },
  cards: { ...stamp, word: '水|shui3', due: 9_000, state: 'review', stability: 1, difficulty: 5 },
  pictures: { ...stamp, hash: 'ab', blob: new Blob(['x'], { type: 'image/png' }) },
  articlePictures: { ...stamp, article: url, src: 'https://img.example/a.png', hash: 'ab' },
  corrections: { ...stamp, id: 'k', scope: 'here', word: '行', pinyin: ['háng'], sentence: '银行', offset: 1 },
  levels: { ...stamp, id: 'l', name: '第一册', words: [['水', 1]] },
  meta: { ...stamp, key: 'device', value: 'old' },
};

/** And as version 2 wrote those that it added or changed. */
const rows2: Record<string, object> = {
  ...rows1,
  derived: {
    ...stamp,
    article: url,
    engine: '1',
    words: '水|shui3\t4',
    names: '',
    pinyin: ' cheng nan',
    forms: ['城南'],
  },
  cuts: { ...stamp, id: 'always|水厂', text: '水厂', at: [1], scope: 'always' },
  ownEntries: {
    ...stamp,
    ...{
      id: '水厂|shui3 chang3',
      simplified: '水厂',
      traditional: '水廠',
      pinyin: ['shuǐ', 'chǎng'],
      senses: ['waterworks'],
    },
  },
  dictionaries: {
    ...stamp,
    ...{ id: 'cd', name: '城南小词典', format: 'cedict', entries: 5, bytes: 400, licence: '', on: true, order: 1 },
    addedAt: 1_000,
  },
  dictionaryFiles: { ...stamp, hash: 'cd', blob: new Blob(['x'], { type: 'application/octet-stream' }) },
};

const rows3: Record<string, object> = {
  ...rows2,
  syncRows: { table: 'articlePictures', key: [url, 'https://img.example/a.png'], file: '', mark: 0.5 },
  syncFiles: { name: 'a-1-b.pindu', bytes: 5, own: true, rows: 1 },
};

function make(factory: IDBFactory, version: number, stores: Stores, rows: Record<string, object> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open('pindu', version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, many }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const [index, path] of Object.entries(indexes)) {
          store.createIndex(index, path, { multiEntry: many?.includes(index) ?? false });
        }
        if (rows[name]) store.put(rows[name]);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** The stores of the database as they are on the disk. */
function read(idb: IDBDatabase): Stores {
  const transaction = idb.transaction([...idb.objectStoreNames]);
  return Object.fromEntries(
    [...idb.objectStoreNames].map((name) => {
      const store = transaction.objectStore(name);
      expect(store.autoIncrement).toBe(false);
      const indexes = [...store.indexNames].map((index) => store.index(index));
      expect(indexes.filter((index) => index.unique)).toEqual([]);
      const many = indexes.filter((index) => index.multiEntry).map((index) => index.name);
      const described = {
        keyPath: store.keyPath,
        indexes: Object.fromEntries(indexes.map((index) => [index.name, index.keyPath])),
        ...(many.length > 0 && { many }),
      };
      return [name, described];
    }),
  );
}

test('a new library has exactly the stores and indexes of version 4', async () => {
  const db = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await db.open();
  expect(db.backendDB().version).toBe(40);
  expect(read(db.backendDB())).toEqual(version4);
  db.close();
});

test.each([
  [1, version1, rows1],
  [2, version2, rows2],
  [3, version3, rows3],
  [4, version4, rows3],
])('a library of version %i opens with every row of every table', async (version, stores, rows) => {
  const factory = new IDBFactory();
  await make(factory, version * 10, stores, rows);
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  await db.open();
  expect(read(db.backendDB())).toEqual(version4);
  expect(db.tables.map((table) => table.name).sort()).toEqual(Object.keys(version4).sort());
  for (const table of db.tables) {
    const row = rows[table.name];
    expect({ [table.name]: await table.toArray() }).toEqual({ [table.name]: row === undefined ? [] : [row] });
  }
  expect((await listArticles(db)).map((row) => row.id)).toEqual([url]);
  expect((await getArticle(db, url))?.article).toEqual(sampleArticle());
  db.close();
});

test('a library that lacks a table of its version is refused, not repaired under a version in between', async () => {
  const factory = new IDBFactory();
  const { levels: _, ...incomplete } = version4;
  await make(factory, 40, incomplete);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  await expect(db.open()).rejects.toThrow(/schema/);
  expect((await factory.databases())[0]?.version).toBe(40);
});
