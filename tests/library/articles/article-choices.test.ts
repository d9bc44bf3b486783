import { expect, test } from 'vitest';
import {
  archiveArticles,
  changeTags,
  deleteArticles,
  restoreTags,
  starArticles,
  undeleteArticles,
} from '@/lib/library/articles/article-choices';
import { saveArticle } from '@/lib/library/articles/articles';
import { freshLibrary, sampleArticle, steps } from '@/tests/library/fresh-library';

const names = ['一', '二', '三'];
const ids = names.map((name) => `https://news.example/${name}`).map((url) => new URL(url).href);

async function three() {
  const db = freshLibrary();
  const now = steps();
  for (const [at, url] of ids.entries()) await saveArticle(db, sampleArticle({ url, title: names[at] }), { now });
  return { db, now };
}

test('many articles are starred, archived, binned and taken back at once, and only those that change are written', async () => {
  const { db, now } = await three();
  const [first = '', second = ''] = ids;
  expect(await starArticles(db, [first], true, { now })).toEqual([first]);
  expect(await starArticles(db, ids, true, { now })).toEqual(ids.slice(1));
  const starred = await db.articles.get(first);
  expect(await archiveArticles(db, [first, second], true, { now })).toEqual([first, second]);
  expect(await db.articles.get(first)).toMatchObject({ starredAt: starred?.starredAt, archivedAt: expect.any(Number) });
  expect(await deleteArticles(db, [...ids, 'none'], { now })).toEqual(ids);
  expect(await undeleteArticles(db, ids, { now })).toEqual(ids);
  const back = await db.articles.get(first);
  expect(back).not.toHaveProperty('deletedAt');
  expect(back).toMatchObject({ starredAt: starred?.starredAt, title: '一' });
  await starArticles(db, ids, false, { now });
  await archiveArticles(db, ids, false, { now });
  const bare = await db.articles.get(first);
  expect(bare).not.toHaveProperty('starredAt');
  expect(bare).not.toHaveProperty('archivedAt');
});

test('a write is newer than the row that it replaces, also where the clock was set back', async () => {
  const { db } = await three();
  const [first = ''] = ids;
  const before = await db.articles.get(first);
  await starArticles(db, [first], true, { now: () => 1 });
  expect((await db.articles.get(first))?.updatedAt).toBeGreaterThan(before?.updatedAt ?? 0);
});

test('tags are added to many articles and removed from them, in the spelling that the library has', async () => {
  const { db, now } = await three();
  const [first = '', second = ''] = ids;
  await changeTags(db, [first], { add: [' 水 ', '水', 'News'] }, { now });
  expect((await db.articles.get(first))?.tags).toEqual(['水', 'News']);
  expect((await changeTags(db, ids, { add: ['news'] }, { now })).map(({ id }) => id)).toEqual(ids.slice(1));
  expect((await db.articles.get(second))?.tags).toEqual(['News']);
  await changeTags(db, ids, { remove: ['NEWS'], add: ['城市'] }, { now });
  expect((await db.articles.toArray()).map((row) => row.tags)).toEqual(
    expect.arrayContaining([['水', '城市'], ['城市'], ['城市']]),
  );
  expect(await db.articles.where('tags').equals('城市').count()).toBe(3);
});

test('undoing a change of tags restores those before it, but not of an article that was tagged otherwise since', async () => {
  const { db, now } = await three();
  const [first = '', second = '', third = ''] = ids;
  await changeTags(db, [first], { add: ['水'] }, { now });
  const changed = await changeTags(db, ids, { add: ['城市'], remove: ['水'] }, { now });
  await changeTags(db, [third], { add: ['News'] }, { now });
  await restoreTags(db, changed, { now });
  const tagsOf = async (id: string) => (await db.articles.get(id))?.tags;
  expect(await tagsOf(first)).toEqual(['水']);
  expect(await tagsOf(second)).toEqual([]);
  expect(await tagsOf(third)).toEqual(['城市', 'News']);
});
