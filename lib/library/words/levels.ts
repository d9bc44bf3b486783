import type { LevelList } from '@/lib/chinese/levels';
import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';

type Deps = { now?: () => number; uuid?: () => string };

/** The level lists that the user brought, by name. */
export async function listLevels(db: Library): Promise<LevelList[]> {
  const rows = await db.levels.toArray();
  return rows
    .filter((row) => row.deletedAt === undefined)
    .map(({ name, words }) => ({ name, words }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a level list under its name; a list of the same name is replaced. Rejects where the library cannot be written. */
export function saveLevels(db: Library, list: LevelList, deps: Deps = {}): Promise<void> {
  return write(db, list.name, list.words, false, deps);
}

/** Puts a list away. Rejects where the library cannot be written. */
export function deleteLevels(db: Library, name: string, deps: Deps = {}): Promise<void> {
  return write(db, name, [], true, deps);
}

function write(db: Library, name: string, words: LevelList['words'], deleted: boolean, deps: Deps): Promise<void> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  return db.transaction('rw', [db.levels, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    const updatedAt = writeTime(now(), await db.levels.get(name));
    await db.levels.put({ id: name, name, words, updatedAt, device, ...(deleted && { deletedAt: updatedAt }) });
  });
}
