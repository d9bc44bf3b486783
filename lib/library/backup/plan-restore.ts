import type { Library } from '@/lib/library/db';
import { type BackupTable, backupTables } from './format';
import { goneArticles } from './gone-articles';
import { judgeRows } from './judge-rows';
import type { RowFate } from './merge';
import type { OpenedBackup } from './open-backup';

/** How many rows of each table a restore brings, by what becomes of them. */
export type RestorePlan = Record<BackupTable, Record<RowFate, number>>;

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
        for (const { fate } of judged) plan[table][fate] += 1;
      });
    }
    return plan;
  });
}
