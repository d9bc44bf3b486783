import { wordId } from '@/lib/chinese/word-id';
import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';
import type { WordRow } from '@/lib/library/types';
import type { WordState } from '@/lib/reading/word-state';
import type { ImportedWord } from '@/lib/words/import-plan';
import { type EditDeps, inParts, longestTag, mostTags, type WordsEdit } from './words-edit';

/** What became of an import. `raised` were being learned and are known now; `kept` stay as the user had them. */
export type ImportResult = { added: number; raised: number; kept: number; edit: WordsEdit };

type Options = EditDeps & {
  /** Whether a word that is being learned and comes as known becomes known. */
  raise: boolean;
  /** Hears how many words are written, of all. */
  onProgress?: (done: number) => void;
};

/**
 * Keeps many words in one transaction, all or none. What the user said of a word stands: its state is not changed,
 * but from learning to known where `raise` allows it; tags are added to it. A word that was deleted comes back with its
 * note and tags. Resolves once all of it is on the disk; rejects where the library cannot be written.
 */
export async function importWords(
  db: Library,
  words: readonly ImportedWord[],
  { raise, onProgress, now = Date.now, uuid = () => crypto.randomUUID() }: Options,
): Promise<ImportResult> {
  const result: ImportResult = { added: 0, raised: 0, kept: 0, edit: { words: [], contexts: [] } };
  const unique = onceEach(words);
  await db.transaction('rw', [db.words, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    let done = 0;
    for (const part of inParts(unique)) {
      const before = await db.words.bulkGet(part.map(({ id }) => id));
      const rows = part.flatMap(({ id, imported }, index): WordRow[] => {
        const row = before[index];
        const updatedAt = writeTime(now(), row);
        const next = merge(id, imported, row, raise, updatedAt);
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
  });
  return result;
}

/** Whether an import changes the state of a word that is there. */
export function isRaised(state: WordState, imported: WordState): boolean {
  return state === 'learning' && imported === 'known';
}

/** What is to be written of a word; undefined where all stays as it is. */
function merge(
  id: string,
  { word, state, tags }: ImportedWord,
  row: WordRow | undefined,
  raise: boolean,
  updatedAt: number,
): Omit<WordRow, 'device'> | undefined {
  const allTags = withTags(row?.tags ?? [], tags);
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

/** Tags with others that are not among them; Anki, from which they may come back, writes `_` for a space. */
function withTags(own: readonly string[], others: readonly string[]): string[] {
  const spelled = (tag: string) => tag.replace(/[\s_"“”]+/g, '_');
  const all = [...own];
  const known = new Set(own.map(spelled));
  for (const other of others) {
    const tag = other.trim().slice(0, longestTag);
    if (tag === '' || known.has(spelled(tag))) continue;
    known.add(spelled(tag));
    all.push(tag);
  }
  return all.slice(0, mostTags);
}

/** A word that comes several times comes once, known rather than learned, with all its tags. */
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
      });
  }
  return Array.from(byId, ([id, imported]) => ({ id, imported }));
}
