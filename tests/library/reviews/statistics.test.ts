import { expect, it, vi } from 'vitest';
import { addReadingTime } from '@/lib/library/reading-time';
import { dueCounts } from '@/lib/library/reviews/due-list';
import { followStatistics } from '@/lib/library/reviews/follow-statistics';
import { gradeWord } from '@/lib/library/reviews/reviews';
import { type Statistics, statistics } from '@/lib/library/reviews/statistics';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { wordSchedule } from '@/lib/library/reviews/word-schedule';
import { changeWords } from '@/lib/library/words/words';
import { setStates } from '@/lib/library/words/words-edit';
import { countWordsToExport } from '@/lib/library/words/words-to-export';
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

it('counts a word as known from the day on which it was marked as known, not on which it was added', async () => {
  const db = freshLibrary();
  await changeWords(db, [{ word: desk, state: 'learning' }], { now: () => noon - 5 * day });
  await setStates(db, [id], 'known', { now: () => noon - 2 * day });
  expect(lastOf((await statistics(db, scheduler, 10, noon)).known, 5)).toEqual([0, 0, 1, 1, 1]);
  // Rows of earlier versions do not say when.
  await db.words.toCollection().modify((row) => {
    delete row.stateAt;
  });
  expect(lastOf((await statistics(db, scheduler, 10, noon)).known, 5)).toEqual([1, 1, 1, 1, 1]);
});

it('of an empty library are zero, also where the clock was set back', async () => {
  const db = freshLibrary();
  const { known, reviews, minutes, forecast, learning } = await statistics(db, scheduler, 10, noon);
  expect([...known, ...reviews, ...minutes, ...forecast].every(({ count }) => count === 0)).toBe(true);
  expect(learning).toBe(0);
  await changeWords(db, [{ word: desk, state: 'learning' }], { now: () => noon });
  await gradeWord(db, { id: 'a', word: id, grade: 3, reps: 0 }, { scheduler, retention }, { now: () => noon });
  const earlier = await statistics(db, scheduler, 10, noon - 365 * day);
  expect(earlier.learning).toBe(1);
  expect(earlier.reviews.every(({ count }) => count === 0)).toBe(true);
});

it('are counted once for many changes, and never after the page is left', async () => {
  const db = freshLibrary();
  const now = () => noon;
  const seen: Statistics[] = [];
  const leaving = new AbortController();
  const listener = {
    newPerDay: async () => 10,
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

it('of one word are its schedule and its valid reviews, newest first', async () => {
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

it('count the same words today as every other view does', async () => {
  const db = freshLibrary();
  const words = ['桌子', '椅子', '雨伞', '书包'].map((simplified) => ({
    ...desk,
    simplified,
    traditional: simplified,
  }));
  const idOf = (at: number) => `${words[at]?.simplified}|zhuo1 zi5`;
  const grade = (at: number, given: 1 | 3, time: number) =>
    gradeWord(
      db,
      { id: `${at} ${time}`, word: idOf(at), grade: given, reps: 0 },
      { scheduler, retention },
      { now: () => time },
    );
  for (const word of words) await changeWords(db, [{ word, state: 'learning' }], { now: () => noon - 20 * day });
  await grade(0, 3, noon - 10 * day);
  await grade(1, 1, noon);
  const { today, forecast } = await statistics(db, scheduler, 2, noon);
  expect(today).toEqual({ left: 3, due: 1, failed: 1, newWords: 1 });
  expect(await dueCounts(db, 2, noon)).toEqual(today);
  expect(forecast[0]?.count).toBe(today.left);
  // What is exported as due is what was reviewed before.
  expect(await countWordsToExport(db, { kind: 'due' }, noon)).toBe(today.due + today.failed);
  expect((await wordSchedule(db, idOf(0), scheduler, noon)).isDue).toBe(true);
});

it('counts no word twice: what is known by its reviews, or suspended, is not being learned', async () => {
  const db = freshLibrary();
  const words = ['桌子', '椅子', '雨伞'].map((simplified) => ({ ...desk, simplified, traditional: simplified }));
  for (const word of words) await changeWords(db, [{ word, state: 'learning' }], { now: () => noon - 80 * day });
  expect((await statistics(db, scheduler, 10, noon)).learning).toBe(3);
  for (const [reps, ago] of [70, 60, 40, 10].entries())
    await gradeWord(
      db,
      { id: `r${reps}`, word: id, grade: 4, reps },
      { scheduler, retention },
      { now: () => noon - ago * day },
    );
  await suspendWords(db, ['椅子|zhuo1 zi5'], true);
  const { known, learning } = await statistics(db, scheduler, 10, noon);
  expect(known.at(-1)?.count).toBe(1);
  expect(learning).toBe(1);
});
