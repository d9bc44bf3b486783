import type { Library } from '@/lib/library/db';
import type { Row } from '@/lib/library/types';
import { translationsPrefix } from './translations';

/** The tables that `eraseContent` writes. */
export function contentTables(db: Library) {
  return [db.bodies, db.texts, db.derived, db.progress, db.articlePictures, db.meta];
}

/** The article id in the key of a row of translations: `translations|language|id`. */
export function translatedArticle(key: string): string {
  return key.slice(key.indexOf('|', translationsPrefix.length) + 1);
}

/** The text of articles, and what is made of it. Must run in a write transaction over `contentTables`. */
export async function eraseTexts(db: Library, ids: Iterable<string>): Promise<void> {
  const all = [...ids];
  if (all.length > 0) await Promise.all([db.bodies, db.texts, db.derived].map((table) => table.bulkDelete(all)));
}

/** What belongs to an article beside its text, and is merged row by row: place, picture addresses, translations. */
type Belongings = { progress: string[]; articlePictures: [string, string][]; meta: string[] };

/**
 * Erases what belongs to articles beside their text, where it is not newer than the time given for its article. It needs
 * no tombstones: in a merge, the article's row stands for it. Must run in a write transaction over `contentTables`.
 */
export async function eraseBelongings(db: Library, upTo: ReadonlyMap<string, number>): Promise<void> {
  const { progress, articlePictures, meta } = await belongings(db, upTo, (row, time) => row.updatedAt <= time);
  await db.progress.bulkDelete(progress);
  await db.articlePictures.bulkDelete(articlePictures);
  await db.meta.bulkDelete(meta);
}

/** When something that belongs to each article was last written, its text too; absent where it has nothing. */
export async function lastContent(db: Library, ids: readonly string[]): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  const see = (id: string, row: Row) => last.set(id, Math.max(last.get(id) ?? 0, row.updatedAt));
  for (const row of await db.bodies.bulkGet([...ids])) if (row !== undefined) see(row.id, row);
  await belongings(db, new Map(ids.map((id) => [id, 0])), (row, _, id) => see(id, row) === undefined);
  return last;
}

async function belongings(
  db: Library,
  articles: ReadonlyMap<string, number>,
  isWanted: (row: Row, time: number, id: string) => boolean,
): Promise<Belongings> {
  const found: Belongings = { progress: [], articlePictures: [], meta: [] };
  if (articles.size === 0) return found;
  const ids = [...articles.keys()];
  for (const row of await db.progress.bulkGet(ids))
    if (row !== undefined && isWanted(row, articles.get(row.article) ?? 0, row.article))
      found.progress.push(row.article);
  for (const [id, time] of articles) {
    const rows = await db.articlePictures.where('[article+src]').between([id, ''], [id, []]).toArray();
    for (const row of rows) if (isWanted(row, time, id)) found.articlePictures.push([row.article, row.src]);
  }
  const keys = await db.meta.where('key').startsWith(translationsPrefix).primaryKeys();
  const translated = keys.filter((key) => articles.has(translatedArticle(key)));
  for (const row of await db.meta.bulkGet(translated)) {
    const id = translatedArticle(row?.key ?? '');
    if (row !== undefined && isWanted(row, articles.get(id) ?? 0, id)) found.meta.push(row.key);
  }
  return found;
}
