import type { Library } from '@/lib/library/db';
import { readingTimes } from '@/lib/library/reading-time';
import {
  byWeek,
  type CountedWord,
  type DayFigure,
  forecast,
  type RetentionFigure,
  reviewFigures,
} from '@/lib/review/daily-figures';
import { dayBefore, dayKey } from '@/lib/review/day';
import type { Scheduler } from '@/lib/review/scheduler';
import { logsByWord } from './cards';
import { countsOf, type DueCounts, dueList } from './due-list';

export type Statistics = {
  /** What is left to review today. */
  today: DueCounts;
  /** Words that come up on each day: today all that are left, later those that come up again. */
  forecast: DayFigure[];
  reviews: DayFigure[];
  /** By week, the last one ending today. */
  retention: RetentionFigure[];
  known: DayFigure[];
  /** Minutes read on each day. */
  minutes: DayFigure[];
  /** How many words are being learned: neither suspended nor counted as known. */
  learning: number;
};

const ahead = 30;
const back = 84;

/** What the page of statistics shows: the next 30 days, and the last twelve weeks. See `dueList`, `reviewFigures`. */
export async function statistics(
  db: Library,
  scheduler: Scheduler,
  newPerDay: number,
  now: number,
  pause?: () => Promise<void> | undefined,
): Promise<Statistics> {
  const { words, cards, reviews, times, list } = await db.transaction(
    'r',
    [db.words, db.cards, db.reviews, db.meta],
    async () => ({
      words: await db.words.toArray(),
      cards: await db.cards.toArray(),
      reviews: await db.reviews.toArray(),
      times: await readingTimes(db),
      list: await dueList(db, newPerDay, now),
    }),
  );
  const living = words.filter((row) => row.deletedAt === undefined);
  const learning = living.filter(({ state }) => state === 'learning');
  const reviewed = new Set(learning.filter(({ suspended }) => suspended !== true).map(({ id }) => id));
  const counted: CountedWord[] = living
    .filter(({ state }) => state !== 'ignored')
    .map(({ id, state, stateAt, addedAt }) => (state === 'known' ? { id, knownSince: stateAt ?? addedAt } : { id }));
  const { knownByReview, ...figures } = await reviewFigures(logsByWord(reviews), counted, scheduler, back, now, pause);
  const isToday = new Set(list.order);
  const later = cards.filter(({ word }) => reviewed.has(word) && !isToday.has(word)).map((card) => card.due);
  const today = countsOf(list);
  return {
    ...figures,
    retention: byWeek(figures.retention),
    today,
    forecast: forecast(today.left, later, ahead, now),
    minutes: Array.from({ length: back }, (_, index) => {
      const day = dayBefore(now, back - 1 - index);
      return { day, count: Math.round((times.get(dayKey(day)) ?? 0) / 60_000) };
    }),
    learning: [...reviewed].filter((id) => !knownByReview.has(id)).length,
  };
}
