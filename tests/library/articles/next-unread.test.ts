import { expect, test } from 'vitest';
import { archiveArticles } from '@/lib/library/articles/article-choices';
import { deleteArticle, saveArticle } from '@/lib/library/articles/articles';
import { nextUnread } from '@/lib/library/articles/next-unread';
import { saveProgress } from '@/lib/library/articles/progress';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';

const place = { block: 0, offset: 0, text: '', share: 0.5, finished: false };

/** A library of so many articles, saved one after the other; their ids, the first save first. */
async function libraryOf(count: number) {
  const db = freshLibrary();
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const url = `https://news.example/${index}`;
    const saved = await saveArticle(db, { ...sampleArticle(), url }, { now: () => 1_000 + index });
    if (!('id' in saved)) throw new Error(saved.outcome);
    ids.push(saved.id);
  }
  return { db, ids, next: async (id: string | undefined) => (await nextUnread(db, id ?? ''))?.id };
}

test('is the newest save before the article, and from the oldest on the newest of all', async () => {
  const { ids, next } = await libraryOf(3);
  expect(await next(ids[2])).toBe(ids[1]);
  expect(await next(ids[0])).toBe(ids[2]);
});

test('is none that was begun, finished, archived or deleted, however many those are', async () => {
  const { db, ids, next } = await libraryOf(30);
  for (const id of ids.slice(4, 29)) await saveProgress(db, { id }, place);
  await saveProgress(db, { id: ids[3] ?? '' }, { ...place, share: 0, finished: true });
  await archiveArticles(db, [ids[2] ?? ''], true);
  await deleteArticle(db, ids[1] ?? '');
  expect(await next(ids[29])).toBe(ids[0]);
});

test('is not there where nothing else is unread', async () => {
  const { db, ids, next } = await libraryOf(2);
  await saveProgress(db, { id: ids[1] ?? '' }, place);
  expect(await next(ids[0])).toBeUndefined();
});
