import { describe, expect, test, vi } from 'vitest';
import { deleteArticles, starArticles, undeleteArticles } from '@/lib/library/articles/article-choices';
import { deleteArticle, getArticle, listArticles, saveArticle } from '@/lib/library/articles/articles';
import { deleteForGood } from '@/lib/library/articles/bin';
import { readProgress, saveProgress } from '@/lib/library/articles/progress';
import { readTranslations, saveTranslations } from '@/lib/library/articles/translations';
import { backupFacts, keepBackupFacts } from '@/lib/library/backup/backup-facts';
import { deleteEverything } from '@/lib/library/backup/delete-everything';
import { finishRestore } from '@/lib/library/backup/finish-restore';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { type OpenedBackup, openBackup } from '@/lib/library/backup/open-backup';
import { planRestore } from '@/lib/library/backup/plan-restore';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import type { Library } from '@/lib/library/db';
import { keepPicture, picturesOf } from '@/lib/library/pictures/picture-rows';
import { changeWords, wordStates } from '@/lib/library/words/words';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { contentOf } from './any-library';

const url = 'https://news.example/2026/water';
const word = { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] };

async function fileOf(db: Library, settings?: Record<string, unknown>): Promise<Blob> {
  const made = await makeBackup(db, { settings });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  return made.file;
}

async function backupOf(db: Library, settings?: Record<string, unknown>): Promise<OpenedBackup> {
  const { backup } = await openBackup(await fileOf(db, settings));
  if (backup === undefined) throw new Error('refused');
  return backup;
}

async function filled(): Promise<Library> {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle(), { now: () => 1_000 });
  await changeWords(db, [{ word, state: 'learning' }], { now: () => 1_000 });
  const hash = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
  const blob = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
  await db.pictures.put({ hash, blob, updatedAt: 1, device: 'a' });
  return db;
}

const figure = { kind: 'figure' as const, src: 'https://news.example/pipe.png', alt: '管道' };

/** The same article with a picture, a place and a translation. */
async function withContent(): Promise<Library> {
  const db = freshLibrary();
  const now = () => 1_000;
  await saveArticle(db, sampleArticle({ blocks: [...sampleArticle().blocks, figure] }), { now });
  const hash = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
  const blob = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
  await keepPicture(db, url, figure.src, { hash, blob, width: 30, height: 30 }, { now });
  await saveTranslations(db, { id: url }, 'en', [['夜里下雨', 'rain at night']], { now });
  await saveProgress(db, { id: url }, { block: 1, offset: 0, text: '检修', share: 0.5, finished: false }, { now });
  return db;
}

test('what was deleted before the backup is not told of by a restore into an empty library', async () => {
  const db = await filled();
  await changeWords(db, [{ word, state: 'new' }], { now: () => 2_000 });
  await deleteArticle(db, url, { now: () => 2_000 });
  await deleteForGood(db, [url], { now: () => 3_000 });
  const backup = await backupOf(db);
  const empty = freshLibrary();
  const nothing = { new: 0, updated: 0, deleted: 0, unchanged: 0 };
  expect(await planRestore(empty, backup)).toMatchObject({ articles: nothing, words: nothing, bodies: nothing });
  expect(await restoreBackup(empty, backup)).toMatchObject({ articles: nothing, words: nothing, bodies: nothing });
  // It is kept all the same, for the next merge.
  expect(await empty.words.count()).toBe(1);
  expect(await empty.articles.count()).toBe(1);
});

test('what was deleted since the backup stays deleted', async () => {
  const db = await filled();
  const backup = await backupOf(db);
  await deleteArticle(db, url, { now: () => 2_000 });
  await changeWords(db, [{ word, state: 'new' }], { now: () => 2_000 });
  await restoreBackup(db, backup);
  expect(await listArticles(db)).toEqual([]);
  expect(await wordStates(db)).toEqual({});
});

test('what was deleted for good stays deleted, with its text', async () => {
  const db = await filled();
  const backup = await backupOf(db);
  await deleteArticle(db, url, { now: () => 2_000 });
  await deleteForGood(db, [url], { now: () => 3_000 });
  await restoreBackup(db, backup);
  expect(await db.bodies.get(url)).toBeUndefined();
  expect(await db.texts.get(url)).toBeUndefined();
});

test('an article that was saved again elsewhere has its text, though it was deleted for good here', async () => {
  for (const here of ['gone', 'living']) {
    const gone = await filled();
    await deleteArticle(gone, url, { now: () => 2_000 });
    await deleteForGood(gone, [url], { now: () => 3_000 });
    const living = await filled();
    await living.articles.update(url, { starredAt: 4_000, updatedAt: 4_000 });
    const [db, other] = here === 'gone' ? [gone, living] : [living, gone];
    await restoreBackup(db, await backupOf(other));
    expect((await db.articles.get(url))?.deletedAt, here).toBeUndefined();
    expect((await db.bodies.get(url))?.blocks, here).toEqual(sampleArticle().blocks);
    expect((await db.texts.get(url))?.text, here).toContain('城南水厂');
  }
});

