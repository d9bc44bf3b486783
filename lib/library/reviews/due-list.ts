import type { Library } from '@/lib/library/db';
import { type DueList, ReviewQueue } from './review-queue';

/** The number of words left to review today, and of which kind they are. */
export type DueCounts = { left: number; due: number; failed: number; newWords: number };

/**
 * The words to be reviewed: those being learned, neither deleted nor suspended, and due before the day of learning ends
 * at four in the morning. For a page that shows them live there is `followDue`.
 * @param newPerDay how many words may come up for the first time on one day
 */
export function dueList(db: Library, newPerDay: number, now: number): Promise<DueList> {
  return db.transaction('r', [db.words, db.cards, db.reviews, db.meta], async () => {
    const queue = new ReviewQueue(db);
    await queue.load(now);
    return queue.list(newPerDay, now);
  });
}

/** The numbers that every view shows which counts words to review. */
export function countsOf({ due, failed, newWords }: Pick<DueList, 'due' | 'failed' | 'newWords'>): DueCounts {
  const counts = { due: due.length, failed: failed.length, newWords: newWords.length };
  return { left: counts.due + counts.failed + counts.newWords, ...counts };
}

/** `countsOf` a `dueList`. */
export async function dueCounts(db: Library, newPerDay: number, now: number): Promise<DueCounts> {
  return countsOf(await dueList(db, newPerDay, now));
}
