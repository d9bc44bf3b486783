import type { Library } from '@/lib/library/db';
import { deviceId } from '@/lib/library/device';
import type { Annotate } from '@/lib/reading/reading';
import { getArticle } from './articles';
import { deriveArticle } from './derived-article';
import { countOf } from './derived-words';

/** What makes derived rows: the annotator, and the version of it and of its data that every row is marked with. */
export type Engine = { annotate: Annotate; version: string };

type Deps = { now?: () => number; uuid?: () => string; signal?: AbortSignal };

/**
 * Ids of the saved articles of which nothing is derived yet, or by another version of the engine, the newest save
 * first. Those in the bin wait until they are taken back.
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
 * Derives what is underived, the newest save first, until all is, `until` (ms) has come or `signal` aborts; gives how
 * many are left. An article that cannot be derived is left for another time and keeps none of the others from it.
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
      // One bad article is its own; a library or an engine that fails fails for all.
      if (failed === 3) throw error;
    }
  }
  return 0;
}

/** An article in which a word stands, and how often. */
export type WordInArticle = { article: string; count: number };

/**
 * The articles, not those in the bin, in which a word stands as a word or a name, most often first. Reads all derived
 * rows: about half a second for ten thousand articles. What is not derived yet is not found.
 */
export async function articlesWithWord(db: Library, wordId: string): Promise<WordInArticle[]> {
  const [rows, binned] = await Promise.all([
    chunks(db, (row) => countOf(row.words, wordId) + countOf(row.names, wordId)),
    db.articles.where('deletedAt').above(0).primaryKeys(),
  ]);
  const gone = new Set(binned);
  return rows.filter(({ article }) => !gone.has(article)).sort((a, b) => b.count - a.count);
}

type DerivedText = { words: string; names: string };

/** Read in parts, so that not all of it is in memory at once. */
async function chunks(db: Library, count: (row: DerivedText) => number): Promise<WordInArticle[]> {
  const found: WordInArticle[] = [];
  const size = 500;
  const keys = await db.derived.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += size) {
    for (const row of await db.derived.bulkGet(keys.slice(start, start + size))) {
      const times = row === undefined ? 0 : count(row);
      if (row !== undefined && times > 0) found.push({ article: row.article, count: times });
    }
  }
  return found;
}

/**
 * Marks what is derived of articles as to be made again: of those whose text matches. For a reading that the user set
 * right or took back, which changes what the word counts as.
 */
export async function forgetDerived(db: Library, pattern: RegExp): Promise<void> {
  const ids = await db.texts.filter(({ text }) => pattern.test(text)).primaryKeys();
  await db.derived.bulkDelete(ids);
}
