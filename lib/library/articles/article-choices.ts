import type { Library } from '@/lib/library/db';
import { deviceId, type WriteDeps, writeTime } from '@/lib/library/device';
import { changedTags, spellingIn, type TagChange } from '@/lib/library/tags';
import type { ArticleRow } from '@/lib/library/types';

type Choices = Pick<ArticleRow, 'tags' | 'starredAt' | 'archivedAt' | 'deletedAt'>;

/**
 * Changes what the user chose for articles, in one transaction. `choose` returns what is another now of an article's
 * choices, or `undefined` to leave it as it is. Resolves with the ids of the changed articles once they are on disk.
 */
async function changeChoices(
  db: Library,
  ids: readonly string[],
  { now = Date.now, uuid = () => crypto.randomUUID() }: WriteDeps,
  choose: (row: ArticleRow, time: number) => Partial<Choices> | undefined,
): Promise<string[]> {
  return db.transaction('rw', [db.articles, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    const rows = await db.articles.bulkGet([...ids]);
    // One for all: what was done together is told by it.
    const time = rows.reduce<number>((last, row) => writeTime(last, row), now());
    const changed = rows.flatMap((row): ArticleRow[] => {
      if (row === undefined || row.goneAt !== undefined) return [];
      const chosen = choose(row, time);
      if (chosen === undefined) return [];
      const next = Object.entries({ ...row, ...chosen, updatedAt: time, device });
      return [Object.fromEntries(next.filter(([, value]) => value !== undefined)) as ArticleRow];
    });
    await db.articles.bulkPut(changed);
    return changed.map(({ id }) => id);
  });
}

/** Stars or unstars articles. Resolves with the ids of those that changed. */
export function starArticles(
  db: Library,
  ids: readonly string[],
  on: boolean,
  deps: WriteDeps = {},
): Promise<string[]> {
  return changeChoices(db, ids, deps, ({ starredAt }, time) =>
    (starredAt !== undefined) === on ? undefined : { starredAt: on ? time : undefined },
  );
}

/** Archives or unarchives articles. Resolves with the ids of those that changed. */
export function archiveArticles(
  db: Library,
  ids: readonly string[],
  on: boolean,
  deps: WriteDeps = {},
): Promise<string[]> {
  return changeChoices(db, ids, deps, ({ archivedAt }, time) =>
    (archivedAt !== undefined) === on ? undefined : { archivedAt: on ? time : undefined },
  );
}

/** Moves articles to the bin. Resolves with the ids of those that changed. */
export function deleteArticles(db: Library, ids: readonly string[], deps: WriteDeps = {}): Promise<string[]> {
  return changeChoices(db, ids, deps, ({ deletedAt }, time) =>
    deletedAt === undefined ? { deletedAt: time } : undefined,
  );
}

/** Restores articles from the bin as they were. Resolves with the ids of those that changed. */
export function undeleteArticles(db: Library, ids: readonly string[], deps: WriteDeps = {}): Promise<string[]> {
  return changeChoices(db, ids, deps, ({ deletedAt }) =>
    deletedAt === undefined ? undefined : { deletedAt: undefined },
  );
}

/** The tags of an article before a change and after it. */
export type TagsChanged = { id: string; before: readonly string[]; after: readonly string[] };

/** Adds tags to articles and removes others. Resolves with what changed. */
export function changeTags(
  db: Library,
  ids: readonly string[],
  change: TagChange,
  deps: WriteDeps = {},
): Promise<TagsChanged[]> {
  return db.transaction('rw', [db.articles, db.meta], async () => {
    const spelling = spellingIn((await db.articles.orderBy('tags').uniqueKeys()) as string[]);
    const changed: TagsChanged[] = [];
    await changeChoices(db, ids, deps, (row) => {
      const tags = changedTags(row.tags, change, spelling);
      if (isSame(tags, row.tags)) return undefined;
      changed.push({ id: row.id, before: row.tags, after: tags });
      return { tags };
    });
    return changed;
  });
}

/** Undoes a change of tags, but for articles that were tagged otherwise since. */
export async function restoreTags(db: Library, changed: readonly TagsChanged[], deps: WriteDeps = {}): Promise<void> {
  const changes = new Map(changed.map((change) => [change.id, change]));
  await changeChoices(db, [...changes.keys()], deps, (row) => {
    const change = changes.get(row.id);
    return change !== undefined && isSame(row.tags, change.after) ? { tags: [...change.before] } : undefined;
  });
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.join('\n') === others.join('\n');
}
