import type { Library } from '@/lib/library/db';
import type { WriteDeps } from '@/lib/library/device';
import { editWords, type WordsEdit } from '@/lib/library/words/words-edit';

/** Takes words out of review, or back into it; their reviews stay. Rejects where the library cannot be written. */
export function suspendWords(
  db: Library,
  words: readonly string[],
  suspended: boolean,
  deps?: WriteDeps,
): Promise<WordsEdit> {
  return editWords(db, words, deps, (row) => {
    if ((row.suspended ?? false) === suspended) return undefined;
    const { suspended: _, ...rest } = row;
    return { ...rest, ...(suspended && { suspended: true }) };
  });
}

/** How many of the words being learned are suspended. Reads all of these. */
export function suspendedCount(db: Library): Promise<number> {
  return db.words
    .where('state')
    .equals('learning')
    .and(({ suspended, deletedAt }) => suspended === true && deletedAt === undefined)
    .count();
}
