import { wordId } from '@/lib/chinese/word-id';
import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';
import { normaliseUrl } from '@/lib/library/identity';
import type { ContextRow } from '@/lib/library/types';
import type { WordChange, WordContext, WordStates } from '@/lib/reading/word-state';
import { checkWordChange } from './check-word-change';

type Deps = { now?: () => number; uuid?: () => string };

/** The state of every word of which the user said something, by word id. */
export async function wordStates(db: Library): Promise<WordStates> {
  const rows = await db.words.toArray();
  return Object.fromEntries(rows.flatMap((row) => (row.deletedAt === undefined ? [[row.id, row.state]] : [])));
}

/**
 * Gives words their states, all or none, and keeps the sentences that come with them. 'new' takes back what was said of a
 * word: its row and its sentences are marked as deleted, for other devices too. Tags, note and the reviews of a word stay
 * when its state changes. Rejects where the library cannot be written.
 * @throws {TypeError} where one is no change of a word: they come from other scripts
 */
export function changeWords(db: Library, changes: readonly WordChange[], deps: Deps = {}): Promise<void> {
  for (const change of changes) checkWordChange(change);
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  return db.transaction('rw', [db.words, db.contexts, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    for (const change of changes) await changeWord(db, change, device, now());
  });
}

/** The sentences in which a word stood when it was kept, the newest first. */
export async function contextsOf(db: Library, word: string): Promise<ContextRow[]> {
  const rows = await db.contexts.where('word').equals(word).toArray();
  return rows.filter((row) => row.deletedAt === undefined).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Longest note that is kept, in UTF-16 units. */
export const longestNote = 20_000;

/**
 * Keeps the user's note on a word; an empty one takes it away. False where the word is not kept. Rejects where the
 * library cannot be written.
 * @throws {TypeError} where it is no note
 */
export function setNote(db: Library, id: string, note: string, deps: Deps = {}): Promise<boolean> {
  if (typeof id !== 'string' || typeof note !== 'string' || note.length > longestNote)
    throw new TypeError('This is no note on a word');
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  return db.transaction('rw', [db.words, db.meta], async () => {
    const row = await db.words.get(id);
    if (row === undefined || row.deletedAt !== undefined) return false;
    if ((row.note ?? '') === note) return true;
    const device = await deviceId(db, now(), uuid);
    const { note: _, ...rest } = row;
    await db.words.put({ ...rest, ...(note !== '' && { note }), updatedAt: writeTime(now(), row), device });
    return true;
  });
}

async function changeWord(db: Library, { word, state, context }: WordChange, device: string, now: number) {
  const { simplified, traditional, pinyin, senses } = word;
  const id = wordId(simplified, pinyin);
  const before = await db.words.get(id);
  const updatedAt = writeTime(now, before);
  if (state === 'new') {
    if (before === undefined || before.deletedAt !== undefined) return;
    await db.words.put({ ...before, updatedAt, device, deletedAt: updatedAt });
    for (const row of await contextsOf(db, id)) {
      const time = writeTime(now, row);
      await db.contexts.put({ ...row, updatedAt: time, device, deletedAt: time });
    }
    return;
  }
  const isBack = before === undefined || before.deletedAt !== undefined;
  const { deletedAt: _, suspended, ...kept } = before ?? { tags: [] };
  await db.words.put({
    ...kept,
    // What is remembered anew is to be reviewed.
    ...(!isBack && suspended && { suspended }),
    ...{ id, simplified, traditional, pinyin, senses, state },
    addedAt: isBack ? updatedAt : before.addedAt,
    ...((isBack || before.state !== state) && { stateAt: updatedAt }),
    updatedAt,
    device,
  });
  // What is known or of no interest is not learned from a sentence.
  if (context !== undefined && state === 'learning') await keepContext(db, id, context, device, now);
}

/** The same sentence of the same article is kept once, on every device. */
async function keepContext(db: Library, word: string, context: WordContext, device: string, now: number) {
  const { sentence, offset, length, url, title, block } = context;
  const article = normaliseUrl(url) ?? url;
  const id = [word, offset, article, sentence].join('|');
  const updatedAt = writeTime(now, await db.contexts.get(id));
  const hint = block === undefined ? {} : { block };
  await db.contexts.put({ id, word, sentence, offset, length, article, url, title, ...hint, updatedAt, device });
}
