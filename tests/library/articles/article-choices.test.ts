import { expect, test } from 'vitest';
import {
  archiveArticles,
  changeTags,
  deleteArticles,
  setTags,
  starArticles,
  undeleteArticles,
} from '@/lib/library/articles/article-choices';
import { saveArticle } from '@/lib/library/articles/articles';
import { normaliseTags, parseTags } from '@/lib/library/articles/tags';
import { freshLibrary, sampleArticle, steps } from '@/tests/library/fresh-library';

const names = ['一', '二', '三'];
const ids = names.map((name) => `https://news.example/${name}`).map((url) => new URL(url).href);

async function three() {
  const db = freshLibrary();
  const now = steps();
  for (const [at, url] of ids.entries()) await saveArticle(db, sampleArticle({ url, title: names[at] }), { now });
  return { db, now };
}

test.each([
  ['  经济 ', ['经济']],
  ['经济,经济，Economy、economy', ['经济', 'Economy']],
  ['two  words; ;', ['two words']],
  ['', []],
  ['一'.repeat(60), ['一'.repeat(50)]],
  [`${'a'.repeat(49)}𠮷`, ['a'.repeat(49)]],
])('tags typed as %j are %j', (typed, tags) => {
  expect(parseTags(typed)).toEqual(tags);
  expect(normaliseTags(tags)).toEqual(tags);
});

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

test('tags are added and taken in many articles, and set in one', async () => {
  const { db, now } = await three();
  const [first = '', second = ''] = ids;
  await setTags(db, first, [' 水 ', '水', 'News'], { now });
  expect((await db.articles.get(first))?.tags).toEqual(['水', 'News']);
  expect(await changeTags(db, ids, { add: ['news'] }, { now })).toEqual(ids.slice(1));
  expect((await db.articles.get(second))?.tags).toEqual(['news']);
  await changeTags(db, ids, { remove: ['NEWS'], add: ['城市'] }, { now });
  expect((await db.articles.toArray()).map((row) => row.tags)).toEqual(
    expect.arrayContaining([['水', '城市'], ['城市'], ['城市']]),
  );
  expect(await db.articles.where('tags').equals('城市').count()).toBe(3);
});
