import { toSend } from '@/lib/library/track-changes';
import type { SyncFile } from '@/lib/library/types';
import { parseFileName } from './file-names';
import { noteRows } from './note-rows';
import { needSetUp, type Run } from './run';

/** So many small files are put together in one. */
const MOST_SMALL = 24;
/** Bytes. A full file is none of these, however well its rows were packed: put together, they would be as many again. */
const SMALL = 500_000;
/** A larger file is written anew once less than this share of its rows is still its own. */
const LEAST_ALIVE = 0.5;

/**
 * Compares what this device knows of files with the server's list: the rows of an own file that is gone, or has another
 * length, wait to be sent again. Forgets other devices' files that are gone; where a device has left with all of its files,
 * what only those held waits to be sent by this one.
 */
export async function checkFiles(run: Run): Promise<void> {
  const { db, listed } = run;
  const there = new Set([...listed.values()].map(({ tag }) => tag));
  const known = await db.syncFiles.filter((file) => !file.own).primaryKeys();
  const hasLeft = known.some((name) => !there.has(parseFileName(name)?.tag ?? ''));
  const tables = hasLeft ? db.tables : [db.syncRows, db.syncFiles, db.meta];
  return db.transaction('rw', tables, async () => {
    await needSetUp(run);
    if (hasLeft) await noteRows(db);
    for (const { name, own, bytes } of await db.syncFiles.toArray()) {
      const there = listed.get(name);
      if (there !== undefined && (!own || there.bytes === undefined || there.bytes === bytes)) continue;
      if (own) await sendAgain(run, name);
      await db.syncFiles.delete(name);
    }
  });
}

/**
 * Lets small files, and those that hold little that is not in a newer one, be written anew: their rows wait to be sent
 * again, and then the files have none and go.
 */
export function compact(run: Run): Promise<void> {
  const { db } = run;
  return db.transaction('rw', [db.syncRows, db.syncFiles, db.meta], async () => {
    await needSetUp(run);
    const own = (await db.syncFiles.toArray()).filter((file) => file.own);
    const small = own.filter(({ bytes, full }) => full !== true && bytes < SMALL);
    const chosen: SyncFile[] = small.length > MOST_SMALL ? small : [];
    for (const file of own) {
      if (small.includes(file)) continue;
      const alive = await db.syncRows.where('file').equals(file.name).count();
      if (alive < file.rows * LEAST_ALIVE) chosen.push(file);
    }
    for (const { name } of chosen) await sendAgain(run, name);
  });
}

/** Deletes own files on the server that hold no row any more. */
export async function deleteNeedless(run: Run): Promise<void> {
  const { db, folder, counts, listed } = run;
  for (const { name, own } of await db.syncFiles.toArray()) {
    if (!own || (await db.syncRows.where('file').equals(name).count()) > 0) continue;
    run.signal?.throwIfAborted();
    await folder.remove(name);
    listed.delete(name);
    await db.syncFiles.delete(name);
    counts.filesDeleted += 1;
  }
}

async function sendAgain({ db }: Run, name: string): Promise<void> {
  const rows = await db.syncRows.where('file').equals(name).toArray();
  await db.syncRows.bulkPut(rows.map(({ table, key }) => toSend(table, key)));
}
