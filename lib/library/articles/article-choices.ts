import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';
import type { ArticleRow } from '@/lib/library/types';
import { normaliseTags } from './tags';

type Deps = { now?: () => number; uuid?: () => string };
type Choices = Pick<ArticleRow, 'tags' | 'starredAt' | 'archivedAt' | 'deletedAt'>;

/**
 * Gives articles another choice of the user's, all in one transaction. `choose` gives an article's new choices, or
 * `undefined` where it stays as it is. Resolves with the ids of those that were changed, once they are on the disk.
 */
async function changeChoices(
  db: Library,
  ids: readonly string[],
  choose: (row: ArticleRow, time: number) => Choices | undefined,
  { now = Date.now, uuid = () => crypto.randomUUID() }: Deps,
): Promise<string[]> {
  return db.transaction('rw', [db.articles, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    const rows = await db.articles.bulkGet([...ids]);
    const changed = rows.flatMap((row): ArticleRow[] => {
      if (row === undefined || row.goneAt !== undefined) return [];
      const updatedAt = writeTime(now(), row);
      const choices = choose(row, updatedAt);
      if (choices === undefined) return [];
      const { tags: _, starredAt: _s, archivedAt: _a, deletedAt: _d, ...rest } = row;
      const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
      return [{ ...rest, ...(given as Choices), updatedAt, device }];
    });
    await db.articles.bulkPut(changed);
    return changed.map(({ id }) => id);
  });
}

/** Stars articles, or takes their stars. Resolves with the ids of those that were changed. */
export function starArticles(db: Library, ids: readonly string[], on: boolean, deps: Deps = {}): Promise<string[]> {
  return changeChoices(
    db,
    ids,
    (row, time) =>
      (row.starredAt !== undefined) === on ? undefined : { ...choicesOf(row), starredAt: on ? time : undefined },
    deps,
  );
}

/** Puts articles into the archive, out of the way of the list, or takes them back; likewise. */
export function archiveArticles(db: Library, ids: readonly string[], on: boolean, deps: Deps = {}): Promise<string[]> {
  return changeChoices(
    db,
    ids,
    (row, time) =>
      (row.archivedAt !== undefined) === on ? undefined : { ...choicesOf(row), archivedAt: on ? time : undefined },
    deps,
  );
}

/** Puts articles into the bin, from which they can be taken back; likewise. */
export function deleteArticles(db: Library, ids: readonly string[], deps: Deps = {}): Promise<string[]> {
  return changeChoices(
    db,
    ids,
    (row, time) => (row.deletedAt === undefined ? { ...choicesOf(row), deletedAt: time } : undefined),
    deps,
  );
}

/** Takes articles back from the bin, as they were; likewise. */
export function undeleteArticles(db: Library, ids: readonly string[], deps: Deps = {}): Promise<string[]> {
  return changeChoices(
    db,
    ids,
    (row) => (row.deletedAt === undefined ? undefined : { ...choicesOf(row), deletedAt: undefined }),
    deps,
  );
}

/** Gives one article the tags that are asked for and no others; see `normaliseTags`. */
export function setTags(db: Library, id: string, tags: readonly string[], deps: Deps = {}): Promise<string[]> {
  return changeTags(db, [id], { set: tags }, deps);
}

/** What becomes of tags: some are added and some taken, or all replaced. */
export type TagChange = { add?: readonly string[]; remove?: readonly string[]; set?: readonly string[] };

/** Changes the tags of articles. Resolves with the ids of those whose tags are others now. */
export function changeTags(
  db: Library,
  ids: readonly string[],
  { add = [], remove = [], set }: TagChange,
  deps: Deps = {},
): Promise<string[]> {
  const taken = new Set(normaliseTags(remove).map((tag) => tag.toLowerCase()));
  return changeChoices(
    db,
    ids,
    (row) => {
      const kept = (set ?? row.tags).filter((tag) => !taken.has(tag.toLowerCase()));
      const tags = normaliseTags([...kept, ...add]);
      return tags.join('\n') === row.tags.join('\n') ? undefined : { ...choicesOf(row), tags };
    },
    deps,
  );
}

function choicesOf({ tags, starredAt, archivedAt, deletedAt }: ArticleRow): Choices {
  return { tags, starredAt, archivedAt, deletedAt };
}
