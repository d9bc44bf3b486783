import type { Library } from '@/lib/library/db';
import type { ContextRow, WordRow } from '@/lib/library/types';
import { contextsOf } from '@/lib/library/words/words';
import { endOfDay } from '@/lib/review/day';
import { isLeech } from '@/lib/review/interval';
import { type LogEntry, liveReviews, type Review } from '@/lib/review/log';
import type { Schedule, Scheduler } from '@/lib/review/scheduler';
import { reviewsOf } from './reviews';

export type WordSchedule = {
  /** Absent where it was never reviewed. */
  schedule?: Schedule;
  /** Whether it comes up again before the day of learning ends. */
  isDue?: boolean;
  /** The reviews that count, the newest first. */
  reviews: Review[];
  isLeech: boolean;
};

/** The reviews of one word and its schedule, from the log. */
export async function wordSchedule(
  db: Library,
  id: string,
  scheduler: Scheduler,
  now = Date.now(),
): Promise<WordSchedule> {
  const log: LogEntry[] = await reviewsOf(db, id);
  const schedule = scheduler.replay(log);
  return {
    ...(schedule !== undefined && { schedule, isDue: schedule.due < endOfDay(now) }),
    reviews: liveReviews(log).reverse(),
    isLeech: isLeech(schedule?.lapses ?? 0),
  };
}

/** Ids of the words that were forgotten often. */
export async function leeches(db: Library): Promise<Set<string>> {
  const cards = await db.cards.toArray();
  return new Set(cards.flatMap(({ word, lapses }) => (isLeech(lapses ?? 0) ? [word] : [])));
}

/** A word as a review shows it. */
export type ReviewItem = {
  word: WordRow;
  /** Its sentences, the newest first. */
  contexts: ContextRow[];
  log: LogEntry[];
};

/** `undefined` where the word was deleted. */
export function reviewItem(db: Library, id: string): Promise<ReviewItem | undefined> {
  return db.transaction('r', [db.words, db.contexts, db.reviews], async () => {
    const word = await db.words.get(id);
    if (word === undefined || word.deletedAt !== undefined) return undefined;
    const [contexts, log] = await Promise.all([contextsOf(db, id), reviewsOf(db, id)]);
    return { word, contexts, log };
  });
}
