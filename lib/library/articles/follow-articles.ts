import { yieldToMain } from '@/lib/async/yield-to-main';
import { type ChangedKeys, onChangedKeys } from '@/lib/library/changed-keys';
import type { Library } from '@/lib/library/db';
import { rowsInBatches } from '@/lib/library/rows-in-batches';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import type { ArticleRow, ProgressRow } from '@/lib/library/types';

/** What a list shows of the library, with what is in the bin. The maps stay the same and are updated in place. */
export type FollowedArticles = {
  articles: ReadonlyMap<string, ArticleRow>;
  progress: ReadonlyMap<string, ProgressRow>;
  /** Whether everything is loaded; before that, only the newest are there. */
  whole: boolean;
};

export type FollowListener = {
  /** Something has changed. `texts` are the articles whose text or derived data has. */
  onChange: (now: FollowedArticles, texts: ChangedKeys) => void;
  onProblem: (problem: StorageProblem) => void;
};

/** How many of the newest are loaded first, and how many at a time after that. */
const first = 60;
const part = 1000;

/**
 * Follows all saved articles and how far they were read, in whatever page they change: loads the newest at once, the
 * others in batches that yield to the page, and after that only what was written. Stops once `signal` aborts.
 */
export function followArticles(db: Library, { onChange, onProblem }: FollowListener, signal: AbortSignal): void {
  const articles = new Map<string, ArticleRow>();
  const progress = new Map<string, ProgressRow>();
  const now: FollowedArticles = { articles, progress, whole: false };
  let work = Promise.resolve();

  const reload = async (ids: readonly string[]): Promise<void> => {
    const [rows, places] = await db.transaction('r', [db.articles, db.progress], () =>
      Promise.all([db.articles.bulkGet([...ids]), db.progress.bulkGet([...ids])]),
    );
    if (signal.aborted) return;
    ids.forEach((id, at) => {
      const row = rows[at];
      const place = places[at];
      if (row === undefined) articles.delete(id);
      else articles.set(id, row);
      if (place === undefined || place.deletedAt !== undefined) progress.delete(id);
      else progress.set(id, place);
    });
  };
  const loadNewest = async (): Promise<void> => {
    const rows = await db.articles.orderBy('savedAt').reverse().limit(first).toArray();
    const places = await db.progress.bulkGet(rows.map(({ id }) => id));
    // Fewer than that are all, and `load` reports them as such.
    if (signal.aborted || rows.length < first) return;
    for (const row of rows) articles.set(row.id, row);
    for (const place of places) if (place && place.deletedAt === undefined) progress.set(place.article, place);
    onChange(now, []);
  };
  const load = async (): Promise<void> => {
    if (!now.whole) await loadNewest();
    const gone = { articles: new Set(articles.keys()), progress: new Set(progress.keys()) };
    for await (const rows of rowsInBatches(db.articles, part)) {
      for (const row of rows) {
        articles.set(row.id, row);
        gone.articles.delete(row.id);
      }
      await yieldToMain();
      if (signal.aborted) return;
    }
    for await (const rows of rowsInBatches(db.progress, part)) {
      for (const row of rows) {
        if (row.deletedAt !== undefined) continue;
        progress.set(row.article, row);
        gone.progress.delete(row.article);
      }
      await yieldToMain();
      if (signal.aborted) return;
    }
    if (signal.aborted) return;
    for (const id of gone.articles) articles.delete(id);
    for (const id of gone.progress) progress.delete(id);
    now.whole = true;
    onChange(now, 'all');
  };
  /** One task after the other, so that an earlier read never overwrites a later one. */
  const queue = (task: () => Promise<void>): void => {
    work = work.then(task).catch(async (error: unknown) => {
      const problem = await describeStorageError(error);
      if (!signal.aborted) onProblem(problem);
    });
  };
  const stop = onChangedKeys(db.name, ['articles', 'progress', 'texts', 'derived'], (table, keys) => {
    if (signal.aborted) return;
    if (keys === 'all' && table !== 'texts' && table !== 'derived') return queue(load);
    queue(async () => {
      if (table === 'articles' || table === 'progress') await reload(keys === 'all' ? [] : keys);
      if (!signal.aborted) onChange(now, table === 'texts' || table === 'derived' ? keys : []);
    });
  });
  signal.addEventListener('abort', stop);
  queue(load);
}
