import type { Library } from '@/lib/library/db';
import { readingTimes } from '@/lib/library/minutes';
import type { ReviewRow } from '@/lib/library/types';
import { dayBefore, dayKey } from '@/lib/review/day';
import {
  byWeek,
  type CountedWord,
  type DayFigure,
  forecast,
  type RetentionFigure,
  reviewFigures,
} from '@/lib/review/figures';
import type { Scheduler } from '@/lib/review/scheduler';

export type Statistics = {
  forecast: DayFigure[];
  reviews: DayFigure[];
  /** By week, the last one ending today. */
  retention: RetentionFigure[];
  known: DayFigure[];
  /** Minutes read on each day. */
  minutes: DayFigure[];
  /** Words being learned, of which one is reviewed or more, and words that are marked as known. */
  learning: number;
};

const ahead = 30;
const back = 84;

/**
 * What the page of statistics shows: the coming 30 days, and the last twelve weeks.
 * @param pause see `reviewFigures`
 */
export async function statistics(
  db: Library,
  scheduler: Scheduler,
  now: number,
  pause?: () => Promise<void> | undefined,
): Promise<Statistics> {
  const { words, cards, reviews, times } = await db.transaction(
    'r',
    [db.words, db.cards, db.reviews, db.meta],
    async () => ({
      words: await db.words.toArray(),
      cards: await db.cards.toArray(),
      reviews: await db.reviews.toArray(),
      times: await readingTimes(db),
    }),
  );
  const living = words.filter((row) => row.deletedAt === undefined);
  const learning = living.filter(({ state }) => state === 'learning');
  const reviewed = new Set(learning.filter(({ suspended }) => suspended !== true).map(({ id }) => id));
  const counted: CountedWord[] = living
    .filter(({ state }) => state !== 'ignored')
    .map(({ id, state, stateAt, addedAt }) => (state === 'known' ? { id, knownSince: stateAt ?? addedAt } : { id }));
  const logs = new Map<string, ReviewRow[]>();
  for (const row of reviews) {
    const log = logs.get(row.word);
    if (log === undefined) logs.set(row.word, [row]);
    else log.push(row);
  }
  const figures = await reviewFigures(logs, counted, scheduler, back, now, pause);
  const due = cards.filter(({ word }) => reviewed.has(word)).map((card) => card.due);
  return {
    ...figures,
    retention: byWeek(figures.retention),
    forecast: forecast(due, ahead, now),
    minutes: Array.from({ length: back }, (_, index) => {
      const day = dayBefore(now, back - 1 - index);
      return { day, count: Math.round((times.get(dayKey(day)) ?? 0) / 60_000) };
    }),
    learning: learning.length,
  };
}