describe.each<[name: string, change: (db: Library) => Promise<unknown>]>([
  ['starred', (db) => starArticles(db, [url], true, { now: () => 7_000 })],
  ['put into the bin', (db) => deleteArticles(db, [url], { now: () => 7_000 })],
])('an article that was %s after it was deleted for good elsewhere', (_, change) => {
  test.each(['here', 'elsewhere'])('has its text, with the tombstone coming from %s', async (where) => {
    const [gone, kept] = [await withContent(), await withContent()];
    await deleteArticle(gone, url, { now: () => 5_000 });
    await deleteForGood(gone, [url], { now: () => 6_000 });
    await change(kept);
    const [db, other] = where === 'here' ? [gone, kept] : [kept, gone];
    await restoreBackup(db, await backupOf(other));
    await undeleteArticles(db, [url], { now: () => 8_000 });
    expect((await getArticle(db, url))?.article.blocks).toEqual([...sampleArticle().blocks, figure]);
    // What was older than the deletion and can be had again is gone on both sides, whatever is merged first.
    expect(await readTranslations(db, { id: url }, 'en')).toEqual([]);
    expect(await readProgress(db, { id: url })).toBeUndefined();
    expect((await picturesOf(db, url)).missing).toEqual([{ src: figure.src, problem: undefined }]);
  });
});

test('deleting for good includes content that only the other library has', async () => {
  const [gone, kept] = [await filled(), await withContent()];
  await deleteArticle(gone, url, { now: () => 5_000 });
  await deleteForGood(gone, [url], { now: () => 6_000 });
  for (const [db, other] of [
    [freshLibrary(), gone],
    [kept, gone],
    [gone, await withContent()],
  ] as const) {
    await restoreBackup(db, await backupOf(other));
    for (const table of [db.bodies, db.texts, db.progress, db.articlePictures]) expect(await table.count()).toBe(0);
    expect((await db.meta.toArray()).map(({ key }) => key).filter((key) => key.startsWith('translations'))).toEqual([]);
  }
});

test('tombstones of content from earlier versions do not affect the text of an article that exists', async () => {
  const [gone, kept] = [await withContent(), await withContent()];
  await deleteArticle(gone, url, { now: () => 5_000 });
  await deleteForGood(gone, [url], { now: () => 6_000 });
  const tombstone = { updatedAt: 6_000, deletedAt: 6_000, device: 'a' };
  await gone.bodies.put({ id: url, blocks: [], ...tombstone });
  await gone.articlePictures.put({ article: url, src: figure.src, ...tombstone });
  await starArticles(kept, [url], true, { now: () => 7_000 });
  for (const [db, other] of [
    [gone, kept],
    [kept, gone],
  ] as const) {
    await restoreBackup(db, await backupOf(other));
    expect((await getArticle(db, url))?.article.blocks).toContainEqual(figure);
  }
});

test('what belongs to an article since it was deleted for good elsewhere stays, also where the clock is behind', async () => {
  const gone = await withContent();
  await deleteArticle(gone, url, { now: () => 5_000 });
  await deleteForGood(gone, [url], { now: () => 6_000 });
  const tombstone = await backupOf(gone);
  const now = () => 2_000;
  await saveArticle(gone, sampleArticle({ blocks: [...sampleArticle().blocks, figure] }), { now });
  await saveProgress(gone, { id: url }, { block: 1, offset: 0, text: '检修', share: 0.5, finished: false }, { now });
  await saveTranslations(gone, { id: url }, 'en', [['夜里下雨', 'rain at night']], { now });
  await restoreBackup(gone, tombstone);
  expect(await readProgress(gone, { id: url })).toMatchObject({ text: '检修' });
  expect(await readTranslations(gone, { id: url }, 'en')).toHaveLength(1);
  expect((await getArticle(gone, url))?.article.title).toBe(sampleArticle().title);
});

test('after a restore the text for search is new, and what was derived of another text is gone', async () => {
  const backup = await backupOf(await filled());
  const db = freshLibrary();
  await saveArticle(db, sampleArticle({ title: '旧题目' }), { now: () => 500 });
  await db.derived.put({
    article: url,
    engine: '1',
    words: [],
    names: [],
    pinyin: '',
    updatedAt: 1,
    device: 'a',
  } as never);
  await restoreBackup(db, backup);
  expect((await db.texts.get(url))?.text).toContain('城南水厂下月恢复供水');
  expect(await db.derived.count()).toBe(0);
});

test('schedules are dropped where the log has grown, to be made again', async () => {
  const source = await filled();
  await source.reviews.put({ id: 'r', word: '水|shui3', at: 1, kind: 'review', grade: 3, updatedAt: 1, device: 'a' });
  const backup = await backupOf(source);
  const db = freshLibrary();
  const card = { word: '水|shui3', due: 1, state: 'review', stability: 1, difficulty: 1, updatedAt: 1, device: 'a' };
  await db.cards.put(card);
  await restoreBackup(db, backup);
  expect(await db.cards.count()).toBe(0);
  await db.cards.put(card);
  await restoreBackup(db, backup);
  expect(await db.cards.count()).toBe(1);
});

