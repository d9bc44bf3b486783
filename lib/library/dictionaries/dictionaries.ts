import { dictionaryName } from '@/lib/dictionaries/formats/facts';
import type { ReadDictionary } from '@/lib/dictionaries/read-dictionary';
import { sha256 } from '@/lib/library/backup/digest';
import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import { needRoom } from '@/lib/library/room';
import type { DictionaryRow, Row } from '@/lib/library/types';
import { dictionaryFileType } from './dictionary-files';

/** A dictionary of the user's own as lists show it. */
export type ListedDictionary = Omit<DictionaryRow, keyof Row>;

/** What an edit wrote: the rows as they were before (absent where they were not there), and when they were written. */
export type DictionariesEdit = { id: string; before: DictionaryRow | undefined; at: number }[];

/** The user's dictionaries in their order. Reads no entries. */
export async function listDictionaries(db: Library): Promise<ListedDictionary[]> {
  return (await liveRows(db)).map(({ updatedAt: _, deletedAt: __, device: ___, ...listed }) => listed);
}

/**
 * Keeps a dictionary, switched on, behind those that are there; where one has its name, with a number. One that is there
 * already stays as it is: the edit is empty then. Rejects where the library cannot be written, also for want of room.
 */
export async function addDictionary(
  db: Library,
  { file, name, ...facts }: ReadDictionary,
  deps: WriteDeps = {},
): Promise<DictionariesEdit> {
  await needRoom(file.byteLength);
  const id = await sha256(file);
  const blob = new Blob([file], { type: dictionaryFileType });
  return write(db, deps, async (now, device) => {
    const before = await db.dictionaries.get(id);
    const kept = await db.dictionaryFiles.get(id);
    // Also where it is still here: sync sends what is written, and other devices may have dropped theirs.
    if (kept === undefined || before?.deletedAt !== undefined)
      await db.dictionaryFiles.put({ hash: id, blob, updatedAt: writeTime(now, kept), device });
    if (before !== undefined && before.deletedAt === undefined) return [];
    const others = await liveRows(db);
    const order = Math.max(0, ...others.map((row) => row.order)) + 1;
    const free = freeName(dictionaryName(name, '?'), new Set(others.map((row) => row.name)));
    const updatedAt = writeTime(now, before);
    await db.dictionaries.put({
      ...{ id, name: free, format: facts.format, licence: facts.licence, on: true, order },
      ...{ entries: facts.entries, bytes: file.byteLength, addedAt: now, updatedAt, device },
    });
    return [{ id, before, at: updatedAt }];
  });
}

/** Names a dictionary anew; an empty name leaves the old one. Rejects where the library cannot be written. */
export function renameDictionary(db: Library, id: string, name: string, deps?: WriteDeps): Promise<DictionariesEdit> {
  return editDictionaries(db, [id], deps, (row) => ({ ...row, name: dictionaryName(name, row.name) }));
}

/** Switches a dictionary on or off. Rejects where the library cannot be written. */
export function switchDictionary(db: Library, id: string, on: boolean, deps?: WriteDeps): Promise<DictionariesEdit> {
  return editDictionaries(db, [id], deps, (row) => ({ ...row, on }));
}

/** Sets the order; those that are not named come behind. Rejects where the library cannot be written. */
export async function orderDictionaries(
  db: Library,
  ids: readonly string[],
  deps?: WriteDeps,
): Promise<DictionariesEdit> {
  const rest = (await liveRows(db)).map(({ id }) => id).filter((id) => !ids.includes(id));
  const all = [...ids, ...rest];
  return editDictionaries(db, all, deps, (row) => ({ ...row, order: all.indexOf(row.id) + 1 }));
}

/** Deletes a dictionary, for other devices too. Its file stays for a day. Rejects where the library cannot be written. */
export function deleteDictionary(db: Library, id: string, deps?: WriteDeps): Promise<DictionariesEdit> {
  return editDictionaries(db, [id], deps, (row, at) => ({ ...row, deletedAt: at }));
}

/** Undoes an edit, except in rows that were written since, or whose file is gone; returns how many these are. */
export async function undoDictionaries(db: Library, edit: DictionariesEdit, deps: WriteDeps = {}): Promise<number> {
  let left = 0;
  await write(db, deps, async (now, device) => {
    for (const { id, before, at } of edit) {
      const row = await db.dictionaries.get(id);
      const kept = await db.dictionaryFiles.get(id);
      if (row === undefined || row.updatedAt !== at || kept === undefined) {
        left += 1;
        continue;
      }
      const updatedAt = writeTime(now, row);
      const back = before ?? { ...row, deletedAt: updatedAt };
      await db.dictionaries.put({ ...back, updatedAt, device });
      if (row.deletedAt !== undefined && back.deletedAt === undefined)
        await db.dictionaryFiles.put({ ...kept, updatedAt: writeTime(now, kept), device });
    }
    return [];
  });
  return left;
}

/** A name, or with the first number behind it that no other one has: Words (2). */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

async function liveRows(db: Library): Promise<DictionaryRow[]> {
  const rows = await db.dictionaries.toArray();
  return rows
    .filter((row) => row.deletedAt === undefined)
    .sort((a, b) => a.order - b.order || a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
}

/** Writes what `change` returns for each dictionary that is here and would change. */
function editDictionaries(
  db: Library,
  ids: readonly string[],
  deps: WriteDeps = {},
  change: (row: DictionaryRow, at: number) => DictionaryRow,
): Promise<DictionariesEdit> {
  return write(db, deps, async (now, device) => {
    const edit: DictionariesEdit = [];
    for (const before of await db.dictionaries.bulkGet([...ids])) {
      if (before === undefined || before.deletedAt !== undefined) continue;
      const updatedAt = writeTime(now, before);
      const changed = change(before, updatedAt);
      if (JSON.stringify(changed) === JSON.stringify(before)) continue;
      await db.dictionaries.put({ ...changed, updatedAt, device });
      edit.push({ id: before.id, before, at: updatedAt });
    }
    return edit;
  });
}

function write(
  db: Library,
  deps: WriteDeps,
  body: (now: number, device: string) => Promise<DictionariesEdit>,
): Promise<DictionariesEdit> {
  return db.transaction('rw', [db.dictionaries, db.dictionaryFiles, db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    return body(now, device);
  });
}
