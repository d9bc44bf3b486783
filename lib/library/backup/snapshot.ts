import type { Library } from '@/lib/library/db';
import type { PictureRow, Row } from '@/lib/library/types';
import { checkRow } from './check-row';
import { describePicture } from './describe-picture';
import { type BackupTable, backupTables, limits, PART_BYTES, rowsName } from './format';
import { keyText } from './row-keys';
import { isSharedMeta } from './shared-meta';

/** Rows of one table as JSON lines, out of the page's memory. */
export type RowsPart = { name: string; table: BackupTable; rows: number; content: Blob };

/** A row that is not as the library writes it, and would make a backup that nobody can restore. */
export type LeftOut = { table: BackupTable; key: string; problem: string };

export type Snapshot = { parts: RowsPart[]; pictures: PictureRow[]; leftOut: LeftOut[]; device: string };

/** Rows are read so many at a time: ten thousand articles would not all be in memory at once. */
const PAGE = 500;

/**
 * All rows of a library at one moment: they are read in one transaction, which waits for nothing but the database. Of
 * pictures only the browser's handle is taken.
 * @param onRows hears how many rows were read, of about how many
 */
export function takeSnapshot(
  db: Library,
  { signal, onRows }: { signal?: AbortSignal; onRows?: (done: number, all: number) => void } = {},
): Promise<Snapshot> {
  return db.transaction('r', [...backupTables], async () => {
    const counts = await Promise.all(backupTables.map((table) => db.table(table).count()));
    const all = counts.reduce((sum, count) => sum + count, 0);
    const snapshot: Snapshot = { parts: [], pictures: [], leftOut: [], device: '' };
    const device = await db.meta.get('device');
    if (typeof device?.value === 'string') snapshot.device = device.value;
    let done = 0;

    for (const table of backupTables) {
      const part = partWriter(table, snapshot);
      for (let last: unknown; ; ) {
        signal?.throwIfAborted();
        const source = last === undefined ? db.table(table).orderBy(':id') : db.table(table).where(':id').above(last);
        const rows: (Row & Record<string, unknown>)[] = await source.limit(PAGE).toArray();
        for (const row of rows) part.add(row);
        done += rows.length;
        onRows?.(done, Math.max(all, done));
        const end = rows.at(-1);
        if (end === undefined || rows.length < PAGE) break;
        last = await keyFor(db, table, end);
      }
      part.close();
    }
    return snapshot;
  });
}

function keyFor(db: Library, table: BackupTable, row: Record<string, unknown>): unknown {
  const path = db.table(table).schema.primKey.keyPath;
  return Array.isArray(path) ? path.map((field) => row[field]) : row[path as string];
}

function partWriter(table: BackupTable, snapshot: Snapshot) {
  const encoder = new TextEncoder();
  let lines: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, number] = [0, 1];

  const close = () => {
    if (lines.length === 0) return;
    snapshot.parts.push({ name: rowsName(table, number), table, rows: lines.length, content: new Blob(lines) });
    number += 1;
    lines = [];
    bytes = 0;
  };

  return {
    add(row: Row & Record<string, unknown>) {
      if (table === 'meta' && !isSharedMeta(String(row.key))) return;
      const kept = table === 'pictures' ? describePicture(row) : row;
      const json = JSON.stringify(kept);
      // As it will be read: what JSON cannot say is found here, not when the library is gone.
      const { problem } = checkRow(table, JSON.parse(json));
      const line = encoder.encode(`${json}\n`) as Uint8Array<ArrayBuffer>;
      if (problem !== undefined || line.length > limits.partBytes) {
        snapshot.leftOut.push({ table, key: keyText(table, row), problem: problem ?? 'is too long' });
        return;
      }
      if (table === 'pictures') snapshot.pictures.push(row as unknown as PictureRow);
      if (bytes + line.length > PART_BYTES) close();
      lines.push(line);
      bytes += line.length;
    },
    close,
  };
}
