import { inBatches } from '@/lib/async/in-batches';
import { yieldBetweenSlices } from '@/lib/async/yield-to-main';
import { eraseContent } from '@/lib/library/articles/article-content';
import { plainText } from '@/lib/library/articles/plain-text';
import type { Library } from '@/lib/library/db';
import { needRoom } from '@/lib/library/room';
import type { ArticleRow, BodyRow } from '@/lib/library/types';
import { RESTORED_KEY, type Restored } from './finish-restore';
import { backupTables, isBlobTable } from './format';
import type { OpenedBackup } from './open-backup';
import { emptyPlan, goneArticles, judgeRows, type RestorePlan } from './plan-restore';
import { blobRows, packedRows, writeBlobs } from './restore-blobs';

type RestoreOptions = {
  /** The backup's settings, if they are to replace the present ones. */
  settings?: Record<string, unknown>;
  now?: () => number;
  signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
};

/**
 * Merges a backup into the library and returns what it did. First, missing pictures and dictionaries' files are written, which nobody sees yet;
 * then all rows in one transaction. What is left to do outside the library is noted for `finishRestore`. Rejects, with
 * nothing changed, with the signal's reason when it is cancelled, and where the library cannot be written.
 */
export async function restoreBackup(
  db: Library,
  backup: OpenedBackup,
  { settings, now = Date.now, signal, onProgress = () => {} }: RestoreOptions = {},
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
  await db.transaction('rw', db.tables, async () => {
    const hadWords = (await db.words.count()) > 0;
    const changed = new Set<string>();
    const gone = await goneArticles(db, backup);
    await eraseContent(db, gone.erased);
    for (const table of backupTables) {
      await judgeRows(db, backup, table, gone, async (judged) => {
        signal?.throwIfAborted();
        for (const { row, fate: own } of judged) {
          const fate = isBlobTable(table) && ahead[table].has(row.hash as string) ? 'new' : own;
          if (fate !== undefined) report[table][fate] += 1;
        }
        const winners = judged.filter(({ wins }) => wins);
        await db
          .table(table)
          .bulkPut(isBlobTable(table) ? blobRows(table, winners, backup) : winners.map(({ row }) => row));
        if (table === 'articles' || table === 'bodies') for (const { row } of winners) changed.add(row.id as string);
        if (table === 'reviews' && winners.length > 0) await forgetCards(db);
        done += judged.length;
        onProgress(0.5 + (0.45 * done) / all);
      });
    }
    await remakeTexts(db, [...changed]);
    await note(db, { settings, ...(!hadWords && { backedUpAt: backup.createdAt }) }, now());
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

/** Makes the text for search; what is derived from that is left to the background. */
async function remakeTexts(db: Library, ids: string[]): Promise<void> {
  for (const page of inBatches(ids, 500)) {
    const [articles, bodies, texts] = await Promise.all([
      db.articles.bulkGet(page),
      db.bodies.bulkGet(page),
      db.texts.bulkGet(page),
    ]);
    for (const [index, id] of page.entries()) {
      const made = textOf(articles[index], bodies[index]);
      if (made?.text !== texts[index]?.text) await db.derived.delete(id);
      await (made === undefined ? db.texts.delete(id) : db.texts.put({ article: id, ...made }));
    }
  }
}

function textOf(article: ArticleRow | undefined, body: BodyRow | undefined) {
  if (article === undefined || body === undefined) return undefined;
  const { updatedAt, device } = body;
  return { text: plainText({ title: article.title, lead: article.lead, blocks: body.blocks }), updatedAt, device };
}

async function note(db: Library, value: Restored, now: number): Promise<void> {
  await db.meta.put({ key: RESTORED_KEY, value, updatedAt: now, device: '' });
}
