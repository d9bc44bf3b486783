import { describe, expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/articles/articles';
import { readTranslations, saveTranslations, type Translated } from '@/lib/library/articles/translations';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';

const { url } = sampleArticle();
const first: Translated = [['水来了。', 'The water is here.']];

describe('translated sentences', () => {
  test('are kept with their article, by language, and added to', async () => {
    const db = freshLibrary();
    await saveArticle(db, sampleArticle());
    expect(await saveTranslations(db, { url }, 'en', first)).toBe(true);
    await saveTranslations(db, { url }, 'en', [['大家很高兴。', 'Everyone is glad.']]);
    expect(await readTranslations(db, { url }, 'en')).toEqual([...first, ['大家很高兴。', 'Everyone is glad.']]);
    expect(await readTranslations(db, { url }, 'de')).toEqual([]);
  });

  test('carry time and device, as rows that are merged do', async () => {
    const db = freshLibrary();
    await saveArticle(db, sampleArticle());
    await saveTranslations(db, { url }, 'en', first, { now: () => 5 });
    await saveTranslations(db, { url }, 'en', first, { now: () => 1 });
    const row = (await db.meta.toArray()).find(({ key }) => key.startsWith('translations|en|'));
    expect(row).toMatchObject({ updatedAt: 6, device: expect.any(String) });
  });

  test('are not kept of an article that is not saved', async () => {
    expect(await saveTranslations(freshLibrary(), { url }, 'en', first)).toBe(false);
  });
});
