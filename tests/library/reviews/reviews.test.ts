import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '@/lib/library/db';
import { cardsAreFresh, rebuildCards } from '@/lib/library/reviews/cards';
import { dueCount, dueList } from '@/lib/library/reviews/due';

import { createReviewQueue } from '@/lib/library/reviews/review-queue';
import { gradeWord, reviewsOf, undoReview } from '@/lib/library/reviews/reviews';
import { suspendedCount, suspendWords } from '@/lib/library/reviews/suspend';

import { changeWords } from '@/lib/library/words/words';
import type { WordState } from '@/lib/reading/word-state';
import type { Grade } from '@/lib/review/log';
import { createScheduler } from '@/lib/review/scheduler';
import { freshLibrary } from '@/tests/library/fresh-library';

const day = 86_400_000;
const noon = new Date(2026, 2, 2, 12).getTime();
const retention = 0.9;
const planning = { scheduler: createScheduler({ retention }), retention };
const pairs = { 措施: 'cuò shī', 居民: 'jū mín', 管道: 'guǎn dào', 竹子: 'zhú zi', 黑板: 'hēi bǎn' };
type Word = keyof typeof pairs;
const idOf = {
  措施: '措施|cuo4 shi1',
  居民: '居民|ju1 min2',
  管道: '管道|guan3 dao4',
  竹子: '竹子|zhu2 zi5',
  黑板: '黑板|hei1 ban3',
};

let factory: IDBFactory;
let db: Library;
let now: number;
let ids: number;
const deps = { now: () => now, uuid: () => `id-${ids++}` };

beforeEach(() => {
  factory = new IDBFactory();
  db = freshLibrary({ indexedDB: factory });
  now = noon;
  ids = 0;
});

async function keep(...words: Word[]) {
  for (const word of words) {
    now += 1000;
    await say(word, 'learning');
  }
}
const say = (simplified: Word, state: WordState | 'new') =>
  changeWords(
    db,
    [{ word: { simplified, traditional: simplified, pinyin: pairs[simplified].split(' '), senses: ['x'] }, state }],
    deps,
  );
async function grade(word: Word, given: Grade, id = `r-${ids++}`) {
  const reps = (await db.cards.get(idOf[word]))?.reps ?? 0;
  return gradeWord(db, { id, word: idOf[word], grade: given, reps }, planning, deps);
}
async function canUndo(): Promise<boolean> {
  const book = createReviewQueue(db);
  await book.load(now);
  return book.canUndo(now);
}
const list = (limit = 10) => dueList(db, limit, now);

