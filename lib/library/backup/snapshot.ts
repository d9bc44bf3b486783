import Dexie from 'dexie';
import type { Library } from '@/lib/library/db';
import { checkRow } from './check-row';
import { type Deflated, type Deflater, deflater } from './deflate';
import { type BackupTable, type BlobTable, backupTables, isBlobTable, limits, PART_BYTES, rowsName } from './format';
import { type BackupRow, describeBlob, isSharedMeta, keyOf, keyText } from './rows';

/** Rows of one table as JSON lines: how many bytes, and these deflated, out of the page's memory. */
type RowsPart = { name: string; table: BackupTable; rows: number; bytes: number; content: Promise<Deflated> };

/** A row that is not as the library writes it: a backup that held it could not be restored. */
export type LeftOut = { table: BackupTable; key: string; problem: string };

/** The bytes of a row, as the browser's handle. */
type BlobPart = { table: BlobTable; hash: string; blob: Blob };

export type Snapshot = { parts: RowsPart[]; blobs: BlobPart[]; leftOut: LeftOut[]; device: string };

/** Rows read at a time: ten thousand articles would not all fit into memory. */
const PAGE = 500;

/** UTF-16 units of rows that are deflated at once, about. */
const SLICE = 200_000;

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
 * Collects rows of one table, which are deflated as they come. `add` returns how many bytes a row has at most, its picture
 * included; undefined if it is left out.
 */
export function partWriter(table: BackupTable, snapshot: Snapshot) {
  const encoder = new TextEncoder();
  let packing: Deflater | undefined;
  let slice = '';
  let [rows, bytes, most, number] = [0, 0, 0, 1];

  const flush = () => {
    const encoded = encoder.encode(slice);
    bytes += encoded.length;
    slice = '';
    // The transaction that reads the rows waits for nothing but the database.
    Dexie.ignoreTransaction(() => {
      packing ??= deflater();
      packing.add(encoded);
    });
  };
  const close = () => {
    if (rows === 0) return;
    flush();
    const content = Dexie.ignoreTransaction(() => (packing as Deflater).end());
    // Who awaits it is told.
    content.catch(() => {});
    snapshot.parts.push({ name: rowsName(table, number), table, rows, bytes, content });
    packing = undefined;
    number += 1;
    [rows, bytes, most] = [0, 0, 0];
  };

  return {
    add(row: BackupRow): number | undefined {
      if (table === 'meta' && !isSharedMeta(String(row.key))) return undefined;
      const json = JSON.stringify(isBlobTable(table) ? describeBlob(row) : row);
      // Checked as it will be read: a row that cannot be restored is noticed now, not when the library is lost.
      const { problem } = checkRow(table, JSON.parse(json));
      // No character has more bytes than this per unit of UTF-16.
      const atMost = 3 * json.length + 1;
      const length = atMost > PART_BYTES ? encoder.encode(json).length + 1 : atMost;
      if (problem !== undefined || length > limits.partBytes) {
        snapshot.leftOut.push({ table, key: keyText(table, row), problem: problem ?? 'is too long' });
        return undefined;
      }
      if (isBlobTable(table)) snapshot.blobs.push({ table, hash: row.hash as string, blob: row.blob as Blob });
      if (most + length > PART_BYTES) close();
      slice += `${json}\n`;
      rows += 1;
      most += length;
      if (slice.length > SLICE) flush();
      return length + (row.blob instanceof Blob ? row.blob.size : 0);
    },
    close,
  };
}
