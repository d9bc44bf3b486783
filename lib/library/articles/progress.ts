import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import type { KeptProgress } from '@/lib/session/progress';
import { articleStatus } from './articles';

/** A saved article by its id, or by an address in any spelling: then the text that was saved last. */
export type SavedAs = { id: string } | { url: string };

/** How far a saved article was read; `undefined` where it is not saved, or was not begun. */
export async function readProgress(db: Library, article: SavedAs): Promise<KeptProgress | undefined> {
  const id = await idOf(db, article);
  const row = id === undefined ? undefined : await db.progress.get(id);
  if (row === undefined || row.deletedAt !== undefined) return undefined;
  const { block, offset, text, share, finishedAt } = row;
  return { block, offset, text, share, finished: finishedAt !== undefined };
}

/**
 * Keeps how far a saved article was read. An article that was read to its end stays so, however often it is begun
 * again. False where it is not saved: nothing is kept of it then.
 */
export async function saveProgress(
  db: Library,
  article: SavedAs,
  progress: KeptProgress,
  deps: WriteDeps = {},
): Promise<boolean> {
  const id = await idOf(db, article);
  if (id === undefined) return false;
  return db.transaction('rw', [db.articles, db.progress, db.meta], async () => {
    const saved = await db.articles.get(id);
    if (saved === undefined || saved.deletedAt !== undefined) return false;
    const last = await db.progress.get(id);
    // An article that was permanently deleted and is saved again has not been read yet.
    const before = last?.deletedAt === undefined ? last?.finishedAt : undefined;
    const { now, device } = await writeStamp(db, deps);
    const updatedAt = writeTime(now, last, saved);
    const { block, offset, text, share, finished } = progress;
    const finishedAt = before ?? (finished ? now : undefined);
    await db.progress.put({
      ...{ article: id, block, offset, text, share, updatedAt, device },
      ...(finishedAt !== undefined && { finishedAt }),
    });
    return true;
  });
}

/** The id of a saved article; `undefined` where its address is not saved. */
export async function idOf(db: Library, article: SavedAs): Promise<string | undefined> {
  return 'id' in article ? article.id : (await articleStatus(db, article.url))?.id;
}
