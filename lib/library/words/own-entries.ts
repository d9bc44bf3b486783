import type { OwnEntry } from '@/lib/chinese/own/own-entries';
import { wordId } from '@/lib/chinese/word-id';
import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';

/** The entries that the user wrote, the newest first. */
export async function listOwnEntries(db: Library): Promise<OwnEntry[]> {
  const rows = await db.ownEntries.toArray();
  return rows
    .filter((row) => row.deletedAt === undefined)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map(plainEntry);
}

/**
 * Keeps an entry in place of the one that it was `before`; one of the same word with the same reading is replaced.
 * Rejects where the library cannot be written.
 */
export function replaceOwnEntry(db: Library, entry: OwnEntry, before?: OwnEntry, deps: WriteDeps = {}): Promise<void> {
  return db.transaction('rw', [db.ownEntries, db.meta], async () => {
    if (before !== undefined) await write(db, before, true, deps);
    await write(db, entry, false, deps);
  });
}

/** Removes an entry. Rejects where the library cannot be written. */
export function deleteOwnEntry(db: Library, entry: OwnEntry, deps: WriteDeps = {}): Promise<void> {
  return write(db, entry, true, deps);
}

function write(db: Library, entry: OwnEntry, deleted: boolean, deps: WriteDeps): Promise<void> {
  return db.transaction('rw', [db.ownEntries, db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    const id = wordId(entry.simplified, entry.pinyin);
    const updatedAt = writeTime(now, await db.ownEntries.get(id));
    await db.ownEntries.put({ id, ...plainEntry(entry), updatedAt, device, ...(deleted && { deletedAt: updatedAt }) });
  });
}

/** An entry without what else its row holds. */
function plainEntry({ simplified, traditional, pinyin, senses, note }: OwnEntry): OwnEntry {
  return { simplified, traditional, pinyin, senses, ...(note && { note }) };
}
