import type { Library } from '@/lib/library/db';
import { checkRow } from './check-row';
import { type BackupTable, type BlobTable, backupTables, isBlobTable, limits, PART_BYTES, rowsName } from './format';
import { type BackupRow, describeBlob, isSharedMeta, keyOf, keyText } from './rows';

/** Rows of one table as JSON lines, out of the page's memory. */
type RowsPart = { name: string; table: BackupTable; rows: number; content: Blob };

/** A row that is not as the library writes it: a backup that held it could not be restored. */
export type LeftOut = { table: BackupTable; key: string; problem: string };

/** The bytes of a row, as the browser's handle. */
type BlobPart = { table: BlobTable; hash: string; blob: Blob };

export type Snapshot = { parts: RowsPart[]; blobs: BlobPart[]; leftOut: LeftOut[]; device: string };

/** Rows read at a time: ten thousand articles would not all fit into memory. */
const PAGE = 500;

/**
 * All rows of a library at one moment: they are read in one transaction, which waits for nothing but the database. Of
 * pictures and the files of dictionaries only the browser's handle is taken.
 * @returns with `takenAt`, that moment, in milliseconds since the epoch
 * @param onRows called with how many rows were read, of about how many
 */
export function takeSnapshot(
  db: Library,
  {
    now = Date.now,
    signal,
    onRows,
  }: { now?: () => number; signal?: AbortSignal; onRows?: (done: number, all: number) => void } = {},
): Promise<Snapshot & { takenAt: number }> {
  return db.transaction('r', [...backupTables], async () => {
    const counts = await Promise.all(backupTables.map((table) => db.table(table).count()));
    const all = counts.reduce((sum, count) => sum + count, 0);
    const device = await db.meta.get('device');
    // Not before the transaction has begun, which waits for writes: what was written by now is in it.
    const takenAt = now();
    const snapshot = { ...emptySnapshot(String(device?.value ?? '')), takenAt };
    let done = 0;

    for (const table of backupTables) {
      const part = partWriter(table, snapshot);
      // The browser reads the next rows while these are checked.
      for (let next = readPage(db, table); ; ) {
        signal?.throwIfAborted();
        const rows = await next;
        const last = rows.at(-1);
        const isLast = last === undefined || rows.length < PAGE;
        if (!isLast) next = readPage(db, table, keyOf(table, last));
        for (const row of rows) part.add(row);
        done += rows.length;
        onRows?.(done, Math.max(all, done));
        if (isLast) break;
      }
      part.close();
    }
    return snapshot;
  });
}

export const emptySnapshot = (device: string): Snapshot => ({ parts: [], blobs: [], leftOut: [], device });

/** The rows after a key, in the order of keys. */
function readPage(db: Library, table: BackupTable, last?: unknown): PromiseLike<BackupRow[]> {
  const source = last === undefined ? db.table(table).orderBy(':id') : db.table(table).where(':id').above(last);
  const rows: PromiseLike<BackupRow[]> = source.limit(PAGE).toArray();
  // Where the work ends before it is awaited, its own end is told.
  rows.then(undefined, () => {});
  return rows;
}

/**
 * Collects rows of one table. `add` returns how many bytes a row has at most, its picture included; undefined if it is
 * left out.
 */
export function partWriter(table: BackupTable, snapshot: Snapshot) {
  const encoder = new TextEncoder();
  let lines: string[] = [];
  let [bytes, number] = [0, 1];

  const close = () => {
    if (lines.length === 0) return;
    const content = new Blob(lines);
    snapshot.parts.push({ name: rowsName(table, number), table, rows: lines.length, content });
    number += 1;
    lines = [];
    bytes = 0;
  };

  return {
    add(row: BackupRow): number | undefined {
      if (table === 'meta' && !isSharedMeta(String(row.key))) return undefined;
      const json = JSON.stringify(isBlobTable(table) ? describeBlob(row) : row);
      // Checked as it will be read: a row that cannot be restored is noticed now, not when the library is lost.
      const { problem } = checkRow(table, JSON.parse(json));
      // No character has more bytes than this per unit of UTF-16.
      const most = 3 * json.length + 1;
      const length = most > PART_BYTES ? encoder.encode(json).length + 1 : most;
      if (problem !== undefined || length > limits.partBytes) {
        snapshot.leftOut.push({ table, key: keyText(table, row), problem: problem ?? 'is too long' });
        return undefined;
      }
      if (isBlobTable(table)) snapshot.blobs.push({ table, hash: row.hash as string, blob: row.blob as Blob });
      if (bytes + length > PART_BYTES) close();
      lines.push(`${json}\n`);
      bytes += length;
      return length + (row.blob instanceof Blob ? row.blob.size : 0);
    },
    close,
  };
}
