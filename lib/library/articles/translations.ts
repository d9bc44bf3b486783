import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import { idOf, type SavedAs } from './progress';

/** Sentences with their translations. */
export type Translated = [sentence: string, translation: string][];

/**
 * Rows of `meta` whose key begins so hold an article's translated sentences: `translations|language|article id`. Unlike
 * the other facts of `meta`, which are one library's own, they are merged like the rows of any table: the newer wins.
 */
export const translationsPrefix = 'translations|';

/** So many are kept of an article in a language. */
export const mostSentences = 5_000;
/** Of a sentence or its translation, in UTF-16 units. */
export const longestText = 10_000;

/** The sentences of a saved article that were translated into a language; none where it is not saved. */
export async function readTranslations(db: Library, article: SavedAs, language: string): Promise<Translated> {
  const id = await idOf(db, article);
  const row = id === undefined ? undefined : await db.meta.get(keyOf(id, language));
  return row === undefined || row.deletedAt !== undefined ? [] : (row.value as Translated);
}

/**
 * Keeps translated sentences beside those that are kept of a saved article; one that is kept already is replaced. False
 * where the article is not saved.
 */
export async function saveTranslations(
  db: Library,
  article: SavedAs,
  language: string,
  sentences: Translated,
  deps: WriteDeps = {},
): Promise<boolean> {
  const id = await idOf(db, article);
  if (id === undefined) return false;
  return db.transaction('rw', [db.articles, db.meta], async () => {
    const saved = await db.articles.get(id);
    if (saved === undefined || saved.deletedAt !== undefined) return false;
    const { now, device } = await writeStamp(db, deps);
    const key = keyOf(id, language);
    const last = await db.meta.get(key);
    const kept = new Map([...((last?.value ?? []) as Translated), ...sentences]);
    const value: Translated = [...kept].slice(-mostSentences);
    await db.meta.put({ key, value, updatedAt: writeTime(now, last, saved), device });
    return true;
  });
}

function keyOf(id: string, language: string): string {
  return `${translationsPrefix}${language}|${id}`;
}
