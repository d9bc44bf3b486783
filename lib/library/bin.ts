import type { Library } from './db';
import { deviceId, writeTime } from './device';
import { translationsPrefix } from './translations';
import type { ArticleRow } from './types';

type Deps = { now?: () => number; uuid?: () => string };

/** For so many days what is in the bin can be taken back. */
export const binDays = 30;

/** The articles in the bin, those deleted last first; not those whose content is gone. */
export async function listBin(db: Library): Promise<ArticleRow[]> {
  const rows = await db.articles.where('deletedAt').above(0).toArray();
  return rows.filter((row) => row.goneAt === undefined).reverse();
}

/**
 * Deletes articles for good, those of `ids` that are in the bin: text, title and address, place and translations are
 * gone when it resolves. What stays of each is its id and the time, so that a backup or another device, which may have
 * it still, does not bring it back. Words and their sentences are the user's own and stay. Gives how many there were.
 */
export function deleteForGood(db: Library, ids: readonly string[], deps: Deps = {}): Promise<number> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  const tables = [db.articles, db.bodies, db.texts, db.derived, db.progress, db.articlePictures, db.meta];
  return db.transaction('rw', tables, async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter(
      (row): row is ArticleRow => row?.deletedAt !== undefined && row.goneAt === undefined,
    );
    const device = await deviceId(db, now(), uuid);
    for (const row of rows) await clear(db, row, now(), device);
    return rows.length;
  });
}

/** Deletes for good what is in the bin, or what was put there before `before` (ms). Gives how many articles. */
export async function emptyBin(db: Library, { before, ...deps }: Deps & { before?: number } = {}): Promise<number> {
  const rows = await listBin(db);
  const old = rows.filter(({ deletedAt = 0 }) => before === undefined || deletedAt < before);
  return old.length === 0
    ? 0
    : deleteForGood(
        db,
        old.map(({ id }) => id),
        deps,
      );
}

async function clear(db: Library, row: ArticleRow, now: number, device: string): Promise<void> {
  const { id, identity, savedAt, deletedAt } = row;
  const time = writeTime(now, row);
  const gone = { updatedAt: time, device, deletedAt: time };
  await db.articles.put({
    ...{ id, identity, savedAt, url: identity, title: '', hanCharacters: 0, tags: [] },
    ...{ updatedAt: time, device, deletedAt: deletedAt ?? time, goneAt: time },
  });
  await db.bodies.put({ id, blocks: [], ...gone });
  await db.texts.put({ article: id, text: '', ...gone });
  await db.derived.delete(id);
  const progress = await db.progress.get(id);
  if (progress !== undefined) {
    const later = writeTime(time, progress);
    await db.progress.put({ ...progress, ...gone, block: -1, offset: 0, text: '', share: 0, updatedAt: later });
  }
  await db.articlePictures
    .where('[article+src]')
    .between([id, ''], [id, '\uffff'])
    .modify((picture) => {
      Object.assign(picture, { ...gone, updatedAt: writeTime(time, picture) });
      delete picture.hash;
    });
  const translated = await db.meta.where('key').startsWith(translationsPrefix).toArray();
  for (const kept of translated) {
    // `translations|language|id`
    if (kept.key.slice(kept.key.indexOf('|', translationsPrefix.length) + 1) !== id) continue;
    await db.meta.put({ ...kept, ...gone, value: [], updatedAt: writeTime(time, kept) });
  }
}
