import type { Library } from '@/lib/library/db';
import { translationsPrefix } from './translations';

/** The tables that `eraseContent` writes. */
export function contentTables(db: Library) {
  return [db.bodies, db.texts, db.derived, db.progress, db.articlePictures, db.meta];
}

/** The article id in the key of a row of translations: `translations|language|id`. */
export function translatedArticle(key: string): string {
  return key.slice(key.indexOf('|', translationsPrefix.length) + 1);
}

/**
 * Erases everything that belongs to articles except their own rows: text, place, picture addresses, translations. It
 * needs no tombstones: in a merge, the row of the deleted article stands for it. Must run in a write transaction over
 * `contentTables`.
 */
export async function eraseContent(db: Library, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  const all = [...ids];
  await Promise.all([db.bodies, db.texts, db.derived, db.progress].map((table) => table.bulkDelete(all)));
  for (const id of all) await db.articlePictures.where('[article+src]').between([id, ''], [id, []]).delete();
  const translated = await db.meta.where('key').startsWith(translationsPrefix).primaryKeys();
  await db.meta.bulkDelete(translated.filter((key) => ids.has(translatedArticle(key))));
}
