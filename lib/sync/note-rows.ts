import { inBatches } from '@/lib/async/in-batches';
import { backupTables } from '@/lib/library/backup/format';
import { isSharedMeta } from '@/lib/library/backup/rows';
import type { Library } from '@/lib/library/db';
import { toSend } from '@/lib/library/track-changes';
import type { SyncRow } from '@/lib/library/types';

/** Notes to be sent every row that neither waits nor is in a file of this device. Must run in a transaction of all tables. */
export async function noteRows(db: Library): Promise<void> {
  for (const table of backupTables) {
    // A body goes with its article.
    if (table === 'bodies') continue;
    const keys = (await db.table(table).toCollection().primaryKeys()) as SyncRow['key'][];
    const sent = table === 'meta' ? keys.filter((key) => isSharedMeta(String(key))) : keys;
    for (const page of inBatches(sent, 2_000)) {
      const noted = await db.syncRows.bulkGet(page.map((key): [string, SyncRow['key']] => [table, key]));
      await db.syncRows.bulkPut(page.filter((_, index) => noted[index] === undefined).map((key) => toSend(table, key)));
    }
  }
}
