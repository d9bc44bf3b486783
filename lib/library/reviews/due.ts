import type { Library } from '@/lib/library/db';
import { createReviewQueue } from './review-queue';

/** What is to be reviewed in the day of learning of `now`. */
export type DueList = {
  /** Ids of words that come up again, the longest overdue first. */
  due: string[];
  /** Ids of words that come up for the first time, those kept first before the others, as many as today may still have. */
  fresh: string[];
  /** Reviews that were made today. */
  done: number;
  /** Whether there are new words beyond today's number. */
  moreFresh: boolean;
  /** When the next word comes up after today. */
  next?: number;
};

/**
 * The words to be reviewed: those being learned, neither deleted nor suspended. A word that is due later today is due:
 * a day of learning ends at four in the morning. For a page that shows it for long there is `followDue`.
 * @param newPerDay how many words may come up for the first time on one day
 */
export function dueList(db: Library, newPerDay: number, now: number): Promise<DueList> {
  return db.transaction('r', [db.words, db.cards, db.reviews, db.meta], async () => {
    const book = createReviewQueue(db);
    await book.load(now);
    return book.list(newPerDay, now);
  });
}

/** How many words are to be reviewed today. */
export async function dueCount(db: Library, newPerDay: number, now: number): Promise<number> {
  const { due, fresh } = await dueList(db, newPerDay, now);
  return due.length + fresh.length;
}
