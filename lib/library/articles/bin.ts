import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import type { ArticleRow } from '@/lib/library/types';
import { contentTables, eraseBelongings, eraseTexts, lastContent } from './article-content';

/** How many days an article stays in the bin. */
export const binDays = 30;

/** The articles in the bin, last deleted first, without tombstones. */
export async function listBin(db: Library): Promise<ArticleRow[]> {
  const rows = await db.articles.where('deletedAt').above(0).toArray();
  return rows.filter((row) => row.goneAt === undefined).reverse();
}

/**
 * Permanently deletes those of `ids` that are in the bin: text, title, address, place, translations. A tombstone with
 * id and time stays, so that a backup or another device does not bring the article back. Words and their sentences are
 * the user's own and stay. Returns how many were deleted.
 */
export function deleteForGood(db: Library, ids: readonly string[], deps: WriteDeps = {}): Promise<number> {
  return db.transaction('rw', [db.articles, ...contentTables(db)], async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter(
      (row): row is ArticleRow => row?.deletedAt !== undefined && row.goneAt === undefined,
    );
    const { now, device } = await writeStamp(db, deps);
    const last = await lastContent(
      db,
      rows.map(({ id }) => id),
    );
    // Nothing that belongs to an article is newer than its tombstone, or it would stay in other libraries.
    const gone = rows.map((row) => tombstone(row, writeTime(now, { updatedAt: last.get(row.id) ?? 0 }), device));
    await db.articles.bulkPut(gone);
    await eraseTexts(
      db,
      gone.map(({ id }) => id),
    );
    await eraseBelongings(db, new Map(gone.map(({ id, updatedAt }) => [id, updatedAt])));
    return rows.length;
  });
}

/** Permanently deletes what is in the bin, or only what was put there before `before` (ms). Returns how many. */
export async function emptyBin(
  db: Library,
  { before, ...deps }: WriteDeps & { before?: number } = {},
): Promise<number> {
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

/**
 * Permanently deletes what has been in the bin for `binDays` at `today` (ms). Nobody has asked for it, so it is no newer
 * than what it has seen: another device that took an article out of the bin since keeps it, however late this is.
 */
export function expireBin(db: Library, today: number): Promise<number> {
  return emptyBin(db, { before: today - binDays * 86_400_000, now: () => 0 });
}

/** What stays of a permanently deleted article. */
function tombstone({ id, identity, savedAt, deletedAt, ...row }: ArticleRow, now: number, device: string): ArticleRow {
  const time = writeTime(now, row);
  return {
    ...{ id, identity, savedAt, url: identity, title: '', hanCharacters: 0, tags: [] },
    ...{ updatedAt: time, device, deletedAt: deletedAt ?? time, goneAt: time },
  };
}
