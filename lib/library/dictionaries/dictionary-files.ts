import type { Library } from '@/lib/library/db';
import { isReceiving } from '@/lib/library/is-receiving';

/** The type of a kept file's Blob. */
export const dictionaryFileType = 'application/octet-stream';

/** How long the file of a deleted dictionary stays, so that deleting can be undone: a day, in milliseconds. */
const KEPT_FOR = 24 * 60 * 60_000;

/** The bytes of a dictionary for `openOwnDictionary`; undefined where they are not here. */
export async function dictionaryFile(db: Library, id: string): Promise<ArrayBuffer | undefined> {
  return (await db.dictionaryFiles.get(id))?.blob.arrayBuffer();
}

/**
 * Deletes files whose dictionary was deleted a day ago, or is not here; returns how many. Loads none. Deletes none while
 * sync has read only some files: their dictionary may be in another.
 */
export function dropUnusedFiles(db: Library, now = Date.now()): Promise<number> {
  return db.transaction('rw', [db.dictionaries, db.dictionaryFiles, db.meta], async () => {
    if (await isReceiving(db)) return 0;
    const hashes = await db.dictionaryFiles.toCollection().primaryKeys();
    const rows = await db.dictionaries.bulkGet(hashes);
    const unused = hashes.filter((_, index) => {
      const row = rows[index];
      return row === undefined || (row.deletedAt !== undefined && row.deletedAt < now - KEPT_FOR);
    });
    await db.dictionaryFiles.bulkDelete(unused);
    return unused.length;
  });
}
