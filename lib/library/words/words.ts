import { wordId } from '@/lib/chinese/word-id';
import type { Library } from '@/lib/library/db';
import { deviceId, type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import { normaliseUrl } from '@/lib/library/identity';
import type { ContextRow } from '@/lib/library/types';
import type { WordChange, WordContext, WordStates } from '@/lib/session/word-state';

/** The state of every saved word, by word id. */
export async function wordStates(db: Library): Promise<WordStates> {
  const rows = await db.words.toArray();
  return Object.fromEntries(rows.flatMap((row) => (row.deletedAt === undefined ? [[row.id, row.state]] : [])));
}

/**
 * Gives words their states, all or none, and keeps the sentences that come with them. 'new' takes back what was said of a
 * word: its row and its sentences are marked as deleted, for other devices too. Tags, note and the reviews of a word stay
 * when its state changes. Rejects where the library cannot be written.
 */
export function changeWords(db: Library, changes: readonly WordChange[], deps: WriteDeps = {}): Promise<void> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  return db.transaction('rw', [db.words, db.contexts, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    for (const change of changes) await changeWord(db, change, device, now());
  });
}

/** The sentences that were saved with a word, the newest first. */
export async function contextsOf(db: Library, word: string): Promise<ContextRow[]> {
  const rows = await db.contexts.where('word').equals(word).toArray();
  return rows.filter((row) => row.deletedAt === undefined).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Longest note, in UTF-16 units. */
export const longestNote = 20_000;

/**
 * Keeps the user's note on a word; an empty one takes it away. False where the word is not kept. Rejects where the
 * library cannot be written.
 */
export function setNote(db: Library, id: string, note: string, deps: WriteDeps = {}): Promise<boolean> {
  return db.transaction('rw', [db.words, db.meta], async () => {
    const row = await db.words.get(id);
    if (row === undefined || row.deletedAt !== undefined) return false;
    if ((row.note ?? '') === note) return true;
    const { now, device } = await writeStamp(db, deps);
    const { note: _, ...rest } = row;
    await db.words.put({ ...rest, ...(note !== '' && { note }), updatedAt: writeTime(now, row), device });
    return true;
  });
}

/**
 * Gives a kept word other meanings, as those that it was kept with have changed; false where it is not kept, or has them
 * already. Rejects where the library cannot be written.
 */
export function renewSenses(
  db: Library,
  id: string,
  senses: readonly string[],
  deps: WriteDeps = {},
): Promise<boolean> {
  return db.transaction('rw', [db.words, db.meta], async () => {
    const row = await db.words.get(id);
    if (row === undefined || row.deletedAt !== undefined || row.senses.join('\n') === senses.join('\n')) return false;
    const { now, device } = await writeStamp(db, deps);
    await db.words.put({ ...row, senses: [...senses], updatedAt: writeTime(now, row), device });
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
    // A word that is remembered again is to be reviewed.
    ...(!isBack && suspended && { suspended }),
    ...{ id, simplified, traditional, pinyin, senses, state },
    addedAt: isBack ? updatedAt : before.addedAt,
    ...((isBack || before.state !== state) && { stateAt: updatedAt }),
    updatedAt,
    device,
  });
  // Known and ignored words need no sentence.
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
