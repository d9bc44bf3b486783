import { eraseContent } from '@/lib/library/articles/article-content';
import { plainText } from '@/lib/library/articles/plain-text';
import type { Library } from '@/lib/library/db';
import type { ArticleRow, BodyRow, PictureRow } from '@/lib/library/types';
import { RESTORED_KEY, type Restored } from './finish-restore';
import { backupTables } from './format';
import { goneArticles } from './gone-articles';
import { type Judged, judgeRows } from './judge-rows';
import { turns } from './make-backup';
import type { BackupRow, OpenedBackup } from './open-backup';
import { emptyPlan, type RestorePlan } from './plan-restore';
import { readPart } from './read-zip';

export type RestoreOptions = {
  /** The settings that are to stand from now on; without them those here stay. */
  settings?: Record<string, unknown>;
  now?: () => number;
  signal?: AbortSignal;
  /** Hears the share of the work that is done, 0 to 1. */
  onProgress?: (share: number) => void;
  yieldToMain?: () => Promise<void>;
};

/** Pictures are written ahead in transactions of so many bytes. */
const BATCH = 8_000_000;

/**
 * Merges a backup into the library and says what it did. Pictures come first, each only where it is not there yet; a
 * restore that ends there has changed nothing that anybody sees. Then all rows in one transaction: all or none. What is
 * left to be done outside the library is noted in it: see `finishRestore`. Rejects with the signal's reason when it is
 * cancelled, and where the library cannot be written; nothing has changed then.
 */
export async function restoreBackup(
  db: Library,
  backup: OpenedBackup,
  { settings, now = Date.now, signal, onProgress = () => {}, yieldToMain = turns() }: RestoreOptions = {},
): Promise<RestorePlan> {
  const ahead = await writePictures(db, backup, async (share) => {
    onProgress(share * 0.5);
    await yieldToMain();
    signal?.throwIfAborted();
  });

  const all = Math.max(
    1,
    backupTables.reduce((sum, table) => sum + backup.rows[table].length, 0),
  );
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
        for (const { row, fate } of judged)
          report[table][table === 'pictures' && ahead.has(row.hash as string) ? 'new' : fate] += 1;
        const winners = judged.filter(({ wins }) => wins);
        await db
          .table(table)
          .bulkPut(table === 'pictures' ? pictureRows(winners, backup) : winners.map(({ row }) => row));
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

/** Gives the hashes of those that were not there yet. */
async function writePictures(
  db: Library,
  backup: OpenedBackup,
  went: (share: number) => Promise<void>,
): Promise<Set<string>> {
  const ahead = new Set<string>();
  const all = Math.max(1, backup.rows.pictures.length);
  let batch: PictureRow[] = [];
  let bytes = 0;
  const write = async () => {
    const rows = batch;
    batch = [];
    bytes = 0;
    // Another tab may have kept the same picture meanwhile: its row is then the merge's to decide.
    await db.transaction('rw', db.pictures, async () => {
      const own = await db.pictures.bulkGet(rows.map((row) => row.hash));
      await db.pictures.bulkPut(rows.filter((_, index) => own[index] === undefined));
    });
  };
  for (const [index, row] of backup.rows.pictures.entries()) {
    const hash = row.hash as string;
    if ((await db.pictures.where('hash').equals(hash).count()) === 0) {
      const picture = await pictureOf(row, backup);
      batch.push(picture);
      ahead.add(hash);
      bytes += picture.blob.size;
      if (bytes >= BATCH) await write();
    }
    await went(index / all);
  }
  if (batch.length > 0) await write();
  return ahead;
}

/** The row with its bytes in memory: what is written is what was read, whatever becomes of the file. */
async function pictureOf(row: BackupRow, backup: OpenedBackup): Promise<PictureRow> {
  const part = backup.pictures.get(row.hash as string);
  if (part === undefined) throw new Error('A picture has no bytes');
  const { type, bytes: _, ...rest } = row as BackupRow & { type: string };
  return { ...rest, blob: new Blob([await readPart(backup.file, part)], { type }) } as unknown as PictureRow;
}

/** Rows whose bytes are there keep them; bytes that were let go of since they were written ahead come from the file. */
function pictureRows(winners: Judged[], { file, pictures }: OpenedBackup): PictureRow[] {
  return winners.flatMap(({ row, blob: mine }) => {
    const { type, bytes: _, ...rest } = row as BackupRow & { type: string };
    const part = pictures.get(row.hash as string);
    if (part === undefined) return [];
    const blob = mine?.slice(0, mine.size, type) ?? file.slice(part.start, part.start + part.length, type);
    return [{ ...rest, blob } as unknown as PictureRow];
  });
}

/** The schedules are the replay of the log, and are made again from it. */
async function forgetCards(db: Library): Promise<void> {
  await db.cards.clear();
  await db.meta.delete('cards');
}

/** What search scans is made of the article; what the engine makes of that is left to the background. */
async function remakeTexts(db: Library, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    const page = ids.slice(at, at + 500);
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
