import { inBatches } from '@/lib/async/in-batches';
import { translatedArticle } from '@/lib/library/articles/article-content';
import { translationsPrefix } from '@/lib/library/articles/translations';
import type { Library } from '@/lib/library/db';
import { rowsByKey } from '@/lib/library/rows-by-key';
import type { ArticleRow } from '@/lib/library/types';
import { type BackupTable, backupTables, isBlobTable } from './format';
import { fateOf, newerRow, type RowFate, replaces } from './merge';
import type { OpenedBackup } from './open-backup';
import { type BackupRow, describeBlob, keyOf } from './rows';

/** How many rows of each table a restore brings, by what becomes of them. */
export type RestorePlan = Record<BackupTable, Record<RowFate, number>>;

/** A row of a backup and what becomes of it. `blob`: the library's own bytes of it. */
export type Judged = { row: BackupRow; fate: RowFate | undefined; wins: boolean; blob: Blob | undefined };

const PAGE = 500;

export function emptyPlan(): RestorePlan {
  const none = () => ({ new: 0, updated: 0, deleted: 0, unchanged: 0 });
  return Object.fromEntries(backupTables.map((table) => [table, none()])) as RestorePlan;
}

/** What a restore would do to a library as it is now. Reads only. */
export function planRestore(db: Library, backup: OpenedBackup): Promise<RestorePlan> {
  return db.transaction('r', [...backupTables], async () => {
    const plan = emptyPlan();
    const gone = await goneArticles(db, backup);
    for (const table of backupTables) {
      await judgeRows(db, backup, table, gone, (judged) => {
        for (const { fate } of judged) if (fate !== undefined) plan[table][fate] += 1;
      });
    }
    return plan;
  });
}

/**
 * Compares a table's rows in a backup with the library's own rows of the same keys, page by page. Where an article is
 * gone for good on one side, that side's content of it is ignored; where it is gone after the merge, nothing of it is
 * taken. Must run in a transaction that holds the table.
 */
export async function judgeRows(
  db: Library,
  backup: OpenedBackup,
  table: BackupTable,
  gone: GoneArticles,
  use: (judged: Judged[]) => unknown,
): Promise<void> {
  const isEmpty = (await db.table(table).limit(1).primaryKeys()).length === 0;
  for (const page of inBatches(backup.rows[table], PAGE)) {
    const keys = page.map((row) => keyOf(table, row));
    const own = isEmpty
      ? []
      : await rowsByKey(db.table<BackupRow, string | [string, string]>(table), keys, (row) => keyOf(table, row));
    const judged = page.map((row, index): Judged => {
      const article = articleOf(table, row);
      if (article !== undefined && (gone.brought.has(article) || gone.merged.has(article)))
        return { row, fate: undefined, wins: false, blob: undefined };
      const mine = article !== undefined && gone.own.has(article) ? undefined : own[index];
      const known = isBlobTable(table) && mine !== undefined ? describeBlob(mine) : mine;
      const blob = mine?.blob as Blob | undefined;
      return { row, fate: fateOf(known, row), wins: replaces(known, row), blob };
    });
    await use(judged);
  }
}

/** Id of the article to whose content a row belongs; `undefined` for one that belongs to none. */
function articleOf(table: BackupTable, row: BackupRow): string | undefined {
  if (table === 'bodies') return row.id as string;
  if (table === 'progress' || table === 'articlePictures') return row.article as string;
  const key = table === 'meta' ? (row.key as string) : '';
  return key.startsWith(translationsPrefix) ? translatedArticle(key) : undefined;
}

/**
 * Ids of articles that are gone for good: in the library, in the backup, and after the merge. `erased`: those whose
 * content in the library must go, since they are gone now, or continue with the backup's content.
 */
type GoneArticles = Record<'own' | 'brought' | 'merged' | 'erased', ReadonlySet<string>>;

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
