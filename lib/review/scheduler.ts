import { createEmptyCard, type FSRS, type Card as FsrsCard, fsrs, StrategyMode } from 'ts-fsrs';
import { toLearningDay } from './day';
import { type Grade, type LogEntry, liveReviews, type Review } from './log';
import { fitRetention } from './retention';

/** What the log of one word comes to. Times are milliseconds, stability is days until nine in ten are still known. */
export type Schedule = {
  due: number;
  /** Between the last review and `due`. */
  days: number;
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
  first: number;
  last: number;
};

/** What grading now would come to. */
export type Outcome = { days: number; due: number };

export type Scheduler = {
  /** The schedule of a word from its log, in any order; `undefined` where nothing in it counts. Never throws. */
  replay(log: readonly LogEntry[]): Schedule | undefined;
  /** The same with what each review came to, oldest first. */
  history(log: readonly LogEntry[]): { review: Review; before?: Schedule; after: Schedule }[];
  /** What each grade would come to, for a review whose id is known already: it takes part in the fuzz. */
  outcomes(log: readonly LogEntry[], review: Omit<Review, 'grade' | 'kind' | 'updatedAt'>): Record<Grade, Outcome>;
};

/**
 * FSRS by ts-fsrs with its own weights. Without its steps of minutes: words come up once a day, and one that was
 * forgotten is back tomorrow (1, 2, 3, 8 days for a new word).
 *
 * Intervals are fuzzed, so that words kept together do not stay together; the seed is word and review id, so that every
 * device replays the same. ts-fsrs counts days by UTC and throws where time goes back: it is given the learner's own days
 * (which begin at four in the morning where the review was made), and a review before the last one counts as made at
 * the same time.
 */
export function createScheduler({ retention }: { retention: number }): Scheduler {
  let seed = '';
  const method: FSRS = fsrs({
    request_retention: fitRetention(retention),
    enable_short_term: false,
    enable_fuzz: true,
  }).useStrategy(StrategyMode.SEED, () => seed);

  const prepare = (card: FsrsCard, { id, word, at, zone }: Pick<Review, 'id' | 'word' | 'at' | 'zone'>) => {
    seed = `${word}|${id}`;
    const time = new Date(within(at) + toLearningDay(zone));
    const last = card.last_review;
    return { time, card: last !== undefined && last > time ? { ...card, last_review: time } : card };
  };

  const run = (log: readonly LogEntry[]) => {
    let card: FsrsCard | undefined;
    let schedule: Schedule | undefined;
    const steps = liveReviews(log).map((review) => {
      const before = schedule;
      const now = prepare(card ?? createEmptyCard(new Date(within(review.at))), review);
      card = method.next(now.card, now.time, review.grade).card;
      const { stability, difficulty, reps, lapses, scheduled_days: days } = card;
      const due = card.due.getTime() - toLearningDay(review.zone);
      const after: Schedule = {
        ...{ due, days, stability, difficulty, reps, lapses },
        first: before?.first ?? review.at,
        last: review.at,
      };
      schedule = after;
      return { review, ...(before !== undefined && { before }), after };
    });
    return { card, schedule, steps };
  };

  return {
    replay: (log) => run(log).schedule,
    history: (log) => run(log).steps,
    outcomes(log, review) {
      const now = prepare(run(log).card ?? createEmptyCard(new Date(within(review.at))), review);
      const all = method.repeat(now.card, now.time);
      const outcome = (grade: Grade): Outcome => ({
        days: all[grade].card.scheduled_days,
        due: all[grade].card.due.getTime() - toLearningDay(review.zone),
      });
      return { 1: outcome(1), 2: outcome(2), 3: outcome(3), 4: outcome(4) };
    },
  };
}

/** A time for which there is a date, also after the longest interval: the log may come from a file. */
function within(at: number): number {
  return Number.isFinite(at) ? Math.min(Math.max(at, 0), 8e15) : 0;
}
