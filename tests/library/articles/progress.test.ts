import { describe, expect, test } from 'vitest';
import { deleteArticle, saveArticle } from '@/lib/library/articles/articles';
import { readProgress, saveProgress } from '@/lib/library/articles/progress';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';

const place = { block: 2, offset: 5, text: '这里的文字', share: 0.4, finished: false };

async function savedArticle() {
  const db = freshLibrary();
  const article = sampleArticle();
  const saved = await saveArticle(db, article);
  if (saved.outcome !== 'saved') throw new Error(saved.outcome);
  return { db, id: saved.id, url: article.url };
}

describe('the progress of an article', () => {
  test('is kept by its id and found by its address', async () => {
    const { db, id, url } = await savedArticle();
    expect(await readProgress(db, { url })).toBeUndefined();
    expect(await saveProgress(db, { id }, place)).toBe(true);
    expect(await readProgress(db, { url: `${url}#top` })).toEqual(place);
  });

  test('stays through an update of the article', async () => {
    const { db, id, url } = await savedArticle();
    await saveProgress(db, { url }, place);
    await saveArticle(db, sampleArticle());
    expect(await readProgress(db, { id })).toEqual(place);
  });

  test('stays finished when the article is begun again', async () => {
    const { db, id } = await savedArticle();
    await saveProgress(db, { id }, { ...place, finished: true }, { now: () => 7 });
    await saveProgress(db, { id }, { ...place, share: 0.1 });
    expect(await readProgress(db, { id })).toMatchObject({ share: 0.1, finished: true });
    expect((await db.progress.get(id))?.finishedAt).toBe(7);
  });

  test('is not kept of what is not saved', async () => {
    const { db, id, url } = await savedArticle();
    await deleteArticle(db, id);
    expect(await saveProgress(db, { id }, place)).toBe(false);
    expect(await saveProgress(db, { url }, place)).toBe(false);
    expect(await db.progress.count()).toBe(0);
  });

  test('is newer than the last one where the clock has gone back', async () => {
    const { db, id } = await savedArticle();
    await saveProgress(db, { id }, place, { now: () => 9_000 });
    await saveProgress(db, { id }, place, { now: () => 10 });
    expect((await db.progress.get(id))?.updatedAt).toBe(9_001);
  });
});
