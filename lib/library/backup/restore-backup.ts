import type { Table } from 'dexie';
import { inBatches } from '@/lib/async/in-batches';
import { yieldBetweenSlices } from '@/lib/async/yield-to-main';
import { eraseBelongings, eraseTexts } from '@/lib/library/articles/article-content';
import { plainText } from '@/lib/library/articles/plain-text';
import type { Library } from '@/lib/library/db';
import { needRoom } from '@/lib/library/room';
import { deleteByKey, rowsByKey } from '@/lib/library/rows-by-key';
import type { ArticleRow, BodyRow } from '@/lib/library/types';
import { type ArticleLife, articleLives } from './article-lives';
import { RESTORED_KEY, type Restored } from './finish-restore';
import { type BackupTable, backupTables, isBlobTable } from './format';
import type { OpenedBackup } from './open-backup';
import { emptyPlan, type Judged, judgeRows, type RestorePlan } from './plan-restore';
import { blobRows, packedRows, writeBlobs } from './restore-blobs';
import { keyOf } from './rows';

type MergeOptions = {
  signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Runs at the end of the transaction, with how the backup's rows compare to what the library has now. */
  within?: (brought: Brought[]) => Promise<void>;
};

/** A row of a backup after its merge; an article stands for its text too. */
export type Brought = { table: BackupTable; key: string | [string, string]; brings: Judged['brings'] };

type RestoreOptions = Omit<MergeOptions, 'within'> & {
  /** The backup's settings, if they are to replace the present ones. */
  settings?: Record<string, unknown>;
  now?: () => number;
};

/**
 * Merges a backup into the library and returns what it did. What is left to do outside the library is noted for
 * `finishRestore`. Rejects, with nothing changed, with the signal's reason when it is cancelled, and where the library
 * cannot be written.
 */
export async function restoreBackup(
  db: Library,
  backup: OpenedBackup,
  { settings, now = Date.now, ...options }: RestoreOptions = {},
): Promise<RestorePlan> {
  const hadWords = (await db.words.count()) > 0;
  const within = () => note(db, { settings, ...(!hadWords && { backedUpAt: backup.createdAt }) }, now());
  return mergeBackup(db, backup, { ...options, within });
}

/**
 * Merges the rows of a backup into the library and returns what it did. First, missing pictures and dictionaries' files
 * are written, which nobody sees yet; then all rows in one transaction. Rejects as `restoreBackup` does.
 */
export async function mergeBackup(
  db: Library,
  backup: OpenedBackup,
  { signal, onProgress = () => {}, within = async () => {} }: MergeOptions = {},
): Promise<RestorePlan> {
  const turn = yieldBetweenSlices();
  const ahead = await writeBlobs(db, backup, async (share) => {
    onProgress(share * 0.5);
    await turn();
    signal?.throwIfAborted();
  });

  const all = Math.max(
    1,
    backupTables.reduce((sum, table) => sum + backup.rows[table].length, 0),
  );
  await needRoom(packedRows(backup) * unpacked);
  const report = emptyPlan();
  let done = 0;
  let hasReviews = false;
  await db.transaction('rw', db.tables, async () => {
    const won = { articles: new Map<string, ArticleRow>(), bodies: new Map<string, BodyRow>() };
    // The next rows are compared while the browser writes these.
    let writing: PromiseLike<unknown> = Promise.resolve();
    const brought: Brought[] = [];
    const lives = await articleLives(db, backup);
    const of = (isWanted: (life: ArticleLife) => boolean) => [...lives].filter(([, life]) => isWanted(life));
    await eraseBelongings(db, new Map(of(({ erases }) => erases).map(([id, life]) => [id, life.erasedAt])));
    const gone = of(({ isGone }) => isGone).map(([id]) => id);
    await eraseTexts(db, gone);
    for (const table of backupTables) {
      await judgeRows(db, backup, table, lives, async (judged) => {
        signal?.throwIfAborted();
        for (const { row, fate: own, brings } of judged) {
          const fate = isBlobTable(table) && ahead[table].has(row.hash as string) ? 'new' : own;
          if (fate !== undefined) report[table][fate] += 1;
          brought.push({ table, key: keyOf(table, row), brings });
        }
        const winners = judged.filter(({ wins }) => wins);
        const rows = isBlobTable(table) ? blobRows(table, winners, backup) : winners.map(({ row }) => row);
        await writing;
        writing = handled(db.table(table).bulkPut(rows));
        if (table === 'articles' || table === 'bodies')
          for (const row of rows) won[table].set(row.id as string, row as never);
        if (table === 'reviews' && rows.length > 0) hasReviews = true;
        done += judged.length;
        onProgress(0.5 + (0.45 * done) / all);
      });
    }
    await writing;
    if (hasReviews) await forgetCards(db);
    await remakeTexts(db, won);
    await within(brought);
    signal?.throwIfAborted();
  });
  onProgress(1);
  return report;
}

