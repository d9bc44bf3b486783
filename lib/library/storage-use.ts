import { countArticles } from './articles/articles';
import type { Library } from './db';

/** How much is kept. Bytes are the browser's own estimate; `undefined` where it gives none. */
export type StorageUse = {
  articles: number;
  words: number;
  pictures: { count: number; bytes: number };
  /** Of everything but the pictures. */
  otherBytes: number | undefined;
  /** What the browser allows in all. */
  quotaBytes: number | undefined;
};

/** @param estimate the browser's `navigator.storage.estimate` */
export async function storageUse(
  db: Library,
  estimate: () => Promise<StorageEstimate> = () => navigator.storage.estimate(),
): Promise<StorageUse> {
  const pictures = { count: 0, bytes: 0 };
  const [articles, words, { usage, quota }] = await Promise.all([
    countArticles(db),
    db.words.filter((row) => row.deletedAt === undefined).count(),
    estimate().catch((): StorageEstimate => ({})),
    db.pictures.each(({ blob }) => {
      pictures.count += 1;
      pictures.bytes += blob.size;
    }),
  ]);
  const otherBytes = usage === undefined ? undefined : Math.max(0, usage - pictures.bytes);
  return { articles, words, pictures, otherBytes, quotaBytes: quota };
}
