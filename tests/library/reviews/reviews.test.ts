import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsAreFresh, freshenCards, rebuildCards } from '@/lib/library/reviews/cards';
import { gradeWord, reviewsOf, undoReview } from '@/lib/library/reviews/reviews';
import type { Grade } from '@/lib/review/log';
import { freshLibrary } from '@/tests/library/fresh-library';
import { day, idOf, noon, planning, retention, useLearner, type Word } from './learner';

const learner = useLearner();
const { deps, keep, grade, canUndo, list } = learner;

describe('a grade', () => {
  it('is appended to the log with the time zone, and schedules the word', async () => {
    await keep('措施');
    expect(await grade('措施', 3, 'a')).toBe(true);
    const [row] = await learner.db.reviews.toArray();
    expect(row).toMatchObject({ id: 'a', kind: 'review', grade: 3, at: learner.now, updatedAt: learner.now });
    expect(row).toHaveProperty('zone', 0 - new Date(learner.now).getTimezoneOffset());
    expect(await learner.db.cards.get(idOf.措施)).toMatchObject({ reps: 1, lapses: 0, first: learner.now });
  });

  it('given twice, or to a word that was graded elsewhere meanwhile, counts once', async () => {
    await keep('措施');
    const graded = { id: 'a', word: idOf.措施, grade: 3 as const, reps: 0 };
    const both = [
      gradeWord(learner.db, graded, planning, deps),
      gradeWord(learner.db, { ...graded, id: 'b' }, planning, deps),
    ];
    expect(await Promise.all(both)).toEqual([true, false]);
    expect(await gradeWord(learner.db, graded, planning, deps)).toBe(false);
    expect(await learner.db.reviews.count()).toBe(1);
  });

  it('with the clock set back comes after the one before', async () => {
    await keep('措施');
    await grade('措施', 3);
    learner.now -= 30 * day;
    expect(await grade('措施', 1)).toBe(true);
    const log = await reviewsOf(learner.db, idOf.措施);
    expect(log.sort((a, b) => a.updatedAt - b.updatedAt).map((row) => 'grade' in row && row.grade)).toEqual([3, 1]);
    const due = (await learner.db.cards.get(idOf.措施))?.due ?? 0;
    expect(due).toBeGreaterThan(learner.now);
    expect(due).toBeLessThan(learner.now + 10 * day);
  });

  it('that cannot be written leaves log and plan as they were', async () => {
    await keep('措施');
    await grade('措施', 3);
    const before = [await learner.db.reviews.toArray(), await learner.db.cards.toArray()];
    learner.db.cards.hook('updating', () => {
      throw new Error('The disk is full');
    });
    await expect(grade('措施', 1)).rejects.toThrow('The disk is full');
    expect([await learner.db.reviews.toArray(), await learner.db.cards.toArray()]).toEqual(before);
  });
});

describe('undo', () => {
  it('is an entry of its own, and the word is as it was', async () => {
    await keep('措施', '居民');
    await grade('措施', 3);
    const before = await learner.db.cards.get(idOf.措施);
    learner.now += 5 * day;
    await grade('措施', 1);
    expect(await canUndo()).toBe(true);
    expect(await undoReview(learner.db, noon, planning, deps)).toBe(idOf.措施);
    expect(await learner.db.reviews.count()).toBe(3);
    expect(await learner.db.cards.get(idOf.措施)).toEqual({ ...before, updatedAt: learner.now });
  });

  it('takes one review after the other back, a word’s first too, and then has nothing to do', async () => {
    await keep('措施', '居民');
    await grade('措施', 3);
    learner.now += 1000;
    await grade('居民', 3);
    expect(await undoReview(learner.db, noon, planning, deps)).toBe(idOf.居民);
    expect(await undoReview(learner.db, noon, planning, deps)).toBe(idOf.措施);
    expect(await undoReview(learner.db, noon, planning, deps)).toBeUndefined();
    expect(await canUndo()).toBe(false);
    expect(await learner.db.cards.count()).toBe(0);
    expect((await list()).newWords).toEqual([idOf.措施, idOf.居民]);
    // Graded again, it can be taken back again.
    await grade('措施', 2);
    expect(await undoReview(learner.db, noon, planning, deps)).toBe(idOf.措施);
  });

  it.each([
    ['back within the day', () => new Date(2026, 2, 2, 11).getTime(), () => noon],
    ['forward past the end of the day, and right again', () => new Date(2026, 2, 3, 3).getTime(), () => noon],
    ['back to the day before', () => noon - day, () => noon],
  ])('made with the clock set %s is made once', async (_, set, right) => {
    await keep('措施');
    await grade('措施', 3);
    const since = learner.now - 1000;
    learner.now = set();
    const isUndone = (await undoReview(learner.db, since - day, planning, deps)) !== undefined;
    learner.now = right() + 5000;
    expect(await undoReview(learner.db, since, planning, deps)).toBe(isUndone ? undefined : idOf.措施);
    expect(await canUndo()).toBe(false);
    expect((await list()).done).toBe(0);
    expect(await learner.db.reviews.count()).toBe(2);
  });

  it('that a clock which was ahead dates to another day is still seen', async () => {
    await keep('措施');
    learner.now = new Date(2026, 2, 3, 3, 59).getTime();
    await grade('措施', 3);
    learner.now += 120_000;
    await undoReview(learner.db, noon, planning, deps);
    learner.now = new Date(2026, 2, 3, 3, 59, 30).getTime();
    expect(await canUndo()).toBe(false);
    expect(await undoReview(learner.db, noon, planning, deps)).toBeUndefined();
  });

  it('leaves what another device has reviewed', async () => {
    await keep('措施');
    await grade('措施', 3);
    await learner.db.reviews.toCollection().modify({ device: 'another' });
    expect(await undoReview(learner.db, noon, planning, deps)).toBeUndefined();
  });
});

