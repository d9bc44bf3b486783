import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating, StrategyMode } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Grade, LogEntry } from '@/lib/review/log';
import { createScheduler, type Schedule, stepMinutes } from '@/lib/review/scheduler';

const start = Date.UTC(2026, 0, 1, 12);
const day = 86_400_000;
const step = stepMinutes * 60_000;

/** ts-fsrs itself, with a step for what is failed and for nothing else. */
const tsFsrs = (retention: number, isFuzzy: boolean) =>
  fsrs({ request_retention: retention, enable_short_term: true, enable_fuzz: isFuzzy }).useStrategy(
    StrategyMode.LEARNING_STEPS,
    () => ({ [Rating.Again]: { scheduled_minutes: stepMinutes, next_step: 0 } }),
  );

/** A word's reviews in order: grade, and the time since the one before in milliseconds. */
const history = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    after: fc.oneof(fc.integer({ min: 0, max: day }), fc.integer({ min: 0, max: 400 * day })),
  }),
  { minLength: 1, maxLength: 25 },
);

function logOf(steps: { grade: Grade; after: number }[], zone?: number): (LogEntry & { kind: 'review' })[] {
  let at = start;
  return steps.map(({ grade, after }, index) => {
    at += after;
    return { id: `r${index}`, word: '措施|cuo4 shi1', kind: 'review', grade, at, updatedAt: at + index, zone };
  });
}

