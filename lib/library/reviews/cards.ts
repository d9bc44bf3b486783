import { workSlices } from '@/lib/async/yield-to-main';
import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp } from '@/lib/library/device';
import type { CardRow, ReviewRow } from '@/lib/library/types';
import { planningVersion, type Schedule, type Scheduler } from '@/lib/review/scheduler';

/** What the cards were made of, kept in `meta` under `cards`: once this changes, they are made again. */
type MadeOf = { version: number; retention: number; reviews: number; newest: number };

/** Whether the cards match the log and this retention: not after a restore, an update or a change of retention. */
export async function cardsAreFresh(db: Library, retention: number): Promise<boolean> {
  const row = await db.meta.get('cards');
  const made = row?.value as MadeOf | undefined;
  const is = await madeOf(db, retention);
  return (
    made?.version === is.version &&
    made.retention === is.retention &&
    made.reviews === is.reviews &&
    made.newest === is.newest
  );
}

/**
 * Makes the cards again where they are not fresh; under a lock, since the background and every open page may find so at
 * once. Rejects where the library cannot be written.
 */
export async function freshenCards(db: Library, scheduler: Scheduler, retention: number): Promise<void> {
  const freshen = async () => {
    if (!(await cardsAreFresh(db, retention))) await rebuildCards(db, scheduler, retention);
  };
  await (globalThis.navigator?.locks?.request('pindu-cards', freshen) ?? freshen());
}

/**
 * Makes all cards again from the log, all or none. Twenty thousand words take seconds: the page gets its turn in between,
 * and the work is repeated if something was reviewed meanwhile. Rejects where the library cannot be written.
 */
export async function rebuildCards(
  db: Library,
  scheduler: Scheduler,
  retention: number,
  deps: WriteDeps = {},
): Promise<void> {
  for (;;) {
    const before = await madeOf(db, retention);
    const schedules = await planAll(await db.reviews.toArray(), scheduler);
    const isDone = await db.transaction('rw', [db.reviews, db.cards, db.meta], async () => {
      const after = await madeOf(db, retention);
      if (after.reviews !== before.reviews || after.newest !== before.newest) return false;
      const { now, device } = await writeStamp(db, deps);
      await db.cards.clear();
      await db.cards.bulkPut(schedules.map(([word, schedule]) => cardOf(word, schedule, device, now)));
      await db.meta.put({ key: 'cards', value: after, updatedAt: now, device });
      return true;
    });
    if (isDone) return;
  }
}

/** Reviews by word, in their order. */
export function logsByWord(rows: readonly ReviewRow[]): Map<string, ReviewRow[]> {
  const logs = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const log = logs.get(row.word);
    if (log === undefined) logs.set(row.word, [row]);
    else log.push(row);
  }
  return logs;
}

async function planAll(rows: readonly ReviewRow[], scheduler: Scheduler): Promise<[word: string, Schedule][]> {
  const schedules: [string, Schedule][] = [];
  const slices = workSlices(12);
  for (const [word, log] of logsByWord(rows)) {
    const schedule = scheduler.replay(log);
    if (schedule !== undefined) schedules.push([word, schedule]);
    if (slices.isOver()) await slices.yieldToMain();
  }
  return schedules;
}

/** Replays one word's log into its card. Must run in a write transaction that holds `cards`. */
export async function renewCard(
  db: Library,
  scheduler: Scheduler,
  word: string,
  log: readonly ReviewRow[],
  device: string,
  now: number,
): Promise<Schedule | undefined> {
  const schedule = scheduler.replay(log);
  if (schedule === undefined) await db.cards.delete(word);
  else await db.cards.put(cardOf(word, schedule, device, now));
  return schedule;
}

/**
 * Notes that entries were added and their cards renewed: cards that were fresh stay so. Does not count the log, which is
 * long after years. Must run in a write transaction that holds `meta`.
 */
export async function countReviews(db: Library, added: readonly ReviewRow[]): Promise<void> {
  const row = await db.meta.get('cards');
  const made = row?.value as MadeOf | undefined;
  const [first] = added;
  if (made === undefined || first === undefined) return;
  const newest = added.reduce((time, { updatedAt }) => Math.max(time, updatedAt), made.newest);
  const value = { ...made, reviews: made.reviews + added.length, newest };
  await db.meta.put({ key: 'cards', value, updatedAt: newest, device: first.device });
}

async function madeOf(db: Library, retention: number): Promise<MadeOf> {
  const [newest] = await db.reviews.orderBy('updatedAt').reverse().limit(1).keys();
  return { version: planningVersion, retention, reviews: await db.reviews.count(), newest: Number(newest ?? 0) };
}

function cardOf(word: string, schedule: Schedule, device: string, now: number): CardRow {
  const { due, stability, difficulty, reps, lapses, first, isInStep } = schedule;
  return {
    word,
    due,
    state: isInStep ? 'step' : 'review',
    stability,
    difficulty,
    reps,
    lapses,
    first,
    updatedAt: now,
    device,
  };
}
