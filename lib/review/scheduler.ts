import {
  BasicLearningStepsStrategy,
  createEmptyCard,
  dateDiffInDays,
  type FSRS,
  type Card as FsrsCard,
  fsrs,
  Rating,
  State,
  StrategyMode,
} from 'ts-fsrs';
import { toLearningDay } from './day';
import { type EstimateEntry, type Grade, type LogEntry, liveReviews, type Review, startingEstimate } from './log';

/** A memory after a review: stability is days until nine in ten are still known. Times are milliseconds. */
type Memory = {
  stability: number;
  difficulty: number;
  /** Reviews so far, and those of them at which a word was forgotten that had been reviewed on an earlier day. */
  reps: number;
  lapses: number;
  /** Whether the last review was a failure: the word is in its step, and comes again in minutes. */
  isInStep: boolean;
  first: number;
  last: number;
};

export type Schedule = Memory & {
  due: number;
  /** Between the last review and `due`; a fraction for a step. */
  days: number;
};

type Outcome = { days: number; due: number };

/** After how long a failed word comes again. */
export const stepMinutes = 10;
/** Raised whenever the same log comes to other cards: those of another version are made again. */
export const planningVersion = 3;

export type Scheduler = {
  /** The schedule of a word from its log, in any order; `undefined` where nothing in it counts. Never throws. */
  replay(log: readonly LogEntry[]): Schedule | undefined;
  /** What each review made of the memory, oldest first; it does not depend on the retention. */
  history(log: readonly LogEntry[]): { review: Review; before?: Memory; after: Memory }[];
  /** What each grade would come to, for a review whose id is known already: it takes part in the fuzz. */
  outcomes(log: readonly LogEntry[], review: Omit<Review, 'grade' | 'kind' | 'updatedAt'>): Record<Grade, Outcome>;
};

/**
 * FSRS by ts-fsrs with its default weights. A failed word comes again in ten minutes; once seen right it goes by days,
 * and so does a new word that is known at once. Intervals of days are fuzzed, seeded by word and review id: every device
 * replays the same. ts-fsrs counts UTC days and throws where time goes back: it is given learning days, and a review
 * before the last one as made at the same time.
 */
export function createScheduler({ retention }: { retention: number }): Scheduler {
  let seed = '';
  const method: FSRS = fsrs({
    request_retention: fitRetention(retention),
    enable_short_term: true,
    learning_steps: [`${stepMinutes}m`],
    relearning_steps: [`${stepMinutes}m`],
    enable_fuzz: true,
  })
    .useStrategy(StrategyMode.SEED, () => seed)
    // By default 'hard' would repeat a step, and take back to it words that older versions had planned by days.
    .useStrategy(StrategyMode.LEARNING_STEPS, (...step) => {
      const { [Rating.Again]: again } = BasicLearningStepsStrategy(...step);
      return again === undefined ? {} : { [Rating.Again]: again };
    });

  // Of all reviews but the last the memory alone is needed: an eighth of the work of planning each.
  const follow = (log: readonly LogEntry[]) => {
    const reviews = liveReviews(log);
    const start = startingEstimate(log, reviews);
    let before = start && estimatedMemory(start);
    let lastDay = start === undefined ? 0 : learningTime(start);
    const steps = reviews.map((review) => {
      const time = learningTime(review);
      const days = before === undefined ? 0 : dateDiffInDays(new Date(Math.min(lastDay, time)), new Date(time));
      const { stability, difficulty } = method.next_state(before ?? null, days, review.grade);
      const after: Memory = {
        ...{ stability, difficulty, reps: (before?.reps ?? 0) + 1 },
        lapses: (before?.lapses ?? 0) + (before !== undefined && days > 0 && review.grade === 1 ? 1 : 0),
        isInStep: review.grade === 1,
        first: before?.first ?? review.at,
        last: review.at,
      };
      const step = { review, ...(before !== undefined && { before }), after };
      before = after;
      lastDay = time;
      return step;
    });
    return { start, steps };
  };

  /** What ts-fsrs is asked about a review: the card before it, and its time, in the learner's days. */
  const inputOf = (memory: Memory | undefined, last: Graded | undefined, review: Graded): [FsrsCard, Date] => {
    seed = `${review.word}|${review.id}`;
    const time = new Date(learningTime(review));
    const card = createEmptyCard(time);
    if (memory === undefined || last === undefined) return [card, time];
    const { stability, difficulty, reps, lapses } = memory;
    const lastReview = new Date(Math.min(learningTime(last), time.getTime()));
    const state = memory.isInStep ? State.Relearning : State.Review;
    return [{ ...card, stability, difficulty, reps, lapses, state, last_review: lastReview }, time];
  };

  const outcome = ({ scheduled_days: days, due }: FsrsCard, { zone }: Graded): Outcome => ({
    days: days === 0 ? stepMinutes / (24 * 60) : days,
    due: due.getTime() - toLearningDay(zone),
  });

  /** Without fuzz: the intervals of the other program lie apart already. */
  const planEstimate = (start: EstimateEntry): Schedule => {
    const memory = estimatedMemory(start);
    const days = Math.min(longest, Math.max(1, Math.round(memory.stability * method.interval_modifier)));
    return { ...memory, days, due: learningTime(start) + days * day - toLearningDay(start.zone) };
  };

  return {
    history: (log) => follow(log).steps,
    replay(log) {
      const { start, steps } = follow(log);
      const last = steps.at(-1);
      if (last === undefined) return start && planEstimate(start);
      const question = inputOf(last.before, steps.at(-2)?.review ?? start, last.review);
      return { ...last.after, ...outcome(method.next(...question, last.review.grade).card, last.review) };
    },
    outcomes(log, review) {
      const { start, steps } = follow(log);
      const last = steps.at(-1);
      const memory = last?.after ?? (start && estimatedMemory(start));
      const all = method.repeat(...inputOf(memory, last?.review ?? start, review));
      const of = (grade: Grade): Outcome => outcome(all[grade].card, review);
      return { 1: of(1), 2: of(2), 3: of(3), 4: of(4) };
    },
  };
}

type Graded = Pick<Review, 'id' | 'word' | 'at' | 'zone'>;

const day = 86_400_000;
/** The longest interval that ts-fsrs plans, in days. */
const longest = 36_500;

/** The memory that an estimate says, within what the method can go on from. */
function estimatedMemory({ stability, difficulty, at }: EstimateEntry): Memory {
  return {
    stability: Math.min(longest, Math.max(0.01, stability)),
    difficulty: Math.min(10, Math.max(1, difficulty)),
    ...{ reps: 0, lapses: 0, isInStep: false, first: at, last: at },
  };
}

/** The time of a review, moved so that days of UTC are the learner's, and within what a date can be: logs may be files. */
function learningTime({ at, zone }: Graded): number {
  const time = Number.isFinite(at) ? Math.min(Math.max(at, 0), 8e15) : 0;
  return time + toLearningDay(zone);
}

const leastRetention = 0.7;
const mostRetention = 0.97;
export const usualRetention = 0.9;

/** A share of words to be known when they come up, within what the method can plan for. What is no number is the usual. */
function fitRetention(retention: number): number {
  if (!Number.isFinite(retention)) return usualRetention;
  return Math.min(mostRetention, Math.max(leastRetention, retention));
}