describe('a schedule', () => {
  it('is what ts-fsrs plans for the same reviews, fuzz aside', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(0.7, 0.8, 0.9, 0.97), (steps, retention) => {
        const theirs = tsFsrs(retention, false);
        let card = createEmptyCard(new Date(start));
        const { history: all, replay } = createScheduler({ retention });
        const log = logOf(steps);
        for (const [index, step] of all(log).entries()) {
          const { review } = step;
          const after = replay(log.slice(0, index + 1)) as Schedule;
          expect(after).toMatchObject(step.after);
          const offered = theirs.repeat(card, new Date(review.at));
          card = offered[review.grade].card;
          expect([after.stability, after.difficulty, after.reps]).toEqual([card.stability, card.difficulty, index + 1]);
          expect(after.due).toBe(review.at + Math.round(after.days * day));
          expect(after.isInStep).toBe(review.grade === 1);
          if (review.grade === 1) expect(after.due).toBe(card.due.getTime());
          // Fuzz moves an interval by a twentieth to an eighth, and by a day where grades must lie apart.
          else expect(Math.abs(after.days - card.scheduled_days)).toBeLessThanOrEqual(4 + card.scheduled_days * 0.15);
        }
      }),
    );
  });

  it('is to the day what ts-fsrs plans with the same seed', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const log = logOf(steps);
        let seed = '';
        const theirs = tsFsrs(0.9, true).useStrategy(StrategyMode.SEED, () => seed);
        let card = createEmptyCard(new Date(start));
        for (const { word, id, at, grade } of log) {
          seed = `${word}|${id}`;
          card = theirs.next(card, new Date(at), grade).card;
        }
        expect(createScheduler({ retention: 0.9 }).replay(log)?.due).toBe(card.due.getTime());
      }),
    );
  });

  it('is the same in whatever order the log comes, and with another scheduler', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (steps, order) => {
        const log = logOf(steps);
        const shuffled = log.map((entry) => ({ entry, key: order.next().value })).sort((a, b) => a.key - b.key);
        expect(createScheduler({ retention: 0.9 }).replay(shuffled.map(({ entry }) => entry))).toEqual(
          createScheduler({ retention: 0.9 }).replay(log),
        );
      }),
    );
  });

  it('is after an undo what it is without the review', () => {
    fc.assert(
      fc.property(history, fc.nat(), (steps, which) => {
        const log = logOf(steps);
        const taken = log[which % log.length] as LogEntry;
        const undo: LogEntry = { ...taken, id: 'u', kind: 'undo', undoes: taken.id, updatedAt: taken.updatedAt + 1 };
        const { replay } = createScheduler({ retention: 0.9 });
        expect(replay([...log, undo])).toEqual(replay(log.filter((entry) => entry !== taken)));
        // The same undo from another device takes nothing more.
        expect(replay([undo, ...log, { ...undo, id: 'v' }])).toEqual(replay([...log, undo]));
      }),
    );
  });

  it('never throws, whatever the clock was, and plans on from the time of the last review', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            grade: fc.constantFrom<Grade>(1, 2, 3, 4),
            at: fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.double(), fc.constant(Number.MAX_SAFE_INTEGER)),
            zone: fc.oneof(
              fc.constant(undefined),
              fc.integer({ min: -720, max: 840 }),
              fc.double(),
              fc.string() as unknown as fc.Arbitrary<number>,
            ),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (steps) => {
          const log = steps.map((step, index): LogEntry => {
            return { ...step, id: `r${index}`, word: '措施|cuo4 shi1', kind: 'review', updatedAt: index };
          });
          const { replay, outcomes } = createScheduler({ retention: 0.9 });
          const schedule = replay(log);
          expect(schedule?.days).toBeGreaterThanOrEqual(steps.at(-1)?.grade === 1 ? step / day : 1);
          const next = outcomes(log, { id: 'next', word: '措施|cuo4 shi1', at: start });
          expect(next[3].due).toBe(start + next[3].days * day);
        },
      ),
    );
  });

  it('of a review with the clock set back counts from the new time', () => {
    const [first, second] = logOf([
      { grade: 3, after: 0 },
      { grade: 3, after: 3 * day },
    ]) as [LogEntry, LogEntry];
    const back = { ...second, at: start - 10 * day };
    const schedule = createScheduler({ retention: 0.9 }).replay([first, back]);
    expect(schedule?.due).toBe(back.at + (schedule?.days ?? 0) * day);
  });

  it('counts the learner’s days: an evening and the next morning are a day apart, though one day in UTC', () => {
    const { replay } = createScheduler({ retention: 0.9 });
    // 22:00 and 7:00 in Beijing.
    const evening = Date.UTC(2026, 2, 2, 14);
    const morning = Date.UTC(2026, 2, 2, 23);
    const stabilityIn = (zone: number | undefined) =>
      replay([
        { id: 'a', word: 'w', kind: 'review', grade: 3, at: evening, updatedAt: 1, zone },
        { id: 'b', word: 'w', kind: 'review', grade: 3, at: morning, updatedAt: 2, zone },
      ]);
    expect(stabilityIn(480)?.stability).toBeGreaterThan((stabilityIn(undefined)?.stability ?? 0) + 1);
    // Half past three at night is still the evening before.
    expect(stabilityIn(0)?.stability).toBe(stabilityIn(undefined)?.stability);
  });
});

describe('the outcomes on the four buttons', () => {
  it('are what grading so comes to', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 60 * day }), (steps, later) => {
        const log = logOf(steps, 480);
        const last = log.at(-1) as (typeof log)[number];
        const { replay, outcomes } = createScheduler({ retention: 0.85 });
        const next = { id: 'next', word: last.word, at: last.at + later, zone: 480 };
        const offered = outcomes(log, next);
        for (const grade of [1, 2, 3, 4] as const) {
          const after = replay([...log, { ...next, kind: 'review', grade, updatedAt: last.updatedAt + later + 1 }]);
          expect({ days: after?.days, due: after?.due }).toEqual(offered[grade]);
        }
        expect(offered[1].days).toBeLessThan(offered[2].days);
        // A failed word may come back on the next day whether it was hard or not, all others lie apart.
        const least = last.grade === 1 ? 0 : 1;
        expect(offered[3].days - offered[2].days).toBeGreaterThanOrEqual(least);
        expect(offered[4].days - offered[3].days).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('of a new word are a step of minutes where it is not known, and else one day to two weeks', () => {
    const offered = createScheduler({ retention: 0.9 }).outcomes([], { id: 'x', word: 'w', at: start, zone: 0 });
    expect(offered[1].due).toBe(start + step);
    expect([offered[2].days, offered[3].days]).toEqual([1, 2]);
    expect(offered[4].days).toBeLessThan(14);
  });
});

