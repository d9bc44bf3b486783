import type { Library } from '@/lib/library/db';
import { deviceId } from '@/lib/library/device';
import type { CardRow, ReviewRow } from '@/lib/library/types';
import type { Schedule, Scheduler } from '@/lib/review/scheduler';

/** What the cards were made of, kept in `meta` under `cards`: where it is so no more, they are made anew. */
type MadeOf = { retention: number; reviews: number; newest: number };

/** Whether the cards are what the log comes to, for this retention: they are not after a restore or a change of it. */
export async function cardsAreFresh(db: Library, retention: number): Promise<boolean> {
  const row = await db.meta.get('cards');
  const made = row?.value as MadeOf | undefined;
  const is = await madeOf(db, retention);
  return made?.retention === is.retention && made.reviews === is.reviews && made.newest === is.newest;
}

/**
 * Makes the cards anew where they are not fresh, in one page at a time: the background and every open page may find so
 * at once. Rejects where the library cannot be written.
 */
export async function freshenCards(db: Library, scheduler: Scheduler, retention: number): Promise<void> {
  const freshen = async () => {
    if (!(await cardsAreFresh(db, retention))) await rebuildCards(db, scheduler, retention);
  };
  await (globalThis.navigator?.locks?.request('pindu-cards', freshen) ?? freshen());
}

/**
 * Makes all cards anew from the log, all or none. Twenty thousand words take seconds, so that they are planned a few at
 * a time, and once more where something was reviewed meanwhile. Rejects where the library cannot be written.
 */
export async function rebuildCards(
  db: Library,
  scheduler: Scheduler,
  retention: number,
  { now = Date.now, uuid = () => crypto.randomUUID() }: { now?: () => number; uuid?: () => string } = {},
): Promise<void> {
  for (;;) {
    const before = await madeOf(db, retention);
    const schedules = await planAll(await db.reviews.toArray(), scheduler);
    const isDone = await db.transaction('rw', [db.reviews, db.cards, db.meta], async () => {
      const after = await madeOf(db, retention);
      if (after.reviews !== before.reviews || after.newest !== before.newest) return false;
      const device = await deviceId(db, now(), uuid);
      await db.cards.clear();
      await db.cards.bulkPut(schedules.map(([word, schedule]) => cardOf(word, schedule, device, now())));
      await markFresh(db, retention, device, now());
      return true;
    });
    if (isDone) return;
  }
}

async function planAll(rows: readonly ReviewRow[], scheduler: Scheduler): Promise<[word: string, Schedule][]> {
  const byWord = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const log = byWord.get(row.word);
    if (log === undefined) byWord.set(row.word, [row]);
    else log.push(row);
  }
  const schedules: [string, Schedule][] = [];
  let begun = performance.now();
  for (const [word, log] of byWord) {
    const schedule = scheduler.replay(log);
    if (schedule !== undefined) schedules.push([word, schedule]);
    if (performance.now() - begun < 12) continue;
    // Keys and clicks have their turn.
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
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
 * Notes that an entry was added whose card was renewed: cards that were fresh stay so, and others stale. Counts nothing,
 * for a log of years is long. Must run in a write transaction that holds `meta`.
 */
export async function countReview(db: Library, { updatedAt, device }: ReviewRow): Promise<void> {
  const row = await db.meta.get('cards');
  const made = row?.value as MadeOf | undefined;
  if (made === undefined) return;
  const value = { ...made, reviews: made.reviews + 1, newest: Math.max(made.newest, updatedAt) };
  await db.meta.put({ key: 'cards', value, updatedAt, device });
}

/** Says that the cards are what the log comes to. Must run in a write transaction that holds `reviews` and `meta`. */
async function markFresh(db: Library, retention: number, device: string, now: number): Promise<void> {
  await db.meta.put({ key: 'cards', value: await madeOf(db, retention), updatedAt: now, device });
}

async function madeOf(db: Library, retention: number): Promise<MadeOf> {
  const [newest] = await db.reviews.orderBy('updatedAt').reverse().limit(1).keys();
  return { retention, reviews: await db.reviews.count(), newest: Number(newest ?? 0) };
}

function cardOf(word: string, schedule: Schedule, device: string, now: number): CardRow {
  const { due, stability, difficulty, reps, lapses, first } = schedule;
  return { word, due, state: 'review', stability, difficulty, reps, lapses, first, updatedAt: now, device };
}
