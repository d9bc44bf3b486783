import type { Table } from 'dexie';
import type { Library } from '@/lib/library/db';
import type { CardRow, ReviewRow, WordRow } from '@/lib/library/types';
import { endOfDay, startOfDay } from '@/lib/review/day';
import type { DueList } from './due';
import { lastReviewOf, liveReviewsUntil } from './reviews';

/** What reviews need of the library, in memory: read once, and then what was written. */
export type ReviewQueue = {
  /** Reads all that is needed on the day of `now`, in the place of what was there. */
  load(now: number): Promise<void>;
  /** Reads again what was written. */
  renew(changed: ChangedRows): Promise<void>;
  /** What is to be reviewed: see `dueList`. May read which words are suspended. */
  list(newPerDay: number, now: number): Promise<DueList>;
  /** Whether a review of today can be taken back that this device made. */
  canUndo(now: number): boolean;
  /** Whether no word is being learned. */
  isEmpty(): boolean;
};

/** Primary keys of rows that were written. */
export type ChangedRows = {
  words?: readonly string[];
  cards?: readonly string[];
  reviews?: readonly string[];
};

/** So many rows are read at once, so that the page has its turn. */
const part = 4_000;
/** More words than these are read whole: one request for all rows is quicker than one for each of so many. */
const many = 1_000;

export function createReviewQueue(db: Library): ReviewQueue {
  /** Words being learned, those that are suspended too. */
  let learning = new Set<string>();
  /** Which of them are suspended, as far as it was asked. */
  let suspended = new Map<string, boolean>();
  let cards = new Map<string, CardRow>();
  /** The words whose cards these are, by when they are due; absent where a card has changed. */
  let byDue: string[] | undefined;
  /** All words by the time when they were kept; absent where that is not known. */
  let byAdded: string[] | undefined;
  let reviews = new Map<string, ReviewRow>();
  let since = 0;
  let device: unknown;

  const isLearned = ({ state, deletedAt }: WordRow) => state === 'learning' && deletedAt === undefined;

  /** Asks of words, which there are, whether they are suspended. */
  const ask = async (ids: readonly string[]): Promise<void> => {
    const unknown = ids.filter((id) => !suspended.has(id));
    const visit = (rows: readonly (WordRow | undefined)[]) => {
      for (const row of rows) if (row !== undefined) suspended.set(row.id, row.suspended === true);
    };
    if (unknown.length > many) await inParts(db.words, ({ id }) => id, visit);
    else if (unknown.length > 0) visit(await db.words.bulkGet(unknown));
  };
  /** Not those of a clock that was ahead. */
  const reviewsOfDay = (now: number) => {
    const start = startOfDay(now);
    return liveReviewsUntil(
      [...reviews.values()].filter(({ at }) => at >= start),
      endOfDay(now),
    );
  };
  const isActive = (id: string) => suspended.get(id) !== true;

  /** The first that is not suspended: some rows are mostly enough. */
  const firstActive = async (words: readonly string[]): Promise<string | undefined> => {
    for (let at = 0; at < words.length; at += 20) {
      const some = words.slice(at, at + 20);
      await ask(some);
      const found = some.find(isActive);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const freshWords = async (most: number) => {
    const waiting = new Set<string>();
    for (const id of learning) if (!cards.has(id)) waiting.add(id);
    if (waiting.size === 0) return { fresh: [], moreFresh: false };
    byAdded ??= await db.words.orderBy('addedAt').primaryKeys();
    const found: string[] = [];
    const ordered = byAdded.filter((id) => waiting.has(id));
    // Suspended words are few: some more than are needed are mostly enough.
    const step = most + 20;
    for (let at = 0; at < ordered.length && found.length <= most; at += step) {
      const some = ordered.slice(at, at + step);
      await ask(some);
      found.push(...some.filter(isActive));
    }
    return { fresh: found.slice(0, most), moreFresh: found.length > most };
  };

  return {
    async load(now) {
      const start = startOfDay(now);
      const planned = new Map<string, CardRow>();
      const [learned, deleted, today, own] = await Promise.all([
        db.words.where('state').equals('learning').primaryKeys(),
        db.words.where('deletedAt').above(Number.NEGATIVE_INFINITY).primaryKeys(),
        db.reviews.where('at').aboveOrEqual(start).toArray(),
        db.meta.get('device'),
        inParts(
          db.cards,
          ({ word }) => word,
          (rows) => {
            for (const row of rows) planned.set(row.word, row);
          },
        ),
      ]);
      learning = new Set(learned);
      for (const id of deleted) learning.delete(id);
      suspended = new Map();
      cards = planned;
      byDue = byAdded = undefined;
      reviews = new Map(today.map((row) => [row.id, row]));
      since = start;
      device = own?.value;
    },

    async renew({ words: wordIds = [], cards: cardIds = [], reviews: reviewIds = [] }) {
      const [wordRows, cardRows, reviewRows, own] = await db.transaction(
        'r',
        [db.words, db.cards, db.reviews, db.meta],
        () =>
          Promise.all([
            db.words.bulkGet([...wordIds]),
            db.cards.bulkGet([...cardIds]),
            db.reviews.bulkGet([...reviewIds]),
            db.meta.get('device'),
          ]),
      );
      device = own?.value;
      wordIds.forEach((id, at) => {
        const row = wordRows[at];
        if (row === undefined || !isLearned(row)) learning.delete(id);
        else {
          if (!learning.has(id)) byAdded = undefined;
          learning.add(id);
        }
        suspended.set(id, row?.suspended === true);
      });
      cardIds.forEach((id, at) => {
        const row = cardRows[at];
        if (row === undefined) cards.delete(id);
        else cards.set(id, row);
        byDue = undefined;
      });
      reviewIds.forEach((id, at) => {
        const row = reviewRows[at];
        if (row === undefined || row.at < since) reviews.delete(id);
        else reviews.set(id, row);
      });
    },

    async list(newPerDay, now) {
      const end = endOfDay(now);
      byDue ??= [...cards.values()].sort((a, b) => a.due - b.due || (a.word < b.word ? -1 : 1)).map(({ word }) => word);
      const dueAt = (id: string) => cards.get(id)?.due ?? Number.POSITIVE_INFINITY;
      const learned = byDue.filter((id) => learning.has(id));
      const later = learned.findIndex((id) => dueAt(id) >= end);
      const planned = later === -1 ? learned : learned.slice(0, later);
      await ask(planned);

      const today = reviewsOfDay(now);
      const begun = new Set(today.map(({ word }) => word));
      const isNew = (id: string) => {
        const first = cards.get(id)?.first;
        return first !== undefined && first >= startOfDay(now) && first < end;
      };
      const next = later === -1 ? undefined : await firstActive(learned.slice(later));
      const left = Math.max(0, newPerDay - [...begun].filter(isNew).length);
      return {
        due: planned.filter(isActive),
        ...(await freshWords(left)),
        done: today.length,
        ...(next !== undefined && { next: dueAt(next) }),
      };
    },

    canUndo: (now) => lastReviewOf(reviewsOfDay(now), device) !== undefined,
    isEmpty: () => learning.size === 0,
  };
}

/** Gives all rows of a table in parts, in the order of their keys. */
async function inParts<Row>(
  table: Table<Row, string>,
  keyOf: (row: Row) => string,
  visit: (rows: Row[]) => void,
): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(part).toArray();
    visit(rows);
    const end = rows.at(-1);
    if (rows.length < part || end === undefined) return;
    last = keyOf(end);
  }
}
