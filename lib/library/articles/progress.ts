import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';
import type { KeptProgress } from '@/lib/reading/progress';
import { articleStatus } from './articles';

/** A saved article by its id, or by an address in whatever spelling: then the text of it that was saved last. */
export type SavedAs = { id: string } | { url: string };

type Deps = { now?: () => number; uuid?: () => string };

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
 * @throws {TypeError} where it is no progress: it may come from another script
 */
export async function saveProgress(
  db: Library,
  article: SavedAs,
  progress: KeptProgress,
  deps: Deps = {},
): Promise<boolean> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  check(progress);
  const id = await idOf(db, article);
  if (id === undefined) return false;
  return db.transaction('rw', [db.articles, db.progress, db.meta], async () => {
    const saved = await db.articles.get(id);
    if (saved === undefined || saved.deletedAt !== undefined) return false;
    const last = await db.progress.get(id);
    // What was deleted for good and is saved anew was not read yet.
    const before = last?.deletedAt === undefined ? last?.finishedAt : undefined;
    const device = await deviceId(db, now(), uuid);
    const updatedAt = writeTime(now(), last);
    const { block, offset, text, share, finished } = progress;
    const finishedAt = before ?? (finished ? now() : undefined);
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

function check({ block, offset, text, share, finished }: KeptProgress): void {
  const isRight =
    Number.isInteger(block) &&
    block >= -1 &&
    Number.isInteger(offset) &&
    offset >= 0 &&
    typeof text === 'string' &&
    text.length <= 200 &&
    typeof share === 'number' &&
    share >= 0 &&
    share <= 1 &&
    typeof finished === 'boolean';
  if (!isRight) throw new TypeError('This is no progress in an article');
}
