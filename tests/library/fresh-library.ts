import { IDBDatabase as FakeDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Article } from '@/lib/article/types';
import { type Library, type LibraryOptions, openLibrary } from '@/lib/library/db';

/**
 * Every writer that any test calls is held to it: a transaction that writes asks for the disk, not for a buffer of the
 * browser's, which no test of a killed browser can show.
 */
const begin = FakeDatabase.prototype.transaction;
FakeDatabase.prototype.transaction = function (stores, mode, options) {
  if (mode === 'readwrite' && options?.durability !== 'strict' && this.name === 'pindu')
    throw new Error(`A write to ${String(stores)} does not ask for strict durability`);
  return begin.call(this, stores, mode, options);
};

/** A library of its own for a test, in memory; a second with the same factory is another page of the same browser. */
export function freshLibrary(options: LibraryOptions = {}): Library {
  return openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, ...options });
}

/** An article of our own, with fields to replace. */
export function sampleArticle(fields: Partial<Article> = {}): Article {
  return {
    url: 'https://news.example/2026/water',
    title: '城南水厂下月恢复供水',
    blocks: [
      { kind: 'paragraph', text: '经过三个月的检修，城南水厂定于下月一日恢复供水，附近两万户居民将不再分时用水。' },
      { kind: 'heading', level: 2, text: '检修为何这么久' },
      { kind: 'paragraph', text: '厂长说，旧管道比图纸上深了半米，工人只得重新测量。夜里下雨时，工地还停过几次。' },
    ],
    ...fields,
  };
}

/** Another text altogether. */
export const otherBlocks: Article['blocks'] = [
  { kind: 'paragraph', text: '山下的小学今年种了一片竹子，孩子们每天放学都去量一量，看谁的那棵长得最快。' },
  { kind: 'paragraph', text: '老师把数字写在黑板上，说这就是统计的开始。' },
];

/** A clock that goes on by a second each time it is asked. */
export function steps(from = 1_000_000): () => number {
  let time = from;
  return () => {
    time += 1_000;
    return time;
  };
}
