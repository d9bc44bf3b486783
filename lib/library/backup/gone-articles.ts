import type { Library } from '@/lib/library/db';
import type { ArticleRow } from '@/lib/library/types';
import { newerRow } from './merge';
import type { OpenedBackup } from './open-backup';

/**
 * Ids of articles that are gone for good: in the library, in a backup, and once both are merged. `erased`: those of whose
 * content the library's own rows go, since they are gone now, or live on with the backup's.
 */
export type GoneArticles = Record<'own' | 'brought' | 'merged' | 'erased', ReadonlySet<string>>;

/** Must run before articles are merged, in a transaction that holds them. */
export async function goneArticles(db: Library, backup: OpenedBackup): Promise<GoneArticles> {
  const all = backup.rows.articles as unknown as ArticleRow[];
  const own = await db.articles
    .where('deletedAt')
    .above(Number.NEGATIVE_INFINITY)
    .filter(({ goneAt }) => goneAt !== undefined)
    .toArray();
  const brought = all.filter(({ goneAt }) => goneAt !== undefined);
  const mine = new Map(own.map((row) => [row.id, row]));
  const others = await db.articles.bulkGet(brought.map(({ id }) => id));
  for (const row of others) if (row !== undefined) mine.set(row.id, row);
  const merged = new Map(mine);
  for (const row of all) {
    const known = mine.get(row.id);
    if (known !== undefined) merged.set(row.id, newerRow(known, row));
    else if (row.goneAt !== undefined) merged.set(row.id, row);
  }
  const gone = {
    own: idsOfGone(mine.values()),
    brought: idsOfGone(brought),
    merged: idsOfGone(merged.values()),
  };
  const erased = [...gone.own, ...gone.merged].filter((id) => gone.own.has(id) !== gone.merged.has(id));
  return { ...gone, erased: new Set(erased) };
}

function idsOfGone(rows: Iterable<ArticleRow>): Set<string> {
  return new Set([...rows].flatMap(({ id, goneAt }) => (goneAt === undefined ? [] : [id])));
}