describe('a failed word', () => {
  const { replay } = createScheduler({ retention: 0.9 });
  const scheduleAfter = (...steps: [grade: Grade, minutes: number][]) =>
    replay(logOf(steps.map(([grade, minutes]) => ({ grade, after: minutes * 60_000 })))) as Schedule;

  it.each<[string, [grade: Grade, minutes: number][]]>([
    ['a new one', [[1, 0]]],
    [
      'one that was known',
      [
        [3, 0],
        [1, 9 * 1440],
      ],
    ],
    [
      'one that is failed again in its step',
      [
        [3, 0],
        [1, 9 * 1440],
        [1, 10],
      ],
    ],
  ])('comes again in ten minutes: %s', (_, steps) => {
    const { due, last, isInStep } = scheduleAfter(...steps);
    expect(due - last).toBe(step);
    expect(isInStep).toBe(true);
  });

  it.each<Grade>([2, 3, 4])('goes by days once it is seen right, with grade %i', (grade) => {
    for (const steps of [
      [[1, 0]],
      [
        [3, 0],
        [1, 9 * 1440],
      ],
    ] as [grade: Grade, minutes: number][][]) {
      const { days, isInStep } = scheduleAfter(...steps, [grade, 10]);
      expect(days).toBeGreaterThanOrEqual(1);
      expect(isInStep).toBe(false);
    }
  });

  it('is one lapse a day, however often it is failed in its steps', () => {
    expect(scheduleAfter([1, 0], [1, 10], [3, 10]).lapses).toBe(0);
    expect(scheduleAfter([3, 0], [1, 9 * 1440], [1, 10], [1, 10], [3, 10]).lapses).toBe(1);
    expect(scheduleAfter([3, 0], [1, 9 * 1440], [1, 1440]).lapses).toBe(2);
  });
});

describe('a log of a version without steps', () => {
  const { replay } = createScheduler({ retention: 0.9 });
  // As it was written: once a day, the next review on the day that was planned then.
  const log = (...steps: [grade: Grade, days: number][]) =>
    logOf(steps.map(([grade, days]) => ({ grade, after: days * day })));

  it.each<[string, [grade: Grade, days: number][]]>([
    ['known at once', [[3, 0]]],
    ['hard at first', [[2, 0]]],
    [
      'failed, and known the next day',
      [
        [1, 0],
        [3, 1],
      ],
    ],
    [
      'known for long, forgotten, hard the next day',
      [
        [3, 0],
        [3, 3],
        [3, 10],
        [1, 40],
        [2, 1],
      ],
    ],
  ])('plans a word by days: %s', (_, steps) => {
    const schedule = replay(log(...steps)) as Schedule;
    expect(schedule.days).toBeGreaterThanOrEqual(1);
    expect(schedule.days).toBeLessThan(60);
  });

  it('has a word that was failed last due since then, as one of days', () => {
    const schedule = replay(log([3, 0], [1, 3])) as Schedule;
    expect(schedule.due).toBe(schedule.last + step);
    expect(schedule.lapses).toBe(1);
  });
});

it('asks less often where less must be known', () => {
  const log = logOf([
    { grade: 3, after: 0 },
    { grade: 3, after: 3 * day },
  ]);
  const days = (retention: number) => createScheduler({ retention }).replay(log)?.days ?? 0;
  expect(days(0.7)).toBeGreaterThan(days(0.9));
  expect(days(0.9)).toBeGreaterThan(days(0.97));
  // Beyond what can be planned for it stays within.
  expect(days(0.1)).toBe(days(0.7));
  expect(days(Number.NaN)).toBe(days(0.9));
});
