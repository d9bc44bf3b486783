import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';
import type { ContextRow, WordRow } from '@/lib/library/types';
import type { WordState } from '@/lib/reading/word-state';

export type EditDeps = { now?: () => number; uuid?: () => string };

/** A row that was written: as it was before (absent where it was not there), and when it was written. */
export type Written<T> = { key: string; before: T | undefined; at: number };

/** What an edit wrote, by which it can be taken back. */
export type WordsEdit = { words: Written<WordRow>[]; contexts: Written<ContextRow>[] };

/** Longest tag, in UTF-16 units; a word has no more tags than `mostTags`. */
export const longestTag = 60;
export const mostTags = 50;

/** Gives words a state. Those that are not kept are passed over. Rejects where the library cannot be written. */
export function setStates(db: Library, ids: readonly string[], state: WordState, deps?: EditDeps): Promise<WordsEdit> {
  return editWords(db, ids, (row, at) => (row.state === state ? undefined : { ...row, state, stateAt: at }), deps);
}

/** Gives words a tag, or takes it from them, likewise. An empty tag is none. */
export function tagWords(
  db: Library,
  ids: readonly string[],
  tag: string,
  on: boolean,
  deps?: EditDeps,
): Promise<WordsEdit> {
  const name = tag.trim().slice(0, longestTag);
  return editWords(
    db,
    ids,
    (row) => {
      if (name === '' || row.tags.includes(name) === on || (on && row.tags.length >= mostTags)) return undefined;
      return { ...row, tags: on ? [...row.tags, name] : row.tags.filter((each) => each !== name) };
    },
    deps,
  );
}

/** Marks words as deleted, with their sentences, for other devices too; reviews stay, should a word come back. */
export function deleteWords(db: Library, ids: readonly string[], deps?: EditDeps): Promise<WordsEdit> {
  return editWords(db, ids, (row, at) => ({ ...row, deletedAt: at }), deps, true);
}

/** Takes a sentence from its word. */
export function removeContext(db: Library, id: string, deps: EditDeps = {}): Promise<WordsEdit> {
  return write(db, deps, async (device, now) => {
    const row = await db.contexts.get(id);
    if (row === undefined || row.deletedAt !== undefined) return { words: [], contexts: [] };
    return { words: [], contexts: await tombstones(db, [row], device, now) };
  });
}

/**
 * Takes an edit back: every row is as it was before, but for those that were written since, which stay as they are;
 * gives how many these are.
 */
export async function takeBack(
  db: Library,
  { words, contexts }: WordsEdit,
  deps: EditDeps & {
    /** Hears how many words are as they were, of all. */
    onProgress?: (done: number) => void;
  } = {},
): Promise<number> {
  let changed = 0;
  let done = 0;
  await write(db, deps, async (device, now) => {
    const back = async <T extends WordRow | ContextRow>(written: Written<T>[], current: (T | undefined)[]) =>
      written.flatMap(({ before, at }, index): T[] => {
        const row = current[index];
        if (row === undefined || row.updatedAt !== at) {
          changed += 1;
          return [];
        }
        const updatedAt = writeTime(now, row);
        return [
          before === undefined ? { ...row, updatedAt, device, deletedAt: updatedAt } : { ...before, updatedAt, device },
        ];
      });
    for (const part of inParts(words)) {
      const rows = await db.words.bulkGet(part.map(({ key }) => key));
      await db.words.bulkPut(await back(part, rows));
      done += part.length;
      deps.onProgress?.(done);
    }
    for (const part of inParts(contexts)) {
      const rows = await db.contexts.bulkGet(part.map(({ key }) => key));
      await db.contexts.bulkPut(await back(part, rows));
    }
    return { words: [], contexts: [] };
  });
  return changed;
}

/** So many rows are written at once: more would keep a page from drawing. */
const BATCH_SIZE = 500;

/** A list in parts that are written at once. */
export function inParts<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH_SIZE) }, (_, index) =>
    items.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
}

/**
 * Writes what `change` makes of words (`undefined` leaves one as it is), all or none. Those that are not kept are passed
 * over. Rejects where the library cannot be written.
 * @param change gets the row and the time of the write
 */
export function editWords(
  db: Library,
  ids: readonly string[],
  change: (row: WordRow, at: number) => WordRow | undefined,
  deps: EditDeps = {},
  withContexts = false,
): Promise<WordsEdit> {
  return write(db, deps, async (device, now) => {
    const done: WordsEdit = { words: [], contexts: [] };
    for (const part of inParts([...new Set(ids)])) {
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
  { now = Date.now, uuid = () => crypto.randomUUID() }: EditDeps,
  body: (device: string, now: number) => Promise<WordsEdit>,
): Promise<WordsEdit> {
  return db.transaction('rw', [db.words, db.contexts, db.meta], async () =>
    body(await deviceId(db, now(), uuid), now()),
  );
}
