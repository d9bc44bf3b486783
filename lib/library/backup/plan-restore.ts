import type { Library } from '@/lib/library/db';
import { describePicture } from './describe-picture';
import { type BackupTable, backupTables } from './format';
import { fateOf, type RowFate } from './merge';
import type { BackupRow, OpenedBackup } from './open-backup';
import { keyOf } from './row-keys';

/** How many rows of a table a restore brings, by what becomes of them. */
export type Fates = Record<RowFate, number>;
export type RestorePlan = Record<BackupTable, Fates>;

const PAGE = 500;

export function noFates(): Fates {
  return { new: 0, updated: 0, deleted: 0, unchanged: 0 };
}

/** What a restore would do to a library as it is now. Reads only. */
export function planRestore(db: Library, backup: OpenedBackup): Promise<RestorePlan> {
  return db.transaction('r', [...backupTables], async () => {
    const plan = Object.fromEntries(backupTables.map((table) => [table, noFates()])) as RestorePlan;
    for (const table of backupTables) {
      await eachPage(db, table, backup.rows[table], async (rows, own) => {
        for (const [index, row] of rows.entries()) plan[table][fateOf(own[index], row)] += 1;
      });
    }
    return plan;
  });
}

/**
 * Goes through the rows of a backup with the library's own rows of the same keys, some hundred at a time. Rows of
 * pictures come described, their bytes beside them.
 */
export async function eachPage(
  db: Library,
  table: BackupTable,
  rows: readonly BackupRow[],
  use: (rows: BackupRow[], own: (BackupRow | undefined)[], blobs: (Blob | undefined)[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += PAGE) {
    const page = rows.slice(at, at + PAGE);
    const own: (BackupRow | undefined)[] = await db.table(table).bulkGet(page.map((row) => keyOf(table, row)));
    const blobs = own.map((row) => row?.blob as Blob | undefined);
    const described = table === 'pictures' ? own.map((row) => row && (describePicture(row) as BackupRow)) : own;
    await use(page, described, blobs);
  }
}