describe('the words to be reviewed', () => {
  it('are new ones in the order in which they were kept, as many as a day may have', async () => {
    await keep('措施', '居民', '管道');
    expect(await list(2)).toEqual({ due: [], fresh: [idOf.措施, idOf.居民], done: 0, moreFresh: true });
    await grade('措施', 3);
    expect(await list(2)).toMatchObject({ fresh: [idOf.居民], done: 1, moreFresh: true });
    await grade('居民', 3);
    expect(await list(2)).toMatchObject({ fresh: [], done: 2, moreFresh: true });
    expect(await dueCount(db, 2, now)).toBe(0);
    now += day;
    expect(await list(2)).toMatchObject({ fresh: [idOf.管道], done: 0, moreFresh: false });
  });

  it('come up again from four in the morning of the day on which they are due', async () => {
    await keep('措施');
    await grade('措施', 1);
    expect((await list()).due).toEqual([]);
    expect((await list()).next).toBe((await db.cards.get(idOf.措施))?.due);
    now = new Date(2026, 2, 3, 3, 59).getTime();
    expect((await list()).due).toEqual([]);
    now = new Date(2026, 2, 3, 4).getTime();
    expect((await list()).due).toEqual([idOf.措施]);
  });

  it('are the longest overdue first', async () => {
    await keep('措施', '居民');
    await grade('居民', 1);
    now += 1000;
    await grade('措施', 1);
    now += 3 * day;
    expect((await list()).due).toEqual([idOf.居民, idOf.措施]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['known', () => say('措施', 'known')],
    ['ignored', () => say('措施', 'ignored')],
    ['forgotten', () => say('措施', 'new')],
    ['suspended', () => suspendWords(db, [idOf.措施], true, deps)],
  ])('are not those that are %s, reviewed before or not', async (_, change) => {
    await keep('措施', '居民');
    await change();
    expect((await list()).fresh).toEqual([idOf.居民]);
    await say('措施', 'learning');
    await suspendWords(db, [idOf.措施], false, deps);
    await grade('措施', 1);
    now += 2 * day;
    expect((await list()).due).toEqual([idOf.措施]);
    await change();
    expect((await list()).due).toEqual([]);
  });
});

describe('a day of review', () => {
  it('without words, or with all of them suspended, has nothing and foresees nothing', async () => {
    expect(await list()).toEqual({ due: [], fresh: [], done: 0, moreFresh: false });
    await keep('措施', '居民');
    await grade('措施', 1);
    await suspendWords(db, Object.values(idOf), true, deps);
    expect(await list()).toEqual({ due: [], fresh: [], done: 1, moreFresh: false });
    expect(await suspendedCount(db)).toBe(2);
    now += 2 * day;
    expect(await list()).toEqual({ due: [], fresh: [], done: 0, moreFresh: false });
  });

  it('foresees the next word that is not suspended', async () => {
    await keep('措施', '居民');
    await grade('措施', 1);
    await grade('居民', 4);
    await suspendWords(db, [idOf.措施], true, deps);
    expect((await list()).next).toBe((await db.cards.get(idOf.居民))?.due);
  });

  it('asks for no new word once as many as a day may have came up, undone ones left out', async () => {
    await keep('措施', '居民', '管道');
    await grade('措施', 3);
    expect(await list(1)).toMatchObject({ fresh: [], moreFresh: true });
    await undoReview(db, noon, planning, deps);
    expect(await list(1)).toMatchObject({ fresh: [idOf.措施], moreFresh: true });
    expect(await list(0)).toMatchObject({ fresh: [], moreFresh: true });
  });

  it('with the clock set back by a year is one as any other', async () => {
    await keep('措施', '居民', '管道');
    await grade('措施', 3);
    await grade('居民', 3);
    now -= 365 * day;
    expect(await list(1)).toMatchObject({ due: [], fresh: [idOf.管道], done: 0 });
    await grade('管道', 3);
    expect(await list(1)).toMatchObject({ fresh: [], done: 1 });
    expect((await db.cards.get(idOf.管道))?.due).toBeLessThan(now + 10 * day);
    expect(await undoReview(db, now - day, planning, deps)).toBe(idOf.管道);
    // And forward again: nothing is lost of what was reviewed before.
    now += 380 * day;
    expect((await list(1)).due.toSorted()).toEqual([idOf.居民, idOf.措施].toSorted());
  });

  it.each<[string, () => Promise<unknown>, Partial<Awaited<ReturnType<typeof list>>>]>([
    ['deleted', () => say('措施', 'new'), { due: [], fresh: [] }],
    ['marked known', () => say('措施', 'known'), { due: [], fresh: [] }],
  ])('goes on where the word that is asked was %s meanwhile, and its grade is kept', async (_, change, expected) => {
    await keep('措施');
    await change();
    expect(await grade('措施', 3)).toBe(true);
    expect(await list()).toMatchObject(expected);
    await say('措施', 'learning');
    now += 30 * day;
    expect((await list()).due).toEqual([idOf.措施]);
  });

  it('is the same in two tabs: a grade of one is taken back by the other', async () => {
    await keep('措施');
    const other = freshLibrary({ indexedDB: factory });
    await grade('措施', 3);
    expect(await undoReview(other, noon, planning, deps)).toBe(idOf.措施);
    expect(await canUndo()).toBe(false);
    expect((await list()).fresh).toEqual([idOf.措施]);
    expect(await gradeWord(other, { id: 'x', word: idOf.措施, grade: 2, reps: 0 }, planning, deps)).toBe(true);
    expect(await gradeWord(db, { id: 'y', word: idOf.措施, grade: 2, reps: 0 }, planning, deps)).toBe(false);
    other.close();
  });
});

describe('a grade', () => {
  it('is appended to the log with the learner’s zone, and plans the word', async () => {
    await keep('措施');
    expect(await grade('措施', 3, 'a')).toBe(true);
    const [row] = await db.reviews.toArray();
    expect(row).toMatchObject({ id: 'a', kind: 'review', grade: 3, at: now, updatedAt: now });
    expect(row).toHaveProperty('zone', 0 - new Date(now).getTimezoneOffset());
    expect(await db.cards.get(idOf.措施)).toMatchObject({ reps: 1, lapses: 0, first: now });
  });

  it('given twice, or to a word that was graded elsewhere meanwhile, is one', async () => {
    await keep('措施');
    const graded = { id: 'a', word: idOf.措施, grade: 3 as const, reps: 0 };
    const both = [gradeWord(db, graded, planning, deps), gradeWord(db, { ...graded, id: 'b' }, planning, deps)];
    expect(await Promise.all(both)).toEqual([true, false]);
    expect(await gradeWord(db, graded, planning, deps)).toBe(false);
    expect(await db.reviews.count()).toBe(1);
  });

  it('with the clock set back comes after the one before', async () => {
    await keep('措施');
    await grade('措施', 3);
    now -= 30 * day;
    expect(await grade('措施', 1)).toBe(true);
    const log = await reviewsOf(db, idOf.措施);
    expect(log.sort((a, b) => a.updatedAt - b.updatedAt).map((row) => 'grade' in row && row.grade)).toEqual([3, 1]);
    const due = (await db.cards.get(idOf.措施))?.due ?? 0;
    expect(due).toBeGreaterThan(now);
    expect(due).toBeLessThan(now + 10 * day);
  });

  it('that cannot be written leaves log and plan as they were', async () => {
    await keep('措施');
    await grade('措施', 3);
    const before = [await db.reviews.toArray(), await db.cards.toArray()];
    db.cards.hook('updating', () => {
      throw new Error('The disk is full');
    });
    await expect(grade('措施', 1)).rejects.toThrow('The disk is full');
    expect([await db.reviews.toArray(), await db.cards.toArray()]).toEqual(before);
  });
});

describe('undo', () => {
  it('is an entry of its own, and the word is as it was', async () => {
    await keep('措施', '居民');
    await grade('措施', 3);
    const before = await db.cards.get(idOf.措施);
    now += 5 * day;
    await grade('措施', 1);
    expect(await canUndo()).toBe(true);
    expect(await undoReview(db, noon, planning, deps)).toBe(idOf.措施);
    expect(await db.reviews.count()).toBe(3);
    expect(await db.cards.get(idOf.措施)).toEqual({ ...before, updatedAt: now });
  });

  it('takes one review after the other back, a word’s first too, and then has nothing to do', async () => {
    await keep('措施', '居民');
    await grade('措施', 3);
    now += 1000;
    await grade('居民', 3);
    expect(await undoReview(db, noon, planning, deps)).toBe(idOf.居民);
    expect(await undoReview(db, noon, planning, deps)).toBe(idOf.措施);
    expect(await undoReview(db, noon, planning, deps)).toBeUndefined();
    expect(await canUndo()).toBe(false);
    expect(await db.cards.count()).toBe(0);
    expect((await list()).fresh).toEqual([idOf.措施, idOf.居民]);
    // Graded again, it can be taken back again.
    await grade('措施', 2);
    expect(await undoReview(db, noon, planning, deps)).toBe(idOf.措施);
  });

  it.each([
    ['back within the day', () => new Date(2026, 2, 2, 11).getTime(), () => noon],
    ['forward past the end of the day, and right again', () => new Date(2026, 2, 3, 3).getTime(), () => noon],
    ['back to the day before', () => noon - day, () => noon],
  ])('made with the clock set %s is made once', async (_, set, right) => {
    await keep('措施');
    await grade('措施', 3);
    const since = now - 1000;
    now = set();
    const isUndone = (await undoReview(db, since - day, planning, deps)) !== undefined;
    now = right() + 5000;
    expect(await undoReview(db, since, planning, deps)).toBe(isUndone ? undefined : idOf.措施);
    expect(await canUndo()).toBe(false);
    expect((await list()).done).toBe(0);
    expect(await db.reviews.count()).toBe(2);
  });

  it('that a clock which was ahead dates to another day is still seen', async () => {
    await keep('措施');
    now = new Date(2026, 2, 3, 3, 59).getTime();
    await grade('措施', 3);
    now += 120_000;
    await undoReview(db, noon, planning, deps);
    now = new Date(2026, 2, 3, 3, 59, 30).getTime();
    expect(await canUndo()).toBe(false);
    expect(await undoReview(db, noon, planning, deps)).toBeUndefined();
  });

  it('leaves what another device has reviewed', async () => {
    await keep('措施');
    await grade('措施', 3);
    await db.reviews.toCollection().modify({ device: 'another' });
    expect(await undoReview(db, noon, planning, deps)).toBeUndefined();
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
          db = freshLibrary();
          now = noon;
          await keep('措施', '居民', '管道');
          for (const [what, after] of steps) {
            now += after;
            if (what === 'undo') await undoReview(db, 0, planning, deps);
            else await grade(what.word, what.grade);
          }
          const plans = async () => (await db.cards.toArray()).map(({ updatedAt: _, device: __, ...plan }) => plan);
          const before = await plans();
          await rebuildCards(db, planning.scheduler, retention, deps);
          expect(await plans()).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are known to be stale after a restore or with another retention, and fresh once rebuilt', async () => {
    await keep('措施');
    expect(await cardsAreFresh(db, retention)).toBe(false);
    await rebuildCards(db, planning.scheduler, retention, deps);
    expect(await cardsAreFresh(db, retention)).toBe(true);
    await grade('措施', 3, 'a');
    expect(await cardsAreFresh(db, retention)).toBe(true);
    expect(await cardsAreFresh(db, 0.8)).toBe(false);
    const row = await db.reviews.get('a');
    if (row !== undefined) await db.reviews.put({ ...row, id: 'b', updatedAt: row.updatedAt + 5 });
    expect(await cardsAreFresh(db, retention)).toBe(false);
    // A grade alone does not make the others fresh.
    await keep('居民');
    await grade('居民', 3);
    expect(await cardsAreFresh(db, retention)).toBe(false);
    await rebuildCards(db, planning.scheduler, retention, deps);
    expect((await db.cards.get(idOf.措施))?.reps).toBe(2);
  });
});
