import type { Library } from '@/lib/library/db';
import { deviceId, type WriteDeps } from '@/lib/library/device';
import type { Annotate } from '@/lib/session/article-session';
import { getArticle } from './articles';
import { deriveArticle } from './derived-article';

/** What makes derived rows: the annotator, and the version of it and of its data, which every row records. */
export type Engine = { annotate: Annotate; version: string };

type Deps = WriteDeps & { signal?: AbortSignal };

/**
 * Ids of the saved articles of which nothing is derived yet, or by another version of the engine, the newest save
 * first. Those in the bin wait until they are restored.
 */
export async function underivedArticles(db: Library, version: string): Promise<string[]> {
  const [bySave, done, binned] = await Promise.all([
    db.articles.orderBy('savedAt').primaryKeys(),
    db.derived.where('engine').equals(version).primaryKeys(),
    db.articles.where('deletedAt').above(0).primaryKeys(),
  ]);
  const others = new Set([...done, ...binned]);
  return bySave.reverse().filter((id) => !others.has(id));
}

/**
 * Derives one article and keeps it. False where it is not saved, or was changed while it was read: then nothing is
 * kept, and it is still among the underived. Rejects where annotation or the library fails.
 */
export async function deriveOne(db: Library, id: string, engine: Engine, deps: Deps = {}): Promise<boolean> {
  const { now = Date.now, uuid = () => crypto.randomUUID(), signal } = deps;
  const text = await db.texts.get(id);
  const found = await getArticle(db, id);
  if (found === undefined || text === undefined) return false;
  const derived = await deriveArticle(found.article, engine.annotate, signal);
  return db.transaction('rw', [db.texts, db.derived, db.meta], async () => {
    if ((await db.texts.get(id))?.updatedAt !== text.updatedAt) return false;
    const device = await deviceId(db, now(), uuid);
    await db.derived.put({ article: id, engine: engine.version, ...derived, updatedAt: now(), device });
    return true;
  });
}

/**
 * Derives what is missing, the newest save first, until nothing is, `until` (ms) has come or `signal` aborts; returns
 * how many are left. An article that fails is left for another time and does not hold up the others.
 */
export async function deriveMissing(
  db: Library,
  engine: Engine,
  { until, ...deps }: Deps & { until: number },
): Promise<number> {
  const { now = Date.now, signal } = deps;
  const missing = await underivedArticles(db, engine.version);
  let failed = 0;
  for (const [index, id] of missing.entries()) {
    if (signal?.aborted || now() >= until) return missing.length - index;
    try {
      await deriveOne(db, id, engine, deps);
    } catch (error) {
      failed += 1;
      // One bad article concerns only itself; a failing library or engine concerns all.
      if (failed === 3) throw error;
    }
  }
  return 0;
}

/**
 * Marks the derived rows of articles whose text matches as outdated. For a reading that the user corrected or reset,
 * which changes what the word counts as.
 */
export async function forgetDerived(db: Library, pattern: RegExp): Promise<void> {
  const ids = await db.texts.filter(({ text }) => pattern.test(text)).primaryKeys();
  await db.transaction('rw', db.derived, () => db.derived.bulkDelete(ids));
}
