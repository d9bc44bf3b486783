import type { Table } from 'dexie';
import { inBatches } from '@/lib/async/in-batches';
import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import { mayBeCopied } from '@/lib/library/may-be-copied';
import { deleteByKey, rowsByKey } from '@/lib/library/rows-by-key';
import { changedTags, type Spelling, spellingIn, type TagChange } from '@/lib/library/tags';
import type { ContextRow, WordRow } from '@/lib/library/types';
import type { WordState } from '@/lib/session/word-state';

/** A row that was written: as it was before (absent where it was not there), and when it was written. */
type Written<T> = { key: string; before: T | undefined; at: number };

/** What an edit wrote, so that it can be undone. */
export type WordsEdit = { words: Written<WordRow>[]; contexts: Written<ContextRow>[] };

/** The most tags of a word. */
export const mostTags = 50;

/** Sets the state of words; those that are not saved are skipped. Rejects where the library cannot be written. */
export function setStates(db: Library, ids: readonly string[], state: WordState, deps?: WriteDeps): Promise<WordsEdit> {
  return editWords(db, ids, deps, (row, at) => (row.state === state ? undefined : { ...row, state, stateAt: at }));
}

/** Adds tags to words and removes others. Rejects where the library cannot be written. */
export function tagWords(
  db: Library,
  ids: readonly string[],
  change: TagChange,
  deps: WriteDeps = {},
): Promise<WordsEdit> {
  return db.transaction('rw', [db.words, db.contexts, db.meta], async () => {
    const spelling = await wordTagSpelling(db);
    return editWords(db, ids, deps, (row) => {
      const tags = changedTags(row.tags, change, spelling).slice(0, Math.max(mostTags, row.tags.length));
      return tags.join('\n') === row.tags.join('\n') ? undefined : { ...row, tags };
    });
  });
}

export async function wordTagSpelling(db: Library): Promise<Spelling> {
  return spellingIn((await db.words.orderBy('tags').uniqueKeys()) as string[]);
}

/** Marks words as deleted, with their sentences, for other devices too; reviews stay, should a word come back. */
export function deleteWords(db: Library, ids: readonly string[], deps?: WriteDeps): Promise<WordsEdit> {
  return editWords(db, ids, deps, (row, at) => ({ ...row, deletedAt: at }), true);
}

/** Removes a sentence from its word. */
export function removeContext(db: Library, id: string, deps: WriteDeps = {}): Promise<WordsEdit> {
  return write(db, deps, async (device, now) => {
    const row = await db.contexts.get(id);
    if (row === undefined || row.deletedAt !== undefined) return { words: [], contexts: [] };
    return { words: [], contexts: await tombstones(db, [row], device, now) };
  });
}

/**
 * Undoes an edit, except in rows that were written since; returns how many these are. A row that the edit made is deleted
 * without a tombstone where no other copy of the library can have it: ten times as fast.
 */
export async function takeBack(
  db: Library,
  { words, contexts }: WordsEdit,
  deps: WriteDeps & {
    /** Called with how many words are undone. */
    onProgress?: (done: number) => void;
  } = {},
): Promise<number> {
  let changed = 0;
  let done = 0;
  await write(db, deps, async (device, now) => {
    const back = async <T extends WordRow | ContextRow>(
      table: Table<T, string>,
      all: Written<T>[],
      went?: (count: number) => void,
    ) => {
      const isOurs = !(await mayBeCopied(
        db,
        all.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY),
      ));
      // Neighbours are read and deleted together.
      const sorted = [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
      for (const part of inBatches(sorted, BATCH_SIZE)) {
        const current = await rowsByKey(
          table,
          part.map(({ key }) => key),
          ({ id }) => id,
        );
        const made: string[] = [];
        const rows = part.flatMap(({ key, before, at }, index): T[] => {
          const row = current[index];
          if (row === undefined || row.updatedAt !== at) {
            changed += 1;
            return [];
          }
          const updatedAt = writeTime(now, row);
          if (before !== undefined) return [{ ...before, updatedAt, device }];
          if (!isOurs) return [{ ...row, updatedAt, device, deletedAt: updatedAt }];
          made.push(key);
          return [];
        });
        await deleteByKey(table, made);
        await table.bulkPut(rows);
        went?.(part.length);
      }
    };
    await back(db.words, words, (count) => {
      done += count;
      deps.onProgress?.(done);
    });
    await back(db.contexts, contexts);
    return { words: [], contexts: [] };
  });
  return changed;
}

/** How many rows are written at once: more would block the page. */
export const BATCH_SIZE = 500;

/**
 * Writes what `change` returns for each word (`undefined` leaves it as it is), all or nothing. Words that are not saved
 * are skipped. Rejects where the library cannot be written.
 * @param change gets the row and the time of the write
 */
export function editWords(
  db: Library,
  ids: readonly string[],
  deps: WriteDeps | undefined,
  change: (row: WordRow, at: number) => WordRow | undefined,
  withContexts = false,
): Promise<WordsEdit> {
  return write(db, deps ?? {}, async (device, now) => {
    const done: WordsEdit = { words: [], contexts: [] };
    for (const part of inBatches([...new Set(ids)], BATCH_SIZE)) {
      const rows = await db.words.bulkGet(part);
      const changed = rows.flatMap((row) => {
        if (row === undefined || row.deletedAt !== undefined) return [];
        const updatedAt = writeTime(now, row);
        const next = change(row, updatedAt);
        if (next !== undefined) done.words.push({ key: row.id, before: row, at: updatedAt });
        return next === undefined ? [] : [{ ...next, updatedAt, device }];
      });
      await db.words.bulkPut(changed);
      if (!withContexts) continue;
      const contexts = await db.contexts.where('word').anyOf(part).toArray();
      const live = contexts.filter((row) => row.deletedAt === undefined);
      done.contexts.push(...(await tombstones(db, live, device, now)));
    }
    return done;
  });
}

async function tombstones(db: Library, rows: ContextRow[], device: string, now: number) {
  const gone = rows.map((row) => {
    const updatedAt = writeTime(now, row);
    return { ...row, updatedAt, device, deletedAt: updatedAt };
  });
  await db.contexts.bulkPut(gone);
  return gone.map((row, index) => ({ key: row.id, before: rows[index], at: row.updatedAt }));
}

function write(
  db: Library,
  deps: WriteDeps,
  body: (device: string, now: number) => Promise<WordsEdit>,
): Promise<WordsEdit> {
  return db.transaction('rw', [db.words, db.contexts, db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    return body(device, now);
  });
}
