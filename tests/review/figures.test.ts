import { describe, expect, it } from 'vitest';
import { byWeek, forecast, reviewFigures } from '@/lib/review/daily-figures';
import { dayBefore } from '@/lib/review/day';
import type { Grade, LogEntry } from '@/lib/review/log';
import { createScheduler } from '@/lib/review/scheduler';

const day = 86_400_000;
const now = new Date(2026, 2, 20, 12).getTime();
const scheduler = createScheduler({ retention: 0.9 });

/** A word's reviews, each so many days before now. */
function log(word: string, ...reviews: [daysAgo: number, grade: Grade][]): [string, LogEntry[]] {
  return [
    word,
    reviews.map(([daysAgo, grade]): LogEntry => {
      const at = now - daysAgo * day;
      return { id: `${word}${daysAgo}`, word, kind: 'review', grade, at, updatedAt: at, zone: 0 };
    }),
  ];
}
const figures = (logs: [string, LogEntry[]][], words: { id: string; knownSince?: number }[] = []) =>
  reviewFigures(new Map(logs), words, scheduler, 10, now);
const counts = (list: { count: number }[]) => list.map(({ count }) => count);

describe('the reviews of each day', () => {
  it('are those that count, today last', async () => {
    const [word, entries] = log('a', [30, 3], [3, 3], [3.1, 1], [0, 3]);
    const undo: LogEntry = { id: 'u', word, kind: 'undo', undoes: 'a0', at: now, updatedAt: now + 1 };
    expect(counts((await figures([[word, entries]])).reviews)).toEqual([0, 0, 0, 0, 0, 0, 2, 0, 0, 1]);
    expect(counts((await figures([[word, [...entries, undo]]])).reviews)).toEqual([0, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
  });
});

describe('retention', () => {
  it('counts what came up again: no first review, and no second one on a day', async () => {
    const { retention } = await figures([
      log('a', [5, 1], [2, 3]),
      log('b', [5, 3], [2, 1], [1.9, 3]),
      log('c', [2, 3]),
    ]);
    expect(retention.filter(({ tested }) => tested > 0)).toEqual([{ day: dayBefore(now, 2), passed: 1, tested: 2 }]);
  });

  it('is joined by weeks that end today', () => {
    const days = Array.from({ length: 10 }, (_, index) => ({ day: index, passed: 1, tested: 2 }));
    expect(byWeek(days)).toEqual([
      { day: 0, passed: 3, tested: 6 },
      { day: 3, passed: 7, tested: 14 },
    ]);
  });
});

describe('known words', () => {
  it('are those marked so, from that day on, and those before', async () => {
    const { known } = await figures(
      [],
      [
        { id: 'a', knownSince: now - 100 * day },
        { id: 'b', knownSince: now - 2 * day },
      ],
    );
    expect(counts(known)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
  });

  it('are those remembered for three weeks, until they are forgotten', async () => {
    const learned = log('a', [80, 4], [60, 4], [6, 4], [2, 1]);
    expect(counts((await figures([learned], [{ id: 'a' }])).known)).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    // A word that is not kept any more is not known.
    expect(counts((await figures([learned])).known)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

it('foresees each day’s words: what is left today, and then what is due', () => {
  const due = [now + 2 * day, now + 2.2 * day, now + 40 * day];
  expect(counts(forecast(7, due, 4, now))).toEqual([7, 0, 2, 0]);
});
