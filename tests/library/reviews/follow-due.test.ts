import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '@/lib/library/db';
import { freshenCards } from '@/lib/library/reviews/cards';
import { dueList } from '@/lib/library/reviews/due-list';
import { followDue } from '@/lib/library/reviews/follow-due';
import type { DueList } from '@/lib/library/reviews/review-queue';
import { gradeWord, undoReview } from '@/lib/library/reviews/reviews';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { changeWords } from '@/lib/library/words/words';
import { createScheduler } from '@/lib/review/scheduler';
import type { WordState } from '@/lib/session/word-state';
import { freshLibrary } from '@/tests/library/fresh-library';

const day = 86_400_000;
const noon = new Date(2026, 2, 2, 12).getTime();
const retention = 0.9;
const planning = { scheduler: createScheduler({ retention }), retention };

let db: Library;
let now: number;
let ids: number;
let ending: AbortController;
let shown: (DueList & { canUndo: boolean; isEmpty: boolean }) | undefined;
const problems: unknown[] = [];
const deps = { now: () => now, uuid: () => `id-${ids++}` };

beforeEach(() => {
  db = freshLibrary();
  now = noon;
  ids = 0;
  shown = undefined;
  problems.length = 0;
  ending = new AbortController();
});
afterEach(() => ending.abort());

async function say(state: WordState | 'new', ...characters: string[]) {
  for (const simplified of characters) {
    now += 1000;
    const word = { simplified, traditional: simplified, pinyin: ['shuǐ'], senses: ['x'] };
    await changeWords(db, [{ word, state }], deps);
  }
}
const idOf = (character: string) => `${character}|shui3`;
async function grade(character: string, given: 1 | 3 = 3) {
  const word = idOf(character);
  const reps = (await db.cards.get(word))?.reps ?? 0;
  now += 1000;
  await gradeWord(db, { id: `r-${ids++}`, word, grade: given, reps }, planning, deps);
}
function follow(newPerDay: number) {
  followDue(
    db,
    retention,
    {
      onChange: (book) => {
        book.list(newPerDay, now).then((list) => {
          shown = { ...list, canUndo: book.canUndo(now), isEmpty: book.isEmpty() };
        });
      },
      freshen: () => freshenCards(db, planning.scheduler, retention),
      onProblem: (problem) => problems.push(problem),
    },
    ending.signal,
    () => now,
  );
}

describe('the followed review queue', () => {
  it('equals a full read after each write', async () => {
    await say('learning', '水', '火', '山');
    follow(2);
    const steps: [string, () => Promise<unknown>, Partial<DueList & { canUndo: boolean }>][] = [
      ['nothing', async () => {}, { due: [], newWords: [idOf('水'), idOf('火')], moreNew: true }],
      ['a failed word', () => grade('水', 1), { failed: [idOf('水')], newWords: [idOf('火')], done: 0, reviews: 1 }],
      ['an undo', () => undoReview(db, noon, planning, deps), { newWords: [idOf('水'), idOf('火')], done: 0 }],
      ['a new word', () => say('learning', '石'), { moreNew: true }],
      ['a suspension', () => suspendWords(db, [idOf('水')], true, deps), { newWords: [idOf('火'), idOf('山')] }],
      ['its end', () => suspendWords(db, [idOf('水')], false, deps), { newWords: [idOf('水'), idOf('火')] }],
      ['a word that is known', () => say('known', '水'), { newWords: [idOf('火'), idOf('山')] }],
      ['another grade', () => grade('火'), { newWords: [idOf('山')], done: 1 }],
      ['a word that is forgotten', () => say('new', '山'), { newWords: [idOf('石')], moreNew: false }],
    ];
    for (const [name, write, expected] of steps) {
      await write();
      await vi.waitFor(() => expect(shown, name).toMatchObject(expected));
      expect(shown, name).toMatchObject(await dueList(db, 2, now));
    }
    expect(problems).toEqual([]);
  });

  it('reports what can be undone, and whether any word is being learned', async () => {
    follow(5);
    await vi.waitFor(() => expect(shown).toMatchObject({ isEmpty: true, canUndo: false }));
    await say('learning', '水');
    await vi.waitFor(() => expect(shown).toMatchObject({ isEmpty: false, canUndo: false }));
    await grade('水');
    await vi.waitFor(() => expect(shown).toMatchObject({ canUndo: true, done: 1 }));
  });

  it('makes the cards again where reviews came from a backup', async () => {
    await say('learning', '水');
    follow(5);
    await vi.waitFor(() => expect(shown?.newWords).toEqual([idOf('水')]));
    const at = noon - 20 * day;
    const row = { id: 'b', word: idOf('水'), at, kind: 'review', grade: 3, updatedAt: at, device: 'other' } as const;
    await db.reviews.bulkPut([row]);
    await vi.waitFor(() => expect(shown).toMatchObject({ due: [idOf('水')], newWords: [] }));
  });

  it('stops reporting once it has ended', async () => {
    await say('learning', '水');
    follow(5);
    await vi.waitFor(() => expect(shown?.newWords).toHaveLength(1));
    ending.abort();
    const before = shown;
    await say('learning', '火');
    const other = new AbortController();
    const heard = await new Promise<string[]>((resolve) => {
      followDue(
        db,
        retention,
        {
          onChange: (book) => void book.list(5, now).then(({ newWords }) => resolve(newWords)),
          freshen: async () => {},
          onProblem: () => {},
        },
        other.signal,
        () => now,
      );
    });
    other.abort();
    expect(heard).toHaveLength(2);
    expect(shown).toBe(before);
  });
});
