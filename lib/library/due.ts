import { endOfDay, startOfDay } from '@/lib/review/day';
import { liveReviews } from '@/lib/review/log';
import type { Library } from './db';

/** What is to be reviewed in the day of learning of `now`. */
export type DueList = {
  /** Ids of words that come up again, the longest overdue first. */
  due: string[];
  /** Ids of words that come up for the first time, those kept first before the others, as many as today may still have. */
  fresh: string[];
  /** Reviews that were made today. */
  done: number;
  /** Whether there are new words beyond today's number. */
  moreFresh: boolean;
  /** When the next word comes up after today. */
  next?: number;
};

/**
 * The words to be reviewed: those being learned, neither deleted nor suspended. A word that is due later today is due:
 * a day of learning ends at four in the morning. Reads keys but for the rows that it asks for suspension.
 * @param newPerDay how many words may come up for the first time on one day
 */
export async function dueList(db: Library, newPerDay: number, now: number): Promise<DueList> {
  return db.transaction('r', [db.words, db.cards, db.reviews], async () => {
    const end = endOfDay(now);
    const [planned, learning, deleted, today] = await Promise.all([
      db.cards.where('due').below(end).primaryKeys(),
      db.words.where('state').equals('learning').primaryKeys(),
      db.words.where('deletedAt').above(Number.NEGATIVE_INFINITY).primaryKeys(),
      // Not those of a clock that was ahead.
      db.reviews.where('at').between(startOfDay(now), end).toArray(),
    ]);
    const learned = new Set(learning);
    for (const id of deleted) learned.delete(id);
    const due = await active(
      db,
      planned.filter((id) => learned.has(id)),
    );

    const reviewed = liveReviews(today);
    const begun = await db.cards.bulkGet([...new Set(reviewed.map(({ word }) => word))]);
    const isNew = (first: number | undefined) => first !== undefined && first >= startOfDay(now) && first < end;
    const left = Math.max(0, newPerDay - begun.filter((card) => isNew(card?.first)).length);
    const { fresh, more } = await freshWords(db, learned, left);
    const next = await nextDue(db, learned, end);
    return {
      ...{ due, fresh, done: reviewed.length, moreFresh: more },
      ...(next !== undefined && { next }),
    };
  });
}

/** How many words are to be reviewed today. */
export async function dueCount(db: Library, newPerDay: number, now: number): Promise<number> {
  const { due, fresh } = await dueList(db, newPerDay, now);
  return due.length + fresh.length;
}

const many = 1000;

/** Those of some words that are not suspended, in the same order. */
async function active(db: Library, ids: string[]): Promise<string[]> {
  if (ids.length > many) {
    // One request for all rows is quicker than one for each of so many.
    const suspended = new Set((await db.words.toArray()).flatMap((row) => (row.suspended === true ? [row.id] : [])));
    return ids.filter((id) => !suspended.has(id));
  }
  const rows = await db.words.bulkGet(ids);
  return ids.filter((_, index) => rows[index]?.suspended !== true);
}

/** The first `most` words without a card, by the time when they were kept; and whether there are more. */
async function freshWords(db: Library, learned: ReadonlySet<string>, most: number) {
  const cards = new Set(await db.cards.toCollection().primaryKeys());
  const waiting = [...learned].filter((id) => !cards.has(id));
  if (waiting.length === 0) return { fresh: [], more: false };
  const isWaiting = new Set(waiting);
  const ordered = (await db.words.orderBy('addedAt').primaryKeys()).filter((id) => isWaiting.has(id));
  const found: string[] = [];
  // Suspended words are few: some rows more than are needed are mostly enough.
  const step = most + 20;
  for (let at = 0; at < ordered.length && found.length <= most; at += step) {
    found.push(...(await active(db, ordered.slice(at, at + step))));
  }
  return { fresh: found.slice(0, most), more: found.length > most };
}

/** When the first of the learned words comes up from `from` on that is not suspended. */
async function nextDue(db: Library, learned: ReadonlySet<string>, from: number): Promise<number | undefined> {
  const suspended = new Set<string>();
  for (;;) {
    let next: { word: string; due: number } | undefined;
    await db.cards
      .where('due')
      .aboveOrEqual(from)
      .until(() => next !== undefined)
      .eachPrimaryKey((word, { key }) => {
        if (learned.has(word) && !suspended.has(word)) next ??= { word, due: Number(key) };
      });
    // Not narrowed to what the callback has written.
    const found = next as { word: string; due: number } | undefined;
    if (found === undefined) return undefined;
    if ((await db.words.get(found.word))?.suspended !== true) return found.due;
    suspended.add(found.word);
    from = found.due;
  }
}
