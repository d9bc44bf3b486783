import { expect, test } from 'vitest';
import { undeleteArticles } from '@/lib/library/articles/article-choices';
import {
  articleStatus,
  countArticles,
  deleteArticle,
  getArticle,
  listArticles,
  pasteUrl,
  saveArticle,
} from '@/lib/library/articles/articles';
import { freshLibrary, otherBlocks, sampleArticle, steps } from '@/tests/library/fresh-library';

const url = 'https://news.example/2026/water';
const titles = async (db: Parameters<typeof listArticles>[0]) => (await listArticles(db)).map((row) => row.title);

test('an article comes back as it was saved', async () => {
  const db = freshLibrary();
  const article = sampleArticle({ lead: '居民等了三个月。', publishedAt: '2026-11-22T08:00:00+08:00' });
  expect(await saveArticle(db, article, { now: () => 5_000 })).toEqual({ outcome: 'saved', id: url });

  const kept = await getArticle(db, url);
  expect(kept?.article).toEqual(article);
  expect(kept?.row).toMatchObject({ id: url, identity: url, savedAt: 5_000, updatedAt: 5_000, tags: [] });
  expect(kept?.row.device).toMatch(/^[0-9a-f-]{36}$/);
  expect(await getArticle(db, 'https://news.example/none')).toBeUndefined();
});

test('the list has no blocks in it, the newest save first, and counts Han characters', async () => {
  const db = freshLibrary();
  const now = steps();
  for (const title of ['一', '二', '三']) {
    const blocks = [{ kind: 'paragraph' as const, text: '水〇a，1' }];
    await saveArticle(db, { url: `https://news.example/${title}`, title, blocks }, { now });
  }
  expect(await titles(db)).toEqual(['三', '二', '一']);
  expect((await listArticles(db, { limit: 2 })).map((row) => row.title)).toEqual(['三', '二']);
  expect(await countArticles(db)).toBe(3);
  const second = (await listArticles(db))[1]?.id ?? '';
  await deleteArticle(db, second);
  expect(await countArticles(db)).toBe(2);
  await undeleteArticles(db, [second]);
  const [row] = await listArticles(db);
  expect(row).toMatchObject({ hanCharacters: 3 });
  expect(row).not.toHaveProperty('blocks');
});

test('saving again updates, keeps the day of the first save, and what the user chose', async () => {
  const db = freshLibrary();
  const now = steps();
  await saveArticle(db, sampleArticle({ byline: '记者 林小满' }), { now });
  const first = await db.articles.get(url);
  await db.articles.update(url, { starredAt: 7, tags: ['水'] });
  await db.derived.put({ article: url, engine: '1', words: '', names: '', pinyin: ' shui', updatedAt: 1, device: 'a' });

  const longer = sampleArticle({
    url: 'http://news.example/2026/water?utm_source=x',
    title: '城南水厂恢复供水（更新）',
  });
  longer.blocks.push({ kind: 'paragraph', text: '记者下午在现场看到，第一股水已经流出。' });
  expect(await saveArticle(db, longer, { now })).toEqual({ outcome: 'updated', id: url });

  expect(await db.articles.count()).toBe(1);
  const kept = await getArticle(db, url);
  expect(kept?.article).toEqual(longer);
  expect(kept?.row).toMatchObject({ savedAt: first?.savedAt, starredAt: 7, tags: ['水'] });
  expect(kept?.row.updatedAt).toBeGreaterThan(first?.updatedAt ?? 0);
  expect((await db.texts.get(url))?.text).toContain('第一股水');
  // What was derived from the old text is to be made again.
  expect(await db.derived.get(url)).toBeUndefined();
});

test('the same text again leaves what was derived from it', async () => {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  await db.derived.put({ article: url, engine: '1', words: '', names: '', pinyin: ' shui', updatedAt: 1, device: 'a' });
  await saveArticle(db, sampleArticle());
  expect(await db.derived.get(url)).toBeDefined();
});

test('two saves at once make one article', async () => {
  const db = freshLibrary();
  const results = await Promise.all([saveArticle(db, sampleArticle()), saveArticle(db, sampleArticle())]);
  expect(results.map((result) => result.outcome).sort()).toEqual(['saved', 'updated']);
  expect(await db.articles.count()).toBe(1);
});

