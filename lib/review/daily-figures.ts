import { dayBefore, dayKey, endOfDay, startOfDay } from './day';
import type { LogEntry } from './log';
import type { Scheduler } from './scheduler';

/** A figure of one day of learning; `day` is when it begins, in milliseconds. */
export type DayFigure = { day: number; count: number };

/** Reviews of one day that tested a memory, and how many of the words were remembered. */
export type RetentionFigure = { day: number; passed: number; tested: number };

export type ReviewFigures = {
  /** Reviews of each day, up to today. */
  reviews: DayFigure[];
  retention: RetentionFigure[];
  /** Words that were known at the end of each day. */
  known: DayFigure[];
  /** Ids of the words that are known by their reviews now. */
  knownByReview: Set<string>;
};

/** A word counts as known from reviews while it is remembered for three weeks and more: Anki's mature cards. */
const knownDays = 21;

/** Words as the figures need them: since when each is marked known; the others are known by their reviews. */
export type CountedWord = { id: string; knownSince?: number };

/**
 * Figures of the last `days` learning days. Undone reviews do not count, nor, for retention, a word's first review or a
 * further one on the same day.
 * @param pause is awaited after each word: a log of years takes seconds
 */
export async function reviewFigures(
  logs: ReadonlyMap<string, readonly LogEntry[]>,
  words: readonly CountedWord[],
  scheduler: Scheduler,
  days: number,
  now: number,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<ReviewFigures> {
  const starts = Array.from({ length: days }, (_, index) => dayBefore(now, days - 1 - index));
  const indexOf = new Map(starts.map((start, index) => [dayKey(start), index]));
  const before = (starts[0] ?? now) - 1;
  const reviews = starts.map((day) => ({ day, count: 0 }));
  const retention = starts.map((day) => ({ day, passed: 0, tested: 0 }));
  // By how much the number of known words changes on each day; what was before stands in `base`.
  const changes = starts.map(() => 0);
  let base = 0;
  const change = (time: number, by: number) => {
    if (time <= before) base += by;
    else {
      const index = indexOf.get(dayKey(Math.min(time, now)));
      if (index !== undefined) changes[index] = (changes[index] ?? 0) + by;
    }
  };

  const byReview = new Set<string>();
  const knownByReview = new Set<string>();
  for (const { id, knownSince } of words) {
    if (knownSince === undefined) byReview.add(id);
    else change(knownSince, 1);
  }
  for (const [word, log] of logs) {
    const paused = pause();
    if (paused !== undefined) await paused;
    let isKnown = false;
    for (const { review, before: last, after } of scheduler.history(log)) {
      const willBe = byReview.has(word) && after.stability >= knownDays;
      if (willBe !== isKnown) change(review.at, willBe ? 1 : -1);
      isKnown = willBe;
      const index = indexOf.get(dayKey(review.at));
      if (index === undefined) continue;
      (reviews[index] as DayFigure).count += 1;
      if (last === undefined || startOfDay(last.last) === startOfDay(review.at)) continue;
      const figure = retention[index] as RetentionFigure;
      figure.tested += 1;
      if (review.grade > 1) figure.passed += 1;
    }
    if (isKnown) knownByReview.add(word);
  }
  let sum = base;
  const known = starts.map((day, index) => {
    sum += changes[index] ?? 0;
    return { day, count: sum };
  });
  return { reviews, retention, known, knownByReview };
}

/** Figures of retention joined by weeks of seven days that end today: a day has few reviews. */
export function byWeek(figures: readonly RetentionFigure[]): RetentionFigure[] {
  const weeks: RetentionFigure[] = [];
  for (let end = figures.length; end > 0; end -= 7) {
    const week = figures.slice(Math.max(0, end - 7), end);
    weeks.unshift({
      day: week[0]?.day ?? 0,
      passed: week.reduce((sum, { passed }) => sum + passed, 0),
      tested: week.reduce((sum, { tested }) => sum + tested, 0),
    });
  }
  return weeks;
}

/** How many words come up on each of the coming days: today those that are left, then by the times when they are due. */
export function forecast(left: number, due: readonly number[], days: number, now: number): DayFigure[] {
  const figures = Array.from({ length: days }, (_, index) => ({ day: dayBefore(now, -index), count: 0 }));
  const ends = figures.map(({ day }) => endOfDay(day));
  for (const time of due) {
    const index = ends.findIndex((end) => time < end);
    if (index >= 0) (figures[index] as DayFigure).count += 1;
  }
  if (figures[0] !== undefined) figures[0].count += left;
  return figures;
}