describe('the cards', () => {
  it('rebuilt from the log are what they were, whatever was reviewed and undone', async () => {
    const step = fc.oneof(
      fc.record({ word: fc.constantFrom<Word>('措施', '居民', '管道'), grade: fc.constantFrom<Grade>(1, 2, 3, 4) }),
      fc.constant('undo' as const),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.integer({ min: -2 * day, max: 9 * day })), { maxLength: 12 }),
        async (steps) => {
          learner.db = freshLibrary();
          learner.now = noon;
          await keep('措施', '居民', '管道');
          for (const [what, after] of steps) {
            learner.now += after;
            if (what === 'undo') await undoReview(learner.db, 0, planning, deps);
            else await grade(what.word, what.grade);
          }
          const plans = async () =>
            (await learner.db.cards.toArray()).map(({ updatedAt: _, device: __, ...plan }) => plan);
          const before = await plans();
          await rebuildCards(learner.db, planning.scheduler, retention, deps);
          expect(await plans()).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of a version that planned otherwise are made again, failed words with their step', async () => {
    await keep('措施');
    await grade('措施', 1);
    await rebuildCards(learner.db, planning.scheduler, retention, deps);
    const made = await learner.db.meta.get('cards');
    const card = await learner.db.cards.get(idOf.措施);
    expect(card?.state).toBe('step');
    // As version 1 left them: its cards were all of days, and nothing said of which version they were.
    const { version: _, ...value } = (made?.value ?? {}) as Record<string, unknown>;
    if (made !== undefined) await learner.db.meta.put({ ...made, value });
    if (card !== undefined) await learner.db.cards.put({ ...card, state: 'review', due: learner.now + day });
    expect(await cardsAreFresh(learner.db, retention)).toBe(false);
    await freshenCards(learner.db, planning.scheduler, retention);
    expect(await learner.db.cards.get(idOf.措施)).toMatchObject({ state: 'step', due: learner.now + 10 * 60_000 });
    expect(await cardsAreFresh(learner.db, retention)).toBe(true);
  });

  it('are known to be stale after a restore or with another retention, and newWords once rebuilt', async () => {
    await keep('措施');
    expect(await cardsAreFresh(learner.db, retention)).toBe(false);
    await rebuildCards(learner.db, planning.scheduler, retention, deps);
    expect(await cardsAreFresh(learner.db, retention)).toBe(true);
    await grade('措施', 3, 'a');
    expect(await cardsAreFresh(learner.db, retention)).toBe(true);
    expect(await cardsAreFresh(learner.db, 0.8)).toBe(false);
    const row = await learner.db.reviews.get('a');
    if (row !== undefined) await learner.db.reviews.put({ ...row, id: 'b', updatedAt: row.updatedAt + 5 });
    expect(await cardsAreFresh(learner.db, retention)).toBe(false);
    // A grade alone does not make the others newWords.
    await keep('居民');
    await grade('居民', 3);
    expect(await cardsAreFresh(learner.db, retention)).toBe(false);
    await rebuildCards(learner.db, planning.scheduler, retention, deps);
    expect((await learner.db.cards.get(idOf.措施))?.reps).toBe(2);
  });
});
