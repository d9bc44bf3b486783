import { expect, it, vi } from 'vitest';
import { addReadingTime } from '@/lib/library/minutes';
import { followStatistics } from '@/lib/library/reviews/follow-statistics';
import { gradeWord } from '@/lib/library/reviews/reviews';
import { type Statistics, statistics } from '@/lib/library/reviews/statistics';
import { wordSchedule } from '@/lib/library/reviews/word-schedule';
import { changeWords } from '@/lib/library/words/words';
import { setStates } from '@/lib/library/words/words-edit';
import { dayKey } from '@/lib/review/day';
import { createScheduler } from '@/lib/review/scheduler';
import { freshLibrary } from '@/tests/library/fresh-library';

const day = 86_400_000;
const noon = new Date(2026, 2, 20, 12).getTime();
const retention = 0.9;
const scheduler = createScheduler({ retention });
const desk = { simplified: '桌子', traditional: '桌子', pinyin: ['zhuō', 'zi'], senses: ['desk'] };
const id = '桌子|zhuo1 zi5';
const lastOf = (figures: readonly { count: number }[], days: number) => figures.slice(-days).map(({ count }) => count);

it('counts a word as known from the day on which it was marked so, not from that on which it was kept', async () => {
  const db = freshLibrary();
  await changeWords(db, [{ word: desk, state: 'learning' }], { now: () => noon - 5 * day });
  await setStates(db, [id], 'known', { now: () => noon - 2 * day });
  expect(lastOf((await statistics(db, scheduler, noon)).known, 5)).toEqual([0, 0, 1, 1, 1]);
  // Rows of earlier versions do not say when.
  await db.words.toCollection().modify((row) => {
    delete row.stateAt;
  });
  expect(lastOf((await statistics(db, scheduler, noon)).known, 5)).toEqual([1, 1, 1, 1, 1]);
});

it('of an empty library are noughts, also where the clock was set back', async () => {
  const db = freshLibrary();
  const { known, reviews, minutes, forecast, learning } = await statistics(db, scheduler, noon);
  expect([...known, ...reviews, ...minutes, ...forecast].every(({ count }) => count === 0)).toBe(true);
  expect(learning).toBe(0);
  await changeWords(db, [{ word: desk, state: 'learning' }], { now: () => noon });
  await gradeWord(db, { id: 'a', word: id, grade: 3, reps: 0 }, { scheduler, retention }, { now: () => noon });
  const earlier = await statistics(db, scheduler, noon - 365 * day);
  expect(earlier.learning).toBe(1);
  expect(earlier.reviews.every(({ count }) => count === 0)).toBe(true);
});

it('are counted once for many changes, and no more once they are left', async () => {
  const db = freshLibrary();
  const now = () => noon;
  const seen: Statistics[] = [];
  const leaving = new AbortController();
  const listener = {
    onFigures: (figures: Statistics) => void seen.push(figures),
    onProblem: ({ detail }: { detail: string }) => {
      throw new Error(detail);
    },
  };
  followStatistics(db, scheduler, listener, leaving.signal, now);
  await vi.waitFor(() => expect(seen.length).toBe(1));
  await changeWords(db, [{ word: desk, state: 'learning' }], { now });
  await setStates(db, [id], 'known', { now });
  await addReadingTime(db, dayKey(noon), 120_000, { now });
  await vi.waitFor(() => expect(seen.at(-1)?.minutes.at(-1)?.count).toBe(2), 3000);
  expect(seen.at(-1)?.known.at(-1)?.count).toBe(1);
  expect(seen.length).toBe(2);
  leaving.abort();
  await setStates(db, [id], 'ignored', { now });
  // Another follower hears of it; this one has had the same time to.
  const other = new AbortController();
  const later: Statistics[] = [];
  followStatistics(db, scheduler, { ...listener, onFigures: (each) => void later.push(each) }, other.signal, now);
  await setStates(db, [id], 'learning', { now });
  await vi.waitFor(() => expect(later.at(-1)?.learning).toBe(1), 3000);
  other.abort();
  expect(seen.length).toBe(2);
});

it('of one word are its schedule and the reviews that count, the newest first', async () => {
  const db = freshLibrary();
  expect(await wordSchedule(db, id, scheduler)).toEqual({ reviews: [], isLeech: false });
  for (let index = 0; index < 10; index++)
    await gradeWord(
      db,
      { id: `r${index}`, word: id, grade: index === 0 ? 3 : 1, reps: index },
      { scheduler, retention },
      { now: () => noon + index * 3 * day },
    );
  const { schedule, reviews, isLeech } = await wordSchedule(db, id, scheduler);
  expect(reviews.map((each) => each.id)).toEqual(['r9', 'r8', 'r7', 'r6', 'r5', 'r4', 'r3', 'r2', 'r1', 'r0']);
  expect(schedule).toMatchObject({ reps: 10, lapses: 9 });
  expect(schedule?.due).toBe((await db.cards.get(id))?.due);
  expect(isLeech).toBe(true);
});
