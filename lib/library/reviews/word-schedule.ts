import type { Library } from '@/lib/library/db';
import { isLeech } from '@/lib/review/leech';
import { type LogEntry, liveReviews, type Review } from '@/lib/review/log';
import type { Schedule, Scheduler } from '@/lib/review/scheduler';
import { reviewsOf } from './reviews';

/** How a word stands in review. */
export type WordSchedule = {
  /** Absent where it was never reviewed. */
  schedule?: Schedule;
  /** The reviews that count, the newest first. */
  reviews: Review[];
  isLeech: boolean;
};

/** The reviews of one word and what they come to: from the log, which is the truth. */
export async function wordSchedule(db: Library, id: string, scheduler: Scheduler): Promise<WordSchedule> {
  const log: LogEntry[] = await reviewsOf(db, id);
  const schedule = scheduler.replay(log);
  return {
    ...(schedule !== undefined && { schedule }),
    reviews: liveReviews(log).reverse(),
    isLeech: isLeech(schedule?.lapses ?? 0),
  };
}

/** Ids of the words that were forgotten so often that another way should be tried with them. */
export async function leeches(db: Library): Promise<Set<string>> {
  const cards = await db.cards.toArray();
  return new Set(cards.flatMap(({ word, lapses }) => (isLeech(lapses ?? 0) ? [word] : [])));
}
