import { expect, test } from 'vitest';
import { deleteArticles, undeleteArticles } from '@/lib/library/articles/article-choices';
import { countArticles, getArticle, lastDeleted, listArticles, saveArticle } from '@/lib/library/articles/articles';
import { deleteForGood, emptyBin, listBin } from '@/lib/library/articles/bin';
import { readProgress, saveProgress } from '@/lib/library/articles/progress';
import { readTranslations, saveTranslations } from '@/lib/library/articles/translations';
import { freshLibrary, otherBlocks, sampleArticle, steps } from '@/tests/library/fresh-library';

const url = 'https://news.example/2026/water';
const other = 'https://news.example/2026/bamboo';

async function two() {
  const db = freshLibrary();
  const now = steps();
  await saveArticle(db, sampleArticle({ lead: '居民等了三个月。' }), { now });
  await saveArticle(db, sampleArticle({ url: other, title: '竹子', blocks: otherBlocks }), { now });
  await saveProgress(db, { id: url }, { block: 1, offset: 0, text: '检修', share: 0.5, finished: false }, { now });
  await saveTranslations(db, { id: url }, 'en', [['检修为何这么久', 'Why so long']], { now });
  await db.articlePictures.put({
    article: url,
    src: 'https://news.example/1.jpg',
    hash: 'ab',
    updatedAt: 1,
    device: 'a',
  });
  return { db, now };
}

test('what is in the bin is listed, the last deleted first, until it is taken back', async () => {
  const { db, now } = await two();
  await deleteArticles(db, [url], { now });
  await deleteArticles(db, [other], { now });
  expect((await listBin(db)).map(({ id }) => id)).toEqual([other, url]);
  await undeleteArticles(db, [other], { now });
  expect((await listBin(db)).map(({ id }) => id)).toEqual([url]);
});

test('what was deleted last is all that was deleted at once, and nothing of before', async () => {
  const { db, now } = await two();
  const third = 'https://news.example/2026/tea';
  await saveArticle(db, sampleArticle({ url: third, title: '茶' }), { now });
  await deleteArticles(db, [third], { now });
  expect((await lastDeleted(db, 0)).map(({ id }) => id)).toEqual([third]);
  await deleteArticles(db, [url, other], { now });
  expect((await lastDeleted(db, 0)).map(({ id }) => id).sort()).toEqual([other, url].sort());
});

test('what is deleted for good leaves its id and nothing that it said, in any table', async () => {
  const { db, now } = await two();
  expect(await deleteForGood(db, [url], { now })).toBe(0);
  await deleteArticles(db, [url], { now });
  expect(await deleteForGood(db, [url, other], { now })).toBe(1);

  const left: unknown[] = [];
  for (const table of db.tables)
    left.push(...(await table.toArray()).filter((row) => JSON.stringify(row).includes(url)));
  const said = JSON.stringify(left);
  for (const word of ['水厂', '居民', '检修', 'Why so long']) expect(said).not.toContain(word);
  expect(await db.articles.get(url)).toMatchObject({
    id: url,
    deletedAt: expect.any(Number),
    goneAt: expect.any(Number),
  });
  // Its row is all that is left: the address and times.
  expect(left).toHaveLength(1);
  expect(Object.values(left[0] as object).filter((value) => typeof value === 'string' && value !== '')).toEqual([
    ...[url, url, url],
    (await db.meta.get('device'))?.value,
  ]);

  expect(await listBin(db)).toEqual([]);
  expect(await getArticle(db, url)).toBeUndefined();
  expect(await lastDeleted(db, 0)).toEqual([]);
  expect(await undeleteArticles(db, [url], { now })).toEqual([]);
  expect(await readProgress(db, { id: url })).toBeUndefined();
  expect(await readTranslations(db, { id: url }, 'en')).toEqual([]);
  expect((await listArticles(db)).map(({ id }) => id)).toEqual([other]);
  expect(await countArticles(db)).toBe(1);
});

test('saved again, it is there again under its own id', async () => {
  const { db, now } = await two();
  await deleteArticles(db, [url], { now });
  await deleteForGood(db, [url], { now });
  expect(await saveArticle(db, sampleArticle({ blocks: otherBlocks }), { now })).toEqual({ outcome: 'saved', id: url });
  expect((await getArticle(db, url))?.article.blocks).toEqual(otherBlocks);
  expect(await db.articles.get(url)).not.toHaveProperty('goneAt');
  expect(await db.bodies.get(url)).not.toHaveProperty('deletedAt');
});

test('saved again, it was not read to its end before, whatever an earlier version left of it', async () => {
  for (const left of ['nothing', 'a tombstone']) {
    const { db, now } = await two();
    const read = { block: 2, offset: 0, text: '厂长', share: 1, finished: true };
    await saveProgress(db, { id: url }, read, { now });
    const row = await db.progress.get(url);
    await deleteArticles(db, [url], { now });
    await deleteForGood(db, [url], { now });
    if (left !== 'nothing' && row) await db.progress.put({ ...row, text: '', deletedAt: now() });
    await saveArticle(db, sampleArticle(), { now });
    expect(await readProgress(db, { id: url })).toBeUndefined();
    await saveProgress(db, { id: url }, { ...read, share: 0.1, finished: false }, { now });
    expect(await readProgress(db, { id: url }), left).toMatchObject({ finished: false });
  }
});

test('the bin is emptied whole, or of what has lain there for long', async () => {
  const { db } = await two();
  await deleteArticles(db, [url], { now: () => 10_000_000 });
  await deleteArticles(db, [other], { now: () => 20_000_000 });
  expect(await emptyBin(db, { before: 15_000_000 })).toBe(1);
  expect((await listBin(db)).map(({ id }) => id)).toEqual([other]);
  expect(await emptyBin(db)).toBe(1);
  expect(await emptyBin(db)).toBe(0);
});
