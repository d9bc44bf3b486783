import { type LevelList, mergeLevels } from '@/lib/chinese/levels';
import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';

/** The level lists that the user imported, by name. */
export async function listLevels(db: Library): Promise<LevelList[]> {
  const rows = await db.levels.toArray();
  return rows
    .filter((row) => row.deletedAt === undefined)
    .map(({ name, words }) => ({ name, words }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Saves a level list in place of one of the same name. Rejects where the library cannot be written. */
export function saveLevels(db: Library, list: LevelList, deps: WriteDeps = {}): Promise<void> {
  return write(db, list.name, list.words, false, deps);
}

/** Adds words to the level list of a name; one that is in both has the lower level. Rejects where the library cannot be written. */
export function addLevels(db: Library, { name, words }: LevelList, deps: WriteDeps = {}): Promise<void> {
  return db.transaction('rw', [db.levels, db.meta], async () => {
    const row = await db.levels.get(name);
    const before = row === undefined || row.deletedAt !== undefined ? [] : row.words;
    await write(db, name, mergeLevels(before, words), false, deps);
  });
}

/** Deletes a level list. Rejects where the library cannot be written. */
export function deleteLevels(db: Library, name: string, deps: WriteDeps = {}): Promise<void> {
  return write(db, name, [], true, deps);
}

function write(db: Library, name: string, words: LevelList['words'], deleted: boolean, deps: WriteDeps): Promise<void> {
  return db.transaction('rw', [db.levels, db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    const updatedAt = writeTime(now, await db.levels.get(name));
    await db.levels.put({ id: name, name, words, updatedAt, device, ...(deleted && { deletedAt: updatedAt }) });
  });
}
