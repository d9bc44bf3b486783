import { createEmptyCard, dateDiffInDays, type FSRS, type Card as FsrsCard, fsrs, State, StrategyMode } from 'ts-fsrs';
import { toLearningDay } from './day';
import { type Grade, type LogEntry, liveReviews, type Review } from './log';
import { fitRetention } from './retention';

/** A memory after a review: stability is days until nine in ten are still known. Times are milliseconds. */
export type Memory = {
  stability: number;
  difficulty: number;
  /** Reviews so far, and those of them at which a word that had been learned was forgotten. */
  reps: number;
  lapses: number;
  first: number;
  last: number;
};

/** What the log of one word comes to. */
export type Schedule = Memory & {
  due: number;
  /** Between the last review and `due`. */
  days: number;
};

/** What grading now would come to. */
export type Outcome = { days: number; due: number };

export type Scheduler = {
  /** The schedule of a word from its log, in any order; `undefined` where nothing in it counts. Never throws. */
  replay(log: readonly LogEntry[]): Schedule | undefined;
  /** What each review made of the memory, oldest first; it does not depend on the retention. */
  history(log: readonly LogEntry[]): { review: Review; before?: Memory; after: Memory }[];
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

  // Of all reviews but the last the memory alone is needed: an eighth of the work of planning each.
  const history: Scheduler['history'] = (log) => {
    let before: Memory | undefined;
    let lastDay = 0;
    return liveReviews(log).map((review) => {
      const time = learningTime(review);
      const days = before === undefined ? 0 : dateDiffInDays(new Date(Math.min(lastDay, time)), new Date(time));
      const { stability, difficulty } = method.next_state(before ?? null, days, review.grade);
      const after: Memory = {
        ...{ stability, difficulty, reps: (before?.reps ?? 0) + 1 },
        lapses: (before?.lapses ?? 0) + (before !== undefined && review.grade === 1 ? 1 : 0),
        first: before?.first ?? review.at,
        last: review.at,
      };
      const step = { review, ...(before !== undefined && { before }), after };
      before = after;
      lastDay = time;
      return step;
    });
  };

  /** What ts-fsrs is asked about a review: the card before it, and its time, in the learner's days. */
  const asked = (memory: Memory | undefined, last: Review | undefined, review: Asked): [FsrsCard, Date] => {
    seed = `${review.word}|${review.id}`;
    const time = new Date(learningTime(review));
    const card = createEmptyCard(time);
    if (memory === undefined || last === undefined) return [card, time];
    const { stability, difficulty, reps, lapses } = memory;
    const lastReview = new Date(Math.min(learningTime(last), time.getTime()));
    return [{ ...card, stability, difficulty, reps, lapses, state: State.Review, last_review: lastReview }, time];
  };

  const outcome = ({ scheduled_days: days, due }: FsrsCard, { zone }: Asked): Outcome => ({
    days,
    due: due.getTime() - toLearningDay(zone),
  });

  return {
    history,
    replay(log) {
      const steps = history(log);
      const last = steps.at(-1);
      if (last === undefined) return undefined;
      const question = asked(last.before, steps.at(-2)?.review, last.review);
      return { ...last.after, ...outcome(method.next(...question, last.review.grade).card, last.review) };
    },
    outcomes(log, review) {
      const last = history(log).at(-1);
      const all = method.repeat(...asked(last?.after, last?.review, review));
      const of = (grade: Grade): Outcome => outcome(all[grade].card, review);
      return { 1: of(1), 2: of(2), 3: of(3), 4: of(4) };
    },
  };
}

type Asked = Pick<Review, 'id' | 'word' | 'at' | 'zone'>;

/** The time of a review, moved so that days of UTC are the learner's. */
function learningTime({ at, zone }: Asked): number {
  return within(at) + toLearningDay(zone);
}

/** A time for which there is a date, also after the longest interval: the log may come from a file. */
function within(at: number): number {
  return Number.isFinite(at) ? Math.min(Math.max(at, 0), 8e15) : 0;
}