test('another text of the same address is kept beside the first, and no third is made of it', async () => {
  const db = freshLibrary();
  const now = steps();
  await saveArticle(db, sampleArticle(), { now });
  const other = sampleArticle({ title: '竹子', blocks: otherBlocks });
  const result = await saveArticle(db, other, { now });
  expect(result).toMatchObject({ outcome: 'kept-both', other: url });
  const id = 'id' in result ? result.id : '';
  expect(id).toMatch(/^https:\/\/news\.example\/2026\/water#copy=[0-9a-f]{16}$/);

  expect((await getArticle(db, url))?.article).toEqual(sampleArticle());
  expect((await getArticle(db, id))?.article).toEqual(other);
  expect(await saveArticle(db, { ...other, title: '竹子（更新）' }, { now })).toEqual({ outcome: 'updated', id });
  expect(await saveArticle(db, sampleArticle(), { now })).toEqual({ outcome: 'updated', id: url });
  expect(await titles(db)).toEqual(['竹子（更新）', sampleArticle().title]);
});

test('a text that lost most of itself, as behind a paywall, does not replace the whole one', async () => {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  const cut = sampleArticle({ blocks: [{ kind: 'paragraph', text: '经过三个月的检修…… 登录后阅读全文' }] });
  expect(await saveArticle(db, cut)).toMatchObject({ outcome: 'kept-both' });
  expect((await getArticle(db, url))?.article).toEqual(sampleArticle());
});

test('a copy that has changed since does not lose to the text that it first had', async () => {
  const db = freshLibrary();
  const clauses = (name: string) => `${name}一，${name}二，${name}三`;
  const save = (...names: string[]) => {
    const blocks = names.map((name) => ({ kind: 'paragraph' as const, text: clauses(name) }));
    return saveArticle(db, { url, title: '', blocks });
  };
  await save('水');
  const copy = await save('甲', '乙');
  expect(copy.outcome).toBe('kept-both');
  const id = 'id' in copy ? copy.id : '';
  expect(await save('乙', '丙')).toEqual({ outcome: 'updated', id });
  expect(await save('丙', '丁')).toEqual({ outcome: 'updated', id });
  expect(await save('甲', '乙')).toMatchObject({ outcome: 'kept-both', id: `${id}-2` });
  const texts = (await db.texts.toArray()).map((row) => row.text);
  expect(texts.sort()).toEqual(
    [clauses('水'), `${clauses('丙')}\n${clauses('丁')}`, `${clauses('甲')}\n${clauses('乙')}`].sort(),
  );
});

test('two devices keep the same second text under the same id', async () => {
  const ids = [];
  for (const _ of ['one', 'two']) {
    const db = freshLibrary();
    await saveArticle(db, sampleArticle());
    ids.push(await saveArticle(db, sampleArticle({ blocks: otherBlocks })));
  }
  expect(ids[0]).toEqual(ids[1]);
});

test('an article goes into the bin and comes back as it was', async () => {
  const db = freshLibrary();
  const now = steps();
  await saveArticle(db, sampleArticle(), { now });
  const before = await db.articles.get(url);

  expect(await deleteArticle(db, url, { now })).toBe(true);
  expect(await titles(db)).toEqual([]);
  expect(await listArticles(db, { limit: 5 })).toEqual([]);
  expect(await articleStatus(db, url)).toBeUndefined();
  const binned = await getArticle(db, url);
  expect(binned?.article).toEqual(sampleArticle());
  expect(binned?.row.deletedAt).toBe(binned?.row.updatedAt);
  expect(await deleteArticle(db, url, { now })).toBe(false);

  expect(await undeleteArticles(db, [url], { now })).toEqual([url]);
  const after = await db.articles.get(url);
  expect(after).toEqual({ ...before, updatedAt: after?.updatedAt });
  expect(after).not.toHaveProperty('deletedAt');
  expect(after?.updatedAt).toBeGreaterThan(binned?.row.updatedAt ?? 0);
  expect(await undeleteArticles(db, [url], { now })).toEqual([]);
  expect(await deleteArticle(db, 'https://news.example/none', { now })).toBe(false);
});

test('a deleted article that is saved again comes back on top of the list', async () => {
  const db = freshLibrary();
  const now = steps();
  await saveArticle(db, sampleArticle(), { now });
  await saveArticle(db, sampleArticle({ url: 'https://news.example/2', title: '二' }), { now });
  await deleteArticle(db, url, { now });
  expect(await saveArticle(db, sampleArticle(), { now })).toEqual({ outcome: 'saved', id: url });
  expect(await titles(db)).toEqual([sampleArticle().title, '二']);
  expect(await db.articles.count()).toBe(2);
});

test('another text of an address whose first is in the bin leaves that one there', async () => {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  await deleteArticle(db, url);
  const result = await saveArticle(db, sampleArticle({ title: '竹子', blocks: otherBlocks }));
  expect(result).toMatchObject({ outcome: 'saved' });
  expect(await titles(db)).toEqual(['竹子']);
  expect((await getArticle(db, url))?.article).toEqual(sampleArticle());
});

test('the status of an address is that of its article, however the address is written', async () => {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle(), { now: () => 5_000 });
  const status = { id: url, savedAt: 5_000 };
  expect(await articleStatus(db, 'http://NEWS.example/2026/water?fbclid=1#top')).toEqual(status);
  expect(await articleStatus(db, 'https://news.example/2026/wine')).toBeUndefined();
  expect(await articleStatus(db, 'about:blank')).toBeUndefined();
});

test('a pasted text has an address of its own', async () => {
  const db = freshLibrary();
  const paste = pasteUrl(crypto.randomUUID());
  expect(await saveArticle(db, sampleArticle({ url: paste }))).toEqual({ outcome: 'saved', id: paste });
});

test('what is not an article is refused, and nothing is written', async () => {
  const db = freshLibrary();
  const result = await saveArticle(db, { ...sampleArticle(), url: 'javascript:alert(1)' });
  expect(result).toMatchObject({
    outcome: 'refused',
    problem: { code: 'malformed', detail: expect.stringContaining('url') },
  });
  for (const table of db.tables) expect(await table.count()).toBe(0);
});

test('a write is newer than the last one even where the clock has gone back', async () => {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle(), { now: () => 9_000 });
  await deleteArticle(db, url, { now: () => 1_000 });
  expect(await db.articles.get(url)).toMatchObject({ updatedAt: 9_001, deletedAt: 9_001 });
});

test('every row of a library carries the id of its one device', async () => {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  await saveArticle(db, sampleArticle({ blocks: otherBlocks }));
  await deleteArticle(db, url);
  const rows = (await Promise.all(db.tables.map((table) => table.toArray()))).flat();
  expect(rows.length).toBeGreaterThan(6);
  expect(new Set(rows.map((row) => row.device)).size).toBe(1);
});
