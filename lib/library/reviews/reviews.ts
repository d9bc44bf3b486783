import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import type { ReviewRow } from '@/lib/library/types';
import { endOfDay, zoneAt } from '@/lib/review/day';
import { type Grade, liveReviews } from '@/lib/review/log';
import type { Scheduler } from '@/lib/review/scheduler';
import { countReviews, renewCard } from './cards';

/** A scheduler and the retention that it was made for. */
export type Planning = { scheduler: Scheduler; retention: number };

/** A grade that the user gives. `id` is chosen when the word is shown, so that a double click is one review. */
export type Graded = {
  id: string;
  word: string;
  grade: Grade;
  /** Reviews that the word had when it was shown: another number now means that it was graded elsewhere. */
  reps: number;
  /** From the question to the grade. */
  milliseconds?: number;
};

/** The log of one word, in the order of its clock. */
export function reviewsOf(db: Library, word: string): Promise<ReviewRow[]> {
  return db.reviews.where('[word+at]').between([word, Number.NEGATIVE_INFINITY], [word, []]).toArray();
}

/**
 * Appends a review and reschedules the word. False, with nothing written, where the word was graded meanwhile. Rejects
 * where the library cannot be written.
 */
export function gradeWord(db: Library, graded: Graded, planning: Planning, deps: WriteDeps = {}): Promise<boolean> {
  const { id, word, grade, reps, milliseconds } = graded;
  return append(db, planning, deps, async (now) => {
    const log = await reviewsOf(db, word);
    if (liveReviews(log).length !== reps || log.some((row) => row.id === id)) return undefined;
    return {
      ...{ id, word, at: now, kind: 'review', grade, zone: zoneAt(now) },
      ...(milliseconds !== undefined && { milliseconds: Math.round(milliseconds) }),
    };
  }).then((row) => row !== undefined);
}

/**
 * Undoes the last review that this device made since `since`, by an entry of its own; not reviews of the future, made
 * while the clock was ahead. Returns the word, or `undefined` where there is none.
 */
export async function undoReview(
  db: Library,
  since: number,
  planning: Planning,
  deps: WriteDeps = {},
): Promise<string | undefined> {
  const row = await append(db, planning, deps, async (now, device, uuid) => {
    const entries = await db.reviews.where('at').aboveOrEqual(since).toArray();
    const last = lastReviewOf(liveReviewsUntil(entries, endOfDay(now)), device);
    // Never before its review, whatever the clock says, so that a day that has one has both.
    return last && { id: uuid(), word: last.word, at: Math.max(now, last.at), kind: 'undo', undoes: last.id };
  });
  return row?.word;
}

/** The reviews before `end` that count: a later entry, from a clock that was ahead, may undo one. */
export function liveReviewsUntil(entries: readonly ReviewRow[], end: number) {
  return liveReviews(entries).filter(({ at }) => at < end);
}

/** The last of some reviews that a device made; `undefined` where it made none. */
export function lastReviewOf<Review extends ReviewRow>(reviews: readonly Review[], device: unknown) {
  return reviews.filter((row) => row.device === device).at(-1);
}

type Entry = ReviewRow extends infer Kind
  ? Kind extends ReviewRow
    ? Omit<Kind, 'updatedAt' | 'device'>
    : never
  : never;

/** Appends the entry that `make` returns to the log, and renews its word's card. */
function append(
  db: Library,
  { scheduler }: Planning,
  deps: WriteDeps,
  make: (now: number, device: string, uuid: () => string) => Promise<Entry | undefined>,
): Promise<ReviewRow | undefined> {
  return db.transaction('rw', [db.reviews, db.cards, db.meta], async () => {
    const { now, device, uuid } = await writeStamp(db, deps);
    const entry = await make(now, device, uuid);
    if (entry === undefined) return undefined;
    const log = await reviewsOf(db, entry.word);
    const latest = log.reduce((last, { updatedAt }) => Math.max(last, updatedAt), 0);
    const row: ReviewRow = { ...entry, updatedAt: writeTime(now, { updatedAt: latest }), device };
    await db.reviews.add(row);
    await renewCard(db, scheduler, row.word, [...log, row], device, now);
    await countReviews(db, [row]);
    return row;
  });
}