/** How much larger than in the file rows are in the browser's log, with the texts that are made of them, at most. */
const unpacked = 10;

/** Schedules are made again from the log. */
async function forgetCards(db: Library): Promise<void> {
  await db.cards.clear();
  await db.meta.delete('cards');
}

/**
 * A promise that is awaited later: until then, its rejection is not one that nobody handles. A write that fails ends the
 * transaction as well.
 */
function handled<T>(promise: PromiseLike<T>): PromiseLike<T> {
  promise.then(undefined, () => {});
  return promise;
}

type Won = { articles: ReadonlyMap<string, ArticleRow>; bodies: ReadonlyMap<string, BodyRow> };

/**
 * Makes the text for search, of the rows that were just written and those that the library had; what is derived from that
 * is left to the background.
 */
async function remakeTexts(db: Library, won: Won): Promise<void> {
  const all = [...new Set([...won.articles.keys(), ...won.bodies.keys()])].sort();
  const isFirst = (await db.texts.limit(1).primaryKeys()).length === 0;
  let writing: PromiseLike<unknown> = Promise.resolve();
  for (const ids of inBatches(all, 500)) {
    const articles = await completed(won.articles, db.articles, ids);
    const bodies = await completed(won.bodies, db.bodies, ids);
    const before = isFirst ? [] : await rowsByKey(db.texts, ids, ({ article }) => article);
    const made = ids.map((id, index) => ({ id, before: before[index], now: textOf(articles.get(id), bodies.get(id)) }));
    const idsOf = (rows: typeof made) => rows.map(({ id }) => id);
    await deleteByKey(db.derived, idsOf(made.filter(({ before, now }) => before?.text !== now?.text)));
    await deleteByKey(db.texts, idsOf(made.filter(({ before, now }) => before !== undefined && now === undefined)));
    await writing;
    writing = handled(
      db.texts.bulkPut(made.flatMap(({ id, now }) => (now === undefined ? [] : [{ article: id, ...now }]))),
    );
  }
  await writing;
}

/** The rows of some ids: those that were just written, and the library's own. */
async function completed<Row extends { id: string }>(
  won: ReadonlyMap<string, Row>,
  table: Table<Row, string>,
  ids: string[],
): Promise<ReadonlyMap<string, Row>> {
  const missing = ids.filter((id) => !won.has(id));
  if (missing.length === 0) return won;
  const own = await rowsByKey(table, missing, ({ id }) => id);
  return new Map(
    [...ids.map((id) => won.get(id)), ...own].flatMap((row) => (row === undefined ? [] : [[row.id, row]])),
  );
}

function textOf(article: ArticleRow | undefined, body: BodyRow | undefined) {
  if (article === undefined || body === undefined) return undefined;
  const { updatedAt, device } = body;
  return { text: plainText({ title: article.title, lead: article.lead, blocks: body.blocks }), updatedAt, device };
}

async function note(db: Library, value: Restored, now: number): Promise<void> {
  await db.meta.put({ key: RESTORED_KEY, value, updatedAt: now, device: '' });
}
