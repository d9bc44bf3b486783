import type { Library } from '@/lib/library/db';
import { readState } from '@/lib/library/search/arrange';
import type { ArticleRow } from '@/lib/library/types';

/** Rows looked at together: as a rule the next one is among them. */
const BATCH = 20;

/**
 * The unread article that comes after one in the list as it is by itself: the newest save before that article's, else
 * the newest of all. Archived ones and those in the bin do not count.
 */
export function nextUnread(db: Library, id: string): Promise<ArticleRow | undefined> {
  return db.transaction('r', [db.articles, db.progress], async () => {
    const row = await db.articles.get(id);
    const older = row && (await newestUnread(db, id, row.savedAt));
    return older ?? newestUnread(db, id, Number.POSITIVE_INFINITY);
  });
}

async function newestUnread(db: Library, besides: string, before: number): Promise<ArticleRow | undefined> {
  const isListed = ({ id, deletedAt, archivedAt }: ArticleRow) =>
    id !== besides && deletedAt === undefined && archivedAt === undefined;
  for (let offset = 0; ; offset += BATCH) {
    const bySave = db.articles.where('savedAt').below(before).reverse();
    const rows = await bySave.filter(isListed).offset(offset).limit(BATCH).toArray();
    const progress = await db.progress.bulkGet(rows.map(({ id }) => id));
    const next = rows.find((_, index) => readState(liveOf(progress[index])) === 'unread');
    if (next !== undefined || rows.length < BATCH) return next;
  }
}

/** An article that was deleted for good and saved again has not been read. */
function liveOf<Row extends { deletedAt?: number }>(row: Row | undefined): Row | undefined {
  return row?.deletedAt === undefined ? row : undefined;
}
