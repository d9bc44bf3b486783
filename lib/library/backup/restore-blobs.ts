import type { Library } from '@/lib/library/db';
import { needRoom } from '@/lib/library/room';
import { type BlobTable, blobTables } from './format';
import type { OpenedBackup } from './open-backup';
import type { Judged } from './plan-restore';
import { readPart } from './read-zip';
import type { BackupRow } from './rows';

/** Bytes of pictures, or files of dictionaries, in one transaction. */
const BATCH = 8_000_000;

/** Bytes that the rows of a backup have in its file, without those of pictures and dictionaries. */
export function packedRows({ file, blobs }: OpenedBackup): number {
  const parts = blobTables.flatMap((table) => [...blobs[table].values()]);
  return parts.reduce((rest, { length }) => rest - length, file.size);
}

type BlobRow = BackupRow & { blob: Blob };

/**
 * Writes missing pictures and files of dictionaries, and returns their hashes.
 * @param went is called with the share that is done, and may end the work by throwing
 */
export async function writeBlobs(
  db: Library,
  backup: OpenedBackup,
  went: (share: number) => Promise<void>,
): Promise<Record<BlobTable, Set<string>>> {
  const ahead = { pictures: new Set<string>(), dictionaryFiles: new Set<string>() };
  const all = Math.max(
    1,
    blobTables.reduce((sum, table) => sum + backup.rows[table].length, 0),
  );
  let done = 0;
  for (const name of blobTables) {
    const table = db.table<BlobRow, string>(name);
    let batch: BlobRow[] = [];
    let bytes = 0;
    const write = async () => {
      await needRoom(bytes);
      const rows = batch;
      batch = [];
      bytes = 0;
      // Where another tab has kept the same meanwhile, the merge decides between the rows.
      await db.transaction('rw', table, async () => {
        const own = await table.bulkGet(rows.map((row) => row.hash as string));
        await table.bulkPut(rows.filter((_, index) => own[index] === undefined));
      });
    };
    for (const row of backup.rows[name]) {
      const hash = row.hash as string;
      if ((await table.where('hash').equals(hash).count()) === 0) {
        const read = await blobOf(name, row, backup);
        batch.push(read);
        ahead[name].add(hash);
        bytes += read.blob.size;
        if (bytes >= BATCH) await write();
      }
      await went(done / all);
      done += 1;
    }
    if (batch.length > 0) await write();
  }
  return ahead;
}

/** The row with its bytes in memory, independent of the file. */
async function blobOf(table: BlobTable, row: BackupRow, backup: OpenedBackup): Promise<BlobRow> {
  const part = backup.blobs[table].get(row.hash as string);
  if (part === undefined) throw new Error(`A row of ${table} has no bytes`);
  const { type, bytes: _, ...rest } = row as BackupRow & { type: string };
  return { ...rest, blob: new Blob([await readPart(backup.file, part)], { type }) };
}

/** Rows with the library's own bytes; or the file's, where those were dropped again meanwhile. */
export function blobRows(table: BlobTable, winners: Judged[], { file, blobs }: OpenedBackup): BlobRow[] {
  return winners.flatMap(({ row, blob: mine }) => {
    const { type, bytes: _, ...rest } = row as BackupRow & { type: string };
    const part = blobs[table].get(row.hash as string);
    if (part === undefined) return [];
    const blob = mine?.slice(0, mine.size, type) ?? file.slice(part.start, part.start + part.length, type);
    return [{ ...rest, blob }];
  });
}
