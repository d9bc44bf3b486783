import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';
import type { ArticleRow } from '@/lib/library/types';
import { contentTables, eraseContent } from './article-content';

type Deps = { now?: () => number; uuid?: () => string };

/** For so many days what is in the bin can be taken back. */
export const binDays = 30;

/** The articles in the bin, those deleted last first; not those whose content is gone. */
export async function listBin(db: Library): Promise<ArticleRow[]> {
  const rows = await db.articles.where('deletedAt').above(0).toArray();
  return rows.filter((row) => row.goneAt === undefined).reverse();
}

/**
 * Deletes articles for good, those of `ids` that are in the bin: text, title and address, place and translations are
 * gone when it resolves. What stays of each is its id and the time, so that a backup or another device, which may have
 * it still, does not bring it back. Words and their sentences are the user's own and stay. Gives how many there were.
 */
export function deleteForGood(db: Library, ids: readonly string[], deps: Deps = {}): Promise<number> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  return db.transaction('rw', [db.articles, ...contentTables(db)], async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter(
      (row): row is ArticleRow => row?.deletedAt !== undefined && row.goneAt === undefined,
    );
    const device = await deviceId(db, now(), uuid);
    await db.articles.bulkPut(rows.map((row) => tombstone(row, now(), device)));
    await eraseContent(db, new Set(rows.map(({ id }) => id)));
    return rows.length;
  });
}

/** Deletes for good what is in the bin, or what was put there before `before` (ms). Gives how many articles. */
export async function emptyBin(db: Library, { before, ...deps }: Deps & { before?: number } = {}): Promise<number> {
  const rows = await listBin(db);
  const old = rows.filter(({ deletedAt = 0 }) => before === undefined || deletedAt < before);
  return old.length === 0
    ? 0
    : deleteForGood(
        db,
        old.map(({ id }) => id),
        deps,
      );
}

/** What stays of an article that is gone for good. */
function tombstone({ id, identity, savedAt, deletedAt, ...row }: ArticleRow, now: number, device: string): ArticleRow {
  const time = writeTime(now, row);
  return {
    ...{ id, identity, savedAt, url: identity, title: '', hanCharacters: 0, tags: [] },
    ...{ updatedAt: time, device, deletedAt: deletedAt ?? time, goneAt: time },
  };
}
