import type { Library } from '@/lib/library/db';
import { describePicture } from './describe-picture';
import type { BackupTable } from './format';
import { fateOf, livingBody, newerRow, type Pick, type RowFate, replaces } from './merge';
import type { BackupRow, OpenedBackup } from './open-backup';
import { keyOf } from './row-keys';

/** A row of a backup, and what the library makes of it. `blob`: the library's own bytes of a picture. */
export type Judged = { row: BackupRow; fate: RowFate; wins: boolean; blob: Blob | undefined };

const PAGE = 500;

/**
 * Goes through a table's rows in a backup with the library's own rows of the same keys, some hundred at a time. Must run
 * in a transaction that holds the table and, for texts, the articles.
 */
export async function judgeRows(
  db: Library,
  backup: OpenedBackup,
  table: BackupTable,
  use: (judged: Judged[]) => unknown,
): Promise<void> {
  const rows = backup.rows[table];
  const brought = table === 'bodies' ? new Map(backup.rows.articles.map((row) => [row.id, row])) : undefined;
  for (let at = 0; at < rows.length; at += PAGE) {
    const page = rows.slice(at, at + PAGE);
    const own: (BackupRow | undefined)[] = await db.table(table).bulkGet(page.map((row) => keyOf(table, row)));
    const articles = brought && (await db.articles.bulkGet(page.map((row) => row.id as string)));
    const judged = page.map((row, index): Judged => {
      const mine = own[index];
      const known = table === 'pictures' && mine !== undefined ? (describePicture(mine) as BackupRow) : mine;
      const lives = isAlive(articles?.[index] as BackupRow | undefined, brought?.get(row.id));
      const pick: Pick = lives ? livingBody : newerRow;
      const blob = mine?.blob as Blob | undefined;
      return { row, fate: fateOf(known, row, pick), wins: replaces(known, row, pick), blob };
    });
    await use(judged);
  }
}

/** Whether the article lives once both are merged. */
function isAlive(own: BackupRow | undefined, brought: BackupRow | undefined): boolean {
  const merged = own !== undefined && brought !== undefined ? newerRow(own, brought) : (own ?? brought);
  return merged !== undefined && merged.deletedAt === undefined;
}
