import { yieldBetweenSlices } from '@/lib/async/yield-to-main';
import { backupTables } from '@/lib/library/backup/format';
import { packSnapshot } from '@/lib/library/backup/pack-snapshot';
import { pickRows } from '@/lib/library/backup/pick-rows';
import type { SyncFile, SyncRow } from '@/lib/library/types';
import { fileName, parseFileName } from './file-names';
import { needSetUp, type Run, settleSource } from './run';
import { seal } from './sealed-file';
import { SyncError } from './sync-error';

/** Bytes of rows and pictures in one file, about, before they are packed. */
const FILE_BYTES = 3_000_000;

/**
 * Writes the rows that wait into new files. A row is noted as sent once the server has the whole file, unless it was
 * written again meanwhile: a run that breaks off leaves at most a file that nobody needs.
 */
export async function send(run: Run): Promise<void> {
  const { db, signal, setup, folder, keyring, counts } = run;
  let waiting = (await db.syncRows.where('file').equals('').toArray()).sort(byOrder);
  const all = waiting.length;
  if (all === 0) return;
  const source = setup.source ?? { rounds: setup.rounds, salt: crypto.getRandomValues(new Uint8Array(16)) };
  let number = await lastNumber(run);
  const turn = yieldBetweenSlices();
  const yieldToMain = async () => {
    await turn();
    signal?.throwIfAborted();
  };
  while (waiting.length > 0) {
    signal?.throwIfAborted();
    run.onProgress('send', 1 - waiting.length / all);
    const { snapshot, taken, absent } = await pickRows(db, waiting, FILE_BYTES);
    waiting = waiting.slice(taken.length);
    number += 1;
    const name = fileName(setup.tag, number);
    const rows = taken.length - absent.size;
    if (rows > 0) {
      const { file } = await packSnapshot(snapshot, { createdAt: run.now(), yieldToMain });
      const sealed = await seal(new Uint8Array(await file.arrayBuffer()), keyring, source);
      await folder.put(name, sealed);
      const size = await folder.sizeOf(name);
      if (size !== undefined ? size !== sealed.length : !(await isThere(run, name, sealed.length)))
        throw new SyncError('altered', `${name}: ${sealed.length} bytes were written, ${size} are there`);
      await settleSource(run, source);
      run.listed.set(name, { name, tag: setup.tag, number, bytes: sealed.length });
      await noteSent(
        run,
        { name, bytes: sealed.length, rows, ...(waiting.length > 0 && { full: true }) },
        taken,
        absent,
      );
      counts.filesWritten += 1;
      counts.rowsSent += rows;
      counts.rowsLeftOut += snapshot.leftOut.length;
    } else await noteSent(run, undefined, taken, absent);
  }
}

/** For a server that does not say how long files are. */
async function isThere({ folder }: Run, name: string, bytes: number): Promise<boolean> {
  return (await folder.get(name, bytes))?.length === bytes;
}

function noteSent(
  run: Run,
  file: Omit<SyncFile, 'own'> | undefined,
  taken: readonly SyncRow[],
  absent: ReadonlySet<SyncRow>,
): Promise<void> {
  const { db } = run;
  return db.transaction('rw', [db.syncRows, db.syncFiles, db.meta], async () => {
    await needSetUp(run);
    const now = await db.syncRows.bulkGet(taken.map(({ table, key }): [string, SyncRow['key']] => [table, key]));
    const same = taken.filter((row, index) => now[index]?.mark === row.mark);
    const [gone, sent] = [same.filter((row) => absent.has(row)), same.filter((row) => !absent.has(row))];
    await db.syncRows.bulkDelete(gone.map(({ table, key }): [string, SyncRow['key']] => [table, key]));
    if (file === undefined) return;
    await db.syncRows.bulkPut(sent.map((row) => ({ ...row, file: file.name })));
    await db.syncFiles.put({ ...file, own: true });
  });
}

/** The greatest number among the names of this device's files, known or listed. */
async function lastNumber({ db, listed, setup }: Run): Promise<number> {
  const names = [...listed.keys(), ...(await db.syncFiles.toCollection().primaryKeys())];
  return names.reduce((last, name) => {
    const file = parseFileName(name);
    return file?.tag === setup.tag ? Math.max(last, file.number) : last;
  }, 0);
}

/** In the order of a backup, so that what is referred to comes first; the file of a dictionary follows it. */
function byOrder(a: SyncRow, b: SyncRow): number {
  if (a.table === b.table && !pairs.has(a.table)) return 0;
  const [first, second] = [a, b].map(({ table }) => order.get(pairs.has(table) ? 'dictionaries' : table) ?? 0);
  if (first !== second) return (first ?? 0) - (second ?? 0);
  return a.key === b.key ? (a.table < b.table ? -1 : 1) : a.key < b.key ? -1 : 1;
}

const order = new Map<string, number>(backupTables.map((table, index) => [table, index]));
const pairs: ReadonlySet<string> = new Set(['dictionaries', 'dictionaryFiles']);
