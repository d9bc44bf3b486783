import { type ChangedKeys, onChangedKeys } from './changed-keys';
import type { Library } from './db';
import { breathe } from './search/breathe';
import { describeStorageError, type StorageProblem } from './storage-error';
import type { ArticleRow, ProgressRow } from './types';

/** What a list shows of the library: the same maps all the time, those in the bin too. */
export type FollowedArticles = {
  articles: ReadonlyMap<string, ArticleRow>;
  progress: ReadonlyMap<string, ProgressRow>;
  /** Whether all of it is there: before that, the newest alone are. */
  whole: boolean;
};

export type FollowListener = {
  /** There is something else to show. `texts` are articles whose text or what is derived of it has changed. */
  onChange: (now: FollowedArticles, texts: ChangedKeys) => void;
  onProblem: (problem: StorageProblem) => void;
};

/** So many of the newest come first, and then so many at a time. */
const first = 60;
const part = 500;

/**
 * Follows all saved articles and how far they were read, in whatever page they change: the newest at once, the others
 * in parts that leave the page its turn, and later only what was written. Stops once `signal` aborts.
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
  const load = async (): Promise<void> => {
    const ids = (await db.articles.orderBy('savedAt').primaryKeys()).reverse();
    const here = new Set(ids);
    for (const id of articles.keys()) if (!here.has(id)) articles.delete(id);
    const breath = breathe(8);
    for (let start = 0; start < ids.length && !signal.aborted; start += start === 0 ? first : part) {
      await reload(ids.slice(start, start + (start === 0 ? first : part)));
      if (start === 0 && !now.whole && ids.length > first) onChange(now, []);
      await breath.take();
    }
    if (signal.aborted) return;
    now.whole = true;
    onChange(now, 'all');
  };
  /** One after the other, so that what was read earlier never comes over what was read later. */
  const queue = (task: () => Promise<void>): void => {
    work = work.then(task).catch((error: unknown) => {
      if (!signal.aborted) onProblem(describeStorageError(error));
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
