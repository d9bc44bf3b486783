import type { Library } from '@/lib/library/db';
import type { SyncRow } from '@/lib/library/types';
import { type BackupTable, backupTables } from './format';
import type { BackupRow } from './rows';
import { emptySnapshot, partWriter, type Snapshot } from './snapshot';

/** Rows read at a time. */
const PAGE = 100;

/** Picked rows as a backup has them; `taken`: which of those that were asked for, `absent` those that are not there. */
type Picked = { snapshot: Snapshot; taken: SyncRow[]; absent: Set<SyncRow> };

/**
 * Rows of a library as they are at one moment, in the order asked for, up to about so many bytes, pictures included. An
 * article comes with its text: a backup that has one without the other is refused.
 */
export function pickRows(db: Library, wanted: readonly SyncRow[], mostBytes: number): Promise<Picked> {
  return db.transaction('r', [...backupTables], async () => {
    const device = await db.meta.get('device');
    const snapshot = emptySnapshot(String(device?.value ?? ''));
    const writers = new Map(backupTables.map((table) => [table, partWriter(table, snapshot)]));
    const picked: Picked = { snapshot, taken: [], absent: new Set() };
    let bytes = 0;
    const add = (table: BackupTable, row: BackupRow) => {
      const added = writers.get(table)?.add(row);
      bytes += added ?? 0;
      return added !== undefined;
    };

    // A dictionary's file goes with it.
    const goesOn = (next: SyncRow | undefined) =>
      next !== undefined && (bytes < mostBytes || next.table === 'dictionaryFiles');
    for (let at = 0; goesOn(wanted[at]); ) {
      const table = wanted[at]?.table as BackupTable;
      const next = wanted.slice(at, at + PAGE);
      const end = next.findIndex((each) => each.table !== table);
      const page = end < 0 ? next : next.slice(0, end);
      const keys = page.map(({ key }) => key);
      const rows: (BackupRow | undefined)[] = await db.table(table).bulkGet(keys);
      const bodies = table === 'articles' ? await db.bodies.bulkGet(keys as string[]) : [];
      for (const [index, each] of page.entries()) {
        if (!goesOn(each)) break;
        const row = rows[index];
        const body = bodies[index] as BackupRow | undefined;
        at += 1;
        picked.taken.push(each);
        if (row === undefined) picked.absent.add(each);
        else if (table !== 'articles') add(table, row);
        else {
          const hasText = body !== undefined && row.goneAt === undefined && add('bodies', body);
          if (hasText || row.deletedAt !== undefined) add('articles', row);
          else snapshot.leftOut.push({ table, key: String(each.key), problem: 'has no text' });
        }
      }
    }
    for (const writer of writers.values()) writer.close();
    return picked;
  });
}