test('a restore that fails leaves the library unchanged, except for pictures that nothing shows', async () => {
  const backup = await backupOf(await filled());
  // Each table in turn has no room left.
  for (const table of ['articles', 'bodies', 'words', 'texts', 'meta'] as const) {
    const db = freshLibrary();
    await saveArticle(db, sampleArticle({ url: 'https://news.example/other' }));
    const before = await contentOf(db);
    const full = () => {
      throw new DOMException('No space left', 'QuotaExceededError');
    };
    db[table].hook('creating', full);
    db[table].hook('updating', full);
    await expect(restoreBackup(db, backup), table).rejects.toThrow(/No space left/);
    db[table].hook('creating').unsubscribe(full);
    db[table].hook('updating').unsubscribe(full);
    const { pictures, ...after } = await contentOf(db);
    const { pictures: none, ...rest } = before;
    expect(none).toEqual([]);
    expect(pictures).toHaveLength(1);
    expect(after, table).toEqual(rest);
    expect(await db.meta.get('restored')).toBeUndefined();
  }
});

test('making, checking and restoring can be cancelled at any point', async () => {
  const source = await filled();
  const file = await fileOf(source);
  const backup = await backupOf(source);
  const db = freshLibrary();
  await db.open();
  const runs: [name: string, run: (signal: AbortSignal, onProgress: () => void) => Promise<unknown>][] = [
    ['making', (signal, onProgress) => makeBackup(source, { signal, onProgress })],
    ['checking', (signal, onProgress) => openBackup(file, { signal, onProgress })],
    ['restoring', (signal, onProgress) => restoreBackup(db, backup, { signal, onProgress })],
  ];
  for (const [name, run] of runs) {
    for (const tick of [1, 2, 5]) {
      const abort = new AbortController();
      let ticks = 0;
      const onProgress = () => {
        ticks += 1;
        if (ticks === tick) abort.abort();
      };
      await expect(run(abort.signal, onProgress), `${name} ${tick}`).rejects.toThrow(/abort/i);
    }
  }
  expect(await listArticles(db)).toEqual([]);
});

test('the settings are stored last, or later where the browser ended before', async () => {
  const backup = await backupOf(await filled(), { theme: 'dark' });
  const db = freshLibrary();
  await restoreBackup(db, backup, { settings: backup.settings });
  const apply = vi.fn(async () => {
    throw new Error('the browser ended');
  });
  await expect(finishRestore(db, apply)).rejects.toThrow();
  const again = vi.fn(async () => {});
  expect(await finishRestore(db, again)).toBe(true);
  expect(again).toHaveBeenCalledWith({ theme: 'dark' });
  expect(await finishRestore(db, again)).toBe(false);
});

test('a library without words counts as backed up after a restore, one with words does not', async () => {
  const backup = await backupOf(await filled());
  const empty = freshLibrary();
  await restoreBackup(empty, backup);
  await finishRestore(empty, async () => {});
  expect((await backupFacts(empty)).madeAt).toBe(backup.createdAt);
  const own = await filled();
  await restoreBackup(own, backup);
  await finishRestore(own, async () => {});
  expect((await backupFacts(own)).madeAt).toBeUndefined();
});

test('facts of one library alone are not in a backup, nor changed by one', async () => {
  const source = await filled();
  await keepBackupFacts(source, { madeAt: 5, neverRemind: true });
  const backup = await backupOf(source);
  expect(backup.rows.meta).toEqual([]);
  const db = await filled();
  const device = await db.meta.get('device');
  await restoreBackup(db, backup);
  expect(await db.meta.get('device')).toEqual(device);
});

test('after everything was deleted a backup restores all of it', async () => {
  const db = await filled();
  const before = await contentOf(db);
  const backup = await backupOf(db);
  const device = await db.meta.get('device');
  await deleteEverything(db);
  for (const table of db.tables) if (table.name !== 'meta') expect(await table.count(), table.name).toBe(0);
  expect(await db.meta.toArray()).toEqual([device]);
  await restoreBackup(db, backup);
  expect(await contentOf(db)).toEqual(before);
});

test('a row that could not be restored is left out and reported, the others are backed up', async () => {
  const db = await filled();
  await db.words.put({ ...(await db.words.get('水|shui3')), id: 'odd' } as never);
  const made = await makeBackup(db);
  expect(made).toMatchObject({ outcome: 'made', leftOut: [{ table: 'words', key: 'odd' }] });
  expect((await backupOf(db)).rows.words).toHaveLength(1);
});

test('a backup without pictures has the rest', async () => {
  const made = await makeBackup(await filled(), { pictures: false });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  const { backup } = await openBackup(made.file);
  expect(backup?.blobs.pictures.size).toBe(0);
  expect(backup?.rows.articles).toHaveLength(1);
});
