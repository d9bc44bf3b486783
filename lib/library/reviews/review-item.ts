import { articleStatus } from '@/lib/library/articles/articles';
import type { Library } from '@/lib/library/db';
import type { ContextRow, WordRow } from '@/lib/library/types';
import { contextsOf } from '@/lib/library/words/words';
import type { LogEntry } from '@/lib/review/log';
import { reviewsOf } from './reviews';

/** A word as a review shows it. */
export type ReviewItem = {
  word: WordRow;
  /** Its sentences, the newest first. */
  contexts: ContextRow[];
  log: LogEntry[];
};

/** A word with its sentences and its log; `undefined` where it is not kept any more. */
export function reviewItem(db: Library, id: string): Promise<ReviewItem | undefined> {
  return db.transaction('r', [db.words, db.contexts, db.reviews], async () => {
    const word = await db.words.get(id);
    if (word === undefined || word.deletedAt !== undefined) return undefined;
    const [contexts, log] = await Promise.all([contextsOf(db, id), reviewsOf(db, id)]);
    return { word, contexts, log };
  });
}

/** The id of the saved article in which a sentence stood; `undefined` where it is not saved. */
export async function articleOf(db: Library, context: ContextRow): Promise<string | undefined> {
  return (await articleStatus(db, context.url))?.id;
}
