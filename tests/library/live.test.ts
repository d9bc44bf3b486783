import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { deleteArticle, listArticles, saveArticle } from '@/lib/library/articles/articles';
import { openLibrary } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import type { StorageProblem } from '@/lib/library/storage-error';
import { freshLibrary, sampleArticle, steps } from './fresh-library';

test('a live query sees what another connection saves and deletes, until it ends', async () => {
  const factory = new IDBFactory();
  const [page, background] = [1, 2].map(() => openLibrary({ indexedDB: factory, IDBKeyRange }));
  if (!page || !background) throw new Error('no connections');
  const now = steps();
  const seen: string[][] = [];
  const end = observe(
    () => listArticles(page),
    (rows) => seen.push(rows.map((row) => row.title)),
    (problem) => seen.push([problem.detail]),
  );
  await vi.waitFor(() => expect(seen).toEqual([[]]));
  const { id } = (await saveArticle(background, sampleArticle({ title: '一' }), { now })) as { id: string };
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['一']));
  await saveArticle(background, sampleArticle({ url: 'https://news.example/2', title: '二' }), { now });
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['二', '一']));
  await deleteArticle(background, id, { now });
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['二']));

  end();
  const before = seen.length;
  await saveArticle(background, sampleArticle({ url: 'https://news.example/3' }), { now });
  // A list that was not ended hears of it; this one has had the same time to.
  await new Promise<void>((resolve) => {
    const stop = observe(
      () => listArticles(page),
      (rows) => {
        if (rows.length !== 2) return;
        stop();
        resolve();
      },
      () => {},
    );
  });
  expect(seen.length).toBe(before);
});

test('a live query of a library that a newer version has written reports that', async () => {
  const factory = new IDBFactory();
  await new Promise((resolve) => {
    factory.open('pindu', 990).onsuccess = resolve;
  });
  const db = openLibrary({ indexedDB: factory, IDBKeyRange });
  const problem = await new Promise<StorageProblem>((resolve, reject) => {
    observe(() => listArticles(db), reject, resolve);
  });
  expect(problem.code).toBe('newer-version');
});

test('a query that fails reports its problem and throws nothing', async () => {
  const db = freshLibrary();
  const problem = await new Promise<StorageProblem>((resolve, reject) => {
    observe(() => db.articles.get(undefined as unknown as string), reject, resolve);
  });
  expect(problem.code).toBe('unknown');
});

test('a browser without IndexedDB is reported, since the query would wait for ever', async () => {
  const { indexedDB } = Dexie.dependencies;
  try {
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
    const db = freshLibrary();
    const problem = await new Promise<StorageProblem>((resolve, reject) => {
      observe(() => listArticles(db), reject, resolve);
    });
    expect(problem.code).toBe('unavailable');
  } finally {
    Dexie.dependencies.indexedDB = indexedDB;
  }
});
