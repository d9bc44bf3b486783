import { describe, expect, it } from 'vitest';
import { countsOf, dueCounts } from '@/lib/library/reviews/due-list';
import { gradeWord, undoReview } from '@/lib/library/reviews/reviews';
import { suspendedCount, suspendWords } from '@/lib/library/reviews/suspend';
import { startOfDay } from '@/lib/review/day';
import { freshLibrary } from '@/tests/library/fresh-library';
import { day, idOf, noon, planning, useLearner } from './learner';

const learner = useLearner();
const { deps, say, keep, grade, canUndo, list, nextDay } = learner;
const nothing = { due: [], failed: [], newWords: [], order: [], done: 0, reviews: 0, moreNew: false };

describe('the words to be reviewed', () => {
  it('are new words in the order in which they were added, up to the daily limit', async () => {
    await keep('措施', '居民', '管道');
    const both = [idOf.措施, idOf.居民];
    expect(await list(2)).toEqual({ ...nothing, newWords: both, order: both, moreNew: true });
    await grade('措施', 3);
    expect(await list(2)).toMatchObject({ newWords: [idOf.居民], done: 1, moreNew: true });
    await grade('居民', 3);
    expect(await list(2)).toMatchObject({ newWords: [], done: 2, moreNew: true });
    expect((await dueCounts(learner.db, 2, learner.now)).left).toBe(0);
    learner.now += day;
    expect(await list(2)).toMatchObject({ newWords: [idOf.管道], done: 0, moreNew: false });
  });

  it('come up again from four in the morning of the day on which they are due', async () => {
    await keep('措施');
    await grade('措施', 2);
    expect((await list()).due).toEqual([]);
    learner.now = new Date(2026, 2, 3, 3, 59).getTime();
    expect((await list()).due).toEqual([]);
    learner.now = new Date(2026, 2, 3, 4).getTime();
    expect((await list()).due).toEqual([idOf.措施]);
  });

  it('are the longest overdue first', async () => {
    await keep('措施', '居民');
    await grade('居民', 1);
    learner.now += 1000;
    await grade('措施', 1);
    learner.now += 3 * day;
    expect((await list()).due).toEqual([idOf.居民, idOf.措施]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['known', () => say('措施', 'known')],
    ['ignored', () => say('措施', 'ignored')],
    ['forgotten', () => say('措施', 'new')],
    ['suspended', () => suspendWords(learner.db, [idOf.措施], true, deps)],
  ])('are not those that are %s, reviewed before or not', async (_, change) => {
    await keep('措施', '居民');
    await change();
    expect((await list()).newWords).toEqual([idOf.居民]);
    await say('措施', 'learning');
    await suspendWords(learner.db, [idOf.措施], false, deps);
    await grade('措施', 1);
    learner.now += 2 * day;
    expect((await list()).due).toEqual([idOf.措施]);
    await change();
    expect((await list()).due).toEqual([]);
  });
});

describe('a failed word', () => {
  const minute = 60_000;

  it('waits behind all others until its step is over, then comes first', async () => {
    await keep('措施', '居民', '管道');
    await grade('措施', 1);
    expect((await list()).order).toEqual([idOf.居民, idOf.管道, idOf.措施]);
    learner.now += 9 * minute;
    expect((await list()).order).toEqual([idOf.居民, idOf.管道, idOf.措施]);
    learner.now += minute;
    expect((await list()).order).toEqual([idOf.措施, idOf.居民, idOf.管道]);
    await grade('措施', 3);
    expect((await list()).order).toEqual([idOf.居民, idOf.管道]);
  });

  it('comes early where nothing else is left, the one failed first before the others', async () => {
    await keep('措施', '居民');
    await grade('居民', 1);
    learner.now += 1000;
    await grade('措施', 1);
    expect((await list()).order).toEqual([idOf.居民, idOf.措施]);
  });

  it('is left, and not done, until it is seen right', async () => {
    await keep('措施', '居民');
    await grade('措施', 1);
    expect(await list()).toMatchObject({ failed: [idOf.措施], done: 0, reviews: 1 });
    expect(countsOf(await list())).toEqual({ left: 2, due: 0, failed: 1, newWords: 1 });
    await grade('措施', 3);
    expect(await list()).toMatchObject({ failed: [], done: 1, reviews: 2 });
    expect(countsOf(await list())).toEqual({ left: 1, due: 0, failed: 0, newWords: 1 });
    // Its undo fails it again; the next one makes it new.
    await undoReview(learner.db, noon, planning, deps);
    expect(await list()).toMatchObject({ failed: [idOf.措施], done: 0, reviews: 1 });
    await undoReview(learner.db, noon, planning, deps);
    expect(countsOf(await list())).toEqual({ left: 2, due: 0, failed: 0, newWords: 2 });
  });

  it('whose step ends after the day does is still of that day', async () => {
    await keep('措施');
    learner.now = new Date(2026, 2, 3, 3, 55).getTime();
    await grade('措施', 1);
    expect(await list()).toMatchObject({ failed: [idOf.措施], order: [idOf.措施] });
    learner.now += 10 * minute;
    expect(await list()).toMatchObject({ failed: [idOf.措施], order: [idOf.措施] });
  });

  it('that was left is due on the next day, like any other', async () => {
    await keep('措施');
    await grade('措施', 1);
    learner.now += day;
    expect(await list()).toMatchObject({ due: [idOf.措施], failed: [] });
  });

  it('that is suspended is neither left nor done', async () => {
    await keep('措施');
    await grade('措施', 1);
    await suspendWords(learner.db, [idOf.措施], true, deps);
    expect(await list()).toEqual({ ...nothing, reviews: 1 });
  });
});

describe('a day of review', () => {
  it('without words, or with all of them suspended, has nothing due, now or later', async () => {
    expect(await list()).toEqual(nothing);
    await keep('措施', '居民');
    await grade('措施', 2);
    await suspendWords(learner.db, Object.values(idOf), true, deps);
    expect(await list()).toEqual({ ...nothing, done: 1, reviews: 1 });
    expect(await suspendedCount(learner.db)).toBe(2);
    expect(await nextDay()).toBeUndefined();
    learner.now += 2 * day;
    expect(await list()).toEqual(nothing);
  });

  it('reports what the next day brings: the words of that day that are not suspended', async () => {
    await keep('措施', '居民', '管道');
    await grade('措施', 2);
    await grade('居民', 4);
    await grade('管道', 4);
    expect(await nextDay()).toEqual({ day: new Date(2026, 2, 3, 4).getTime(), isTomorrow: true, due: 1, newWords: 0 });
    await suspendWords(learner.db, [idOf.措施, idOf.管道], true, deps);
    const due = (await learner.db.cards.get(idOf.居民))?.due ?? 0;
    expect(await nextDay()).toEqual({ day: startOfDay(due), isTomorrow: false, due: 1, newWords: 0 });
  });

  it('reports new words that wait for tomorrow, as many as a day may have', async () => {
    await keep('措施', '居民', '管道', '竹子');
    await grade('措施', 4);
    expect(await nextDay(2)).toMatchObject({ isTomorrow: true, due: 0, newWords: 2 });
    expect(await nextDay(0)).toMatchObject({ due: 1, newWords: 0 });
  });

  it('has no new word once the daily limit is reached, undone reviews not counted', async () => {
    await keep('措施', '居民', '管道');
    await grade('措施', 3);
    expect(await list(1)).toMatchObject({ newWords: [], moreNew: true });
    await undoReview(learner.db, noon, planning, deps);
    expect(await list(1)).toMatchObject({ newWords: [idOf.措施], moreNew: true });
    expect(await list(0)).toMatchObject({ newWords: [], moreNew: true });
  });

  it('works with the clock set back by a year', async () => {
    await keep('措施', '居民', '管道');
    await grade('措施', 3);
    await grade('居民', 3);
    learner.now -= 365 * day;
    expect(await list(1)).toMatchObject({ due: [], newWords: [idOf.管道], done: 0 });
    await grade('管道', 3);
    expect(await list(1)).toMatchObject({ newWords: [], done: 1 });
    expect((await learner.db.cards.get(idOf.管道))?.due).toBeLessThan(learner.now + 10 * day);
    expect(await undoReview(learner.db, learner.now - day, planning, deps)).toBe(idOf.管道);
    // And forward again: nothing is lost of what was reviewed before.
    learner.now += 380 * day;
    expect((await list(1)).due.toSorted()).toEqual([idOf.居民, idOf.措施].toSorted());
  });

  it.each<[string, () => Promise<unknown>, Partial<Awaited<ReturnType<typeof list>>>]>([
    ['deleted', () => say('措施', 'new'), { due: [], newWords: [] }],
    ['marked known', () => say('措施', 'known'), { due: [], newWords: [] }],
  ])('continues where the current word was %s meanwhile, and its grade is kept', async (_, change, expected) => {
    await keep('措施');
    await change();
    expect(await grade('措施', 3)).toBe(true);
    expect(await list()).toMatchObject(expected);
    await say('措施', 'learning');
    learner.now += 30 * day;
    expect((await list()).due).toEqual([idOf.措施]);
  });

  it('is the same in two tabs: one undoes a grade of the other', async () => {
    await keep('措施');
    const other = freshLibrary({ indexedDB: learner.factory });
    await grade('措施', 3);
    expect(await undoReview(other, noon, planning, deps)).toBe(idOf.措施);
    expect(await canUndo()).toBe(false);
    expect((await list()).newWords).toEqual([idOf.措施]);
    expect(await gradeWord(other, { id: 'x', word: idOf.措施, grade: 2, reps: 0 }, planning, deps)).toBe(true);
    expect(await gradeWord(learner.db, { id: 'y', word: idOf.措施, grade: 2, reps: 0 }, planning, deps)).toBe(false);
    other.close();
  });
});
