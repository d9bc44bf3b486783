import type { Table } from 'dexie';
import { type ChangedKeys, onChangedKeys } from '@/lib/library/changed-keys';
import type { Library } from '@/lib/library/db';
import { workSlices } from '@/lib/library/search/work-slices';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import type { ArticleRow, ProgressRow } from '@/lib/library/types';

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
const part = 1000;

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
  const loadNewest = async (): Promise<void> => {
    const rows = await db.articles.orderBy('savedAt').reverse().limit(first).toArray();
    const places = await db.progress.bulkGet(rows.map(({ id }) => id));
    // Fewer are all of them, and are told of as such.
    if (signal.aborted || rows.length < first) return;
    for (const row of rows) articles.set(row.id, row);
    for (const place of places) if (place && place.deletedAt === undefined) progress.set(place.article, place);
    onChange(now, []);
  };
  const load = async (): Promise<void> => {
    if (!now.whole) await loadNewest();
    const slices = workSlices(8);
    const gone = { articles: new Set(articles.keys()), progress: new Set(progress.keys()) };
    // By ranges of keys: a request for each of ten thousand rows takes ten times as long.
    await inParts(db.articles, 'id', async (rows) => {
      for (const row of rows) {
        articles.set(row.id, row);
        gone.articles.delete(row.id);
      }
      await slices.yieldToMain();
      return !signal.aborted;
    });
    await inParts(db.progress, 'article', async (rows) => {
      for (const row of rows) {
        if (row.deletedAt !== undefined) continue;
        progress.set(row.article, row);
        gone.progress.delete(row.article);
      }
      await slices.yieldToMain();
      return !signal.aborted;
    });
    if (signal.aborted) return;
    for (const id of gone.articles) articles.delete(id);
    for (const id of gone.progress) progress.delete(id);
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

/** Gives the rows of a table in parts, in the order of their keys, until `visit` says that it has enough. */
async function inParts<Key extends string, Kept extends { [key in Key]: string }>(
  table: Table<Kept, string>,
  key: Key,
  visit: (rows: Kept[]) => Promise<boolean>,
): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(part).toArray();
    const goesOn = rows.length === 0 || (await visit(rows));
    const end = rows.at(-1)?.[key];
    if (!goesOn || rows.length < part || end === undefined) return;
    last = end;
  }
}
