import { expect, test } from 'vitest';
import type { Library } from '@/lib/library/db';
import { createArticleWords } from '@/lib/library/search/article-words';
import { createBodyStore } from '@/lib/library/search/body-store';
import type { DerivedRow } from '@/lib/library/types';
import { freshLibrary } from '@/tests/library/fresh-library';

const stamp = { engine: '1', updatedAt: 1, device: 'd' };
const idOf = (nth: number) => `https://news.example/${String(nth).padStart(4, '0')}`;

function derived(nth: number, words: string): DerivedRow {
  return { article: idOf(nth), words, names: '', pinyin: ` shui ${nth}`, ...stamp };
}
async function library(count: number): Promise<Library> {
  const db = freshLibrary();
  const numbers = Array.from({ length: count }, (_, nth) => nth);
  await db.derived.bulkPut(numbers.map((nth) => derived(nth, `水|shui3\t3\nw${nth}|x1\t1`)));
  await db.texts.bulkPut(numbers.map((nth) => ({ article: idOf(nth), text: `水${nth}`, updatedAt: 1, device: 'd' })));
  return db;
}
const sensesOf = async (ids: string[]) => ids.map((id) => `means ${id}`);
const nobody = { words: { known: new Set<string>(), learning: new Set<string>() }, easyOf: async () => [] };

test('the share known of an article counts what is known, easy or being learned', async () => {
  const words = createArticleWords(await library(2), sensesOf);
  await words.load([idOf(0)]);
  expect(words.share(idOf(0))).toBeUndefined();
  await words.setReader(nobody);
  expect(words.share(idOf(0))).toEqual({ share: 0, newWords: 2 });
  await words.setReader({ ...nobody, words: { known: new Set(['水|shui3']), learning: new Set(['w0|x1']) } });
  expect(words.share(idOf(0))).toEqual({ share: 0.75, newWords: 0 });
  await words.setReader({ ...nobody, easyOf: async (ids) => [ids.indexOf('w0|x1')] });
  expect(words.share(idOf(0))).toEqual({ share: 0.25, newWords: 1 });
});

test('what is read later has its share too, and takes none from what was there', async () => {
  const words = createArticleWords(await library(300), sensesOf);
  await words.setReader(nobody);
  await words.load([idOf(0)]);
  words.offer(derived(1, 'new|x1\t1'));
  expect(words.share(idOf(0))).toEqual({ share: 0, newWords: 2 });
  expect(words.share(idOf(1))).toBeUndefined();
  await words.load(Array.from({ length: 300 }, (_, nth) => idOf(nth)));
  expect(words.share(idOf(1))).toEqual({ share: 0, newWords: 1 });
  expect(words.share(idOf(299))).toEqual({ share: 0, newWords: 2 });
  expect((await words.senses()).length).toBe(words.index.ids.length);
});

test('an article is read again once it has changed, or once it is derived at all', async () => {
  const db = await library(1);
  const words = createArticleWords(db, sensesOf);
  await words.setReader(nobody);
  await words.load([idOf(0), idOf(1)]);
  expect(words.index.has(idOf(1))).toBe(false);
  await db.derived.bulkPut([derived(0, ''), derived(1, '水|shui3\t1')]);
  words.forget([idOf(0), idOf(1)]);
  await words.load([idOf(0), idOf(1)]);
  expect(words.share(idOf(0))).toEqual({ share: 1, newWords: 0 });
  expect(words.share(idOf(1))).toEqual({ share: 0, newWords: 1 });
});

test('texts come in the order in which they are asked for, thick or thin in the library, and with pinyin when it is wanted', async () => {
  const db = await library(400);
  const offered: string[] = [];
  const store = createBodyStore(db, { onDerived: ({ article }) => offered.push(article) });
  const thick = Array.from({ length: 50 }, (_, nth) => idOf(149 - nth));
  expect((await store.read(thick, false)).map((body) => body?.text)).toEqual(thick.map((_, nth) => `水${149 - nth}`));
  expect(offered).toEqual([]);
  const thin = Array.from({ length: 20 }, (_, nth) => idOf(nth * 19));
  expect((await store.read(thin, true))[3]).toEqual({ text: '水57', pinyin: ' shui 57' });
  expect(offered).toHaveLength(20);
  expect(await store.read([idOf(9_999), idOf(0)], true)).toEqual([undefined, { text: '水0', pinyin: ' shui 0' }]);
});

test('a text is read once, and again when it has changed, or where there is no room to keep it', async () => {
  const db = await library(3);
  const store = createBodyStore(db);
  const small = createBodyStore(db, { most: 2 });
  const read = async (from: typeof store) => (await from.read([idOf(0)], false))[0]?.text;
  expect([await read(store), await read(small)]).toEqual(['水0', '水0']);
  await db.texts.put({ article: idOf(0), text: '火', updatedAt: 2, device: 'd' });
  expect([await read(store), await read(small)]).toEqual(['水0', '火']);
  store.forget(idOf(0));
  expect(await read(store)).toBe('火');
  await db.texts.put({ article: idOf(0), text: '山', updatedAt: 3, device: 'd' });
  store.clear();
  expect(await read(store)).toBe('山');
});
