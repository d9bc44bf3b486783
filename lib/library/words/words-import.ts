import { inBatches } from '@/lib/async/in-batches';
import { wordId } from '@/lib/chinese/word-id';
import type { Library } from '@/lib/library/db';
import { deviceId, type WriteDeps, writeTime } from '@/lib/library/device';
import { addEstimates, type WordEstimate } from '@/lib/library/reviews/estimates';
import type { Planning } from '@/lib/library/reviews/reviews';
import { changedTags, type Spelling } from '@/lib/library/tags';
import type { WordRow } from '@/lib/library/types';
import type { WordState } from '@/lib/session/word-state';
import { type ImportedWord, moreStable } from '@/lib/words/import-plan';
import { BATCH_SIZE, mostTags, type WordsEdit, wordTagSpelling } from './words-edit';

/**
 * The outcome of an import. `raised` went from learning to known; `kept` stay as the user had them; `estimates` are the
 * ids of what was appended to the log of reviews.
 */
export type ImportResult = { added: number; raised: number; kept: number; edit: WordsEdit; estimates: string[] };

type Options = WriteDeps & {
  /** Whether a word that is being learned becomes known when it is imported as known. */
  raise: boolean;
  /** With it, words that come with a memory are scheduled by it, but for those that were reviewed here or are ignored. */
  planning?: Planning;
  /** Called with how many words are written. */
  onProgress?: (done: number) => void;
};

/**
 * Saves many words in one transaction, all or nothing. The state of a word that is there is not changed, except from
 * learning to known where `raise` allows it; tags are added to it. A deleted word comes back with its note and tags.
 * Resolves once everything is on disk; rejects where the library cannot be written.
 */
export async function importWords(
  db: Library,
  words: readonly ImportedWord[],
  { raise, planning, onProgress, now = Date.now, uuid = () => crypto.randomUUID() }: Options,
): Promise<ImportResult> {
  const result: ImportResult = { added: 0, raised: 0, kept: 0, edit: { words: [], contexts: [] }, estimates: [] };
  const unique = onceEach(words);
  const estimates: WordEstimate[] = [];
  await db.transaction('rw', [db.words, db.meta, db.reviews, db.cards], async () => {
    const device = await deviceId(db, now(), uuid);
    const spelling = await wordTagSpelling(db);
    const known = new Set(await db.words.toCollection().primaryKeys());
    let done = 0;
    for (const part of inBatches(unique, BATCH_SIZE)) {
      const own = await db.words.bulkGet(part.flatMap(({ id }) => (known.has(id) ? [id] : [])));
      const before = new Map(own.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
      const rows = part.flatMap(({ id, imported }): WordRow[] => {
        const row = before.get(id);
        const updatedAt = writeTime(now(), row);
        const next = merge(id, imported, row, spelling, raise, updatedAt);
        if (imported.memory !== undefined && (next ?? row)?.state !== 'ignored')
          estimates.push({ word: id, ...imported.memory });
        if (row === undefined || row.deletedAt !== undefined) result.added += 1;
        else if (next !== undefined && next.state !== row.state) result.raised += 1;
        else result.kept += 1;
        if (next === undefined) return [];
        result.edit.words.push({ key: id, before: row, at: updatedAt });
        return [{ ...next, updatedAt, device }];
      });
      await db.words.bulkPut(rows);
      done += part.length;
      onProgress?.(done);
    }
    if (planning !== undefined && estimates.length > 0)
      result.estimates = await addEstimates(db, estimates, planning, { now, uuid });
  });
  return result;
}

/** Whether an import changes the state of a word that is there. */
function isRaised(state: WordState, imported: WordState): boolean {
  return state === 'learning' && imported === 'known';
}

/** The row to write for a word; undefined where nothing changes. */
function merge(
  id: string,
  { word, state, tags }: ImportedWord,
  row: WordRow | undefined,
  spelling: Spelling,
  raise: boolean,
  updatedAt: number,
): Omit<WordRow, 'device'> | undefined {
  const allTags = changedTags(row?.tags ?? [], { add: tags }, spelling).slice(
    0,
    Math.max(mostTags, row?.tags.length ?? 0),
  );
  if (row === undefined || row.deletedAt !== undefined) {
    const { deletedAt: _, suspended: _suspended, ...kept } = row ?? {};
    const { simplified, traditional, pinyin, senses } = word;
    return {
      ...kept,
      id,
      simplified,
      traditional,
      pinyin,
      senses,
      state,
      tags: allTags,
      addedAt: updatedAt,
      stateAt: updatedAt,
      updatedAt,
    };
  }
  const next = raise && isRaised(row.state, state) ? state : row.state;
  if (next === row.state && allTags.length === row.tags.length) return undefined;
  return { ...row, state: next, ...(next !== row.state && { stateAt: updatedAt }), tags: allTags };
}

/** Merges duplicates: known wins over learning, the more stable memory over others, and all tags are kept. */
function onceEach(words: readonly ImportedWord[]): { id: string; imported: ImportedWord }[] {
  const byId = new Map<string, ImportedWord>();
  for (const imported of words) {
    const id = wordId(imported.word.simplified, imported.word.pinyin);
    const last = byId.get(id);
    if (last === undefined) byId.set(id, imported);
    else
      byId.set(id, {
        ...last,
        state: isRaised(last.state, imported.state) ? 'known' : last.state,
        tags: [...last.tags, ...imported.tags],
        memory: moreStable(last.memory, imported.memory),
      });
  }
  return Array.from(byId, ([id, imported]) => ({ id, imported }));
}
