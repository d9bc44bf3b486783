import type { Library } from '@/lib/library/db';
import { type EditDeps, editWords, type WordsEdit } from '@/lib/library/words/words-edit';

/**
 * Takes words out of review, or back into it; their reviews stay. Words that are not kept are passed over. Rejects where
 * the library cannot be written.
 */
export function suspendWords(
  db: Library,
  words: readonly string[],
  suspended: boolean,
  deps?: EditDeps,
): Promise<WordsEdit> {
  return editWords(
    db,
    words,
    (row) => {
      if ((row.suspended ?? false) === suspended) return undefined;
      const { suspended: _, ...rest } = row;
      return { ...rest, ...(suspended && { suspended: true }) };
    },
    deps,
  );
}

/** How many of the words being learned are suspended. Reads them all. */
export function suspendedCount(db: Library): Promise<number> {
  return db.words
    .where('state')
    .equals('learning')
    .and(({ suspended, deletedAt }) => suspended === true && deletedAt === undefined)
    .count();
}
