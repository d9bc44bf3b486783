import { inBatches } from '@/lib/async/in-batches';
import type { Library } from '@/lib/library/db';
import { rowsInBatches } from '@/lib/library/rows-in-batches';
import type { CardRow, ReviewRow, WordRow } from '@/lib/library/types';
import { endOfDay, startOfDay } from '@/lib/review/day';
import { stepMinutes } from '@/lib/review/scheduler';
import { lastReviewOf, liveReviewsUntil } from './reviews';

/** What is to be reviewed on a day of learning; `countsOf` counts it. */
export type DueList = {
  /** Ids of words that come up again, the longest overdue first. */
  due: string[];
  /** Ids of words failed today and not seen right since, in the order in which they were failed. */
  failed: string[];
  /** Ids of words never reviewed, the oldest first, as many as today may still have. */
  newWords: string[];
  /** All of these in the order in which they are asked. */
  order: string[];
  /** Words that were reviewed today and are not to be asked again. */
  done: number;
  /** Reviews that were made today: more than words, where some were failed. */
  reviews: number;
  /** Whether there are more new words. */
  moreNew: boolean;
};

/** What comes up on the next day that has words to review; `day` is when it begins. */
export type NextDay = { day: number; isTomorrow: boolean; due: number; newWords: number };

/** Rows read at once, so that the page gets its turn. */
const part = 4_000;
/** For more words than these, one request for all rows is faster than one for each. */
const many = 1_000;

/** What reviews need of the library, in memory. */
export class ReviewQueue {
  /** Words being learned, suspended ones too. */
  #learning = new Set<string>();
  /** Which of them are suspended, as far as it was read. */
  #suspended = new Map<string, boolean>();
  #cards = new Map<string, CardRow>();
  /** The cards' words by when they are due; absent after a change. */
  #byDue: string[] | undefined;
  /** All words by when they were added; absent after a change. */
  #byAdded: string[] | undefined;
  /** Of the day that was loaded. */
  #reviews = new Map<string, ReviewRow>();
  #since = 0;
  #device: unknown;

  constructor(readonly db: Library) {}

  /** Reads all that is needed on the day of `now`. */
  async load(now: number): Promise<void> {
    const { db } = this;
    const cards = new Map<string, CardRow>();
    this.#since = startOfDay(now);
    const [learning, deleted, today, device] = await Promise.all([
      db.words.where('state').equals('learning').primaryKeys(),
      db.words.where('deletedAt').above(Number.NEGATIVE_INFINITY).primaryKeys(),
      db.reviews.where('at').aboveOrEqual(this.#since).toArray(),
      db.meta.get('device'),
      (async () => {
        for await (const rows of rowsInBatches(db.cards, part)) for (const row of rows) cards.set(row.word, row);
      })(),
    ]);
    this.#learning = new Set(learning);
    for (const id of deleted) this.#learning.delete(id);
    this.#suspended = new Map();
    this.#cards = cards;
    this.#byDue = this.#byAdded = undefined;
    this.#reviews = new Map(today.map((row) => [row.id, row]));
    this.#device = device?.value;
  }

  /** Reads rows again that were written, by their primary keys. */
  async renew(changed: Record<'words' | 'cards' | 'reviews', readonly string[]>): Promise<void> {
    const { db } = this;
    const [words, cards, reviews, device] = await db.transaction('r', [db.words, db.cards, db.reviews, db.meta], () =>
      Promise.all([
        db.words.bulkGet([...changed.words]),
        db.cards.bulkGet([...changed.cards]),
        db.reviews.bulkGet([...changed.reviews]),
        db.meta.get('device'),
      ]),
    );
    this.#device = device?.value;
    changed.words.forEach((id, at) => {
      const row = words[at];
      if (row?.state !== 'learning' || row.deletedAt !== undefined) this.#learning.delete(id);
      else {
        if (!this.#learning.has(id)) this.#byAdded = undefined;
        this.#learning.add(id);
      }
      this.#suspended.set(id, row?.suspended === true);
    });
    changed.cards.forEach((id, at) => {
      const row = cards[at];
      if (row === undefined) this.#cards.delete(id);
      else this.#cards.set(id, row);
      this.#byDue = undefined;
    });
    changed.reviews.forEach((id, at) => {
      const row = reviews[at];
      if (row === undefined || row.at < this.#since) this.#reviews.delete(id);
      else this.#reviews.set(id, row);
    });
  }

  /** What is to be reviewed on the day of `now`: see `dueList`. */
  async list(newPerDay: number, now: number): Promise<DueList> {
    const [start, end] = [startOfDay(now), endOfDay(now)];
    const planned = (await this.#activeUntil(end)).map((id) => this.#cards.get(id) as CardRow);
    // One that was failed on an earlier day, and not asked again then, is due like any other.
    const isFailed = ({ state, due }: CardRow) => state === 'step' && due >= start;
    const failed = planned.filter(isFailed);
    const due = planned.filter((card) => !isFailed(card)).map(({ word }) => word);

    const today = this.#reviewsOfDay(now);
    const begun = new Set(today.map(({ word }) => word));
    const isNew = (id: string) => {
      const first = this.#cards.get(id)?.first;
      return first !== undefined && first >= start && first < end;
    };
    const left = Math.max(0, newPerDay - [...begun].filter(isNew).length);
    const { newWords, moreNew } = await this.#newWords(left);
    const isOver = (card: CardRow) => card.due <= now;
    const order = [
      ...failed.filter(isOver).map(({ word }) => word),
      ...due,
      ...newWords,
      // Nobody waits for minutes before an empty page: where nothing else is left, they come early.
      ...failed.filter((card) => !isOver(card)).map(({ word }) => word),
    ];
    const isLeft = new Set(order);
    const isDone = (id: string) => !isLeft.has(id) && this.#cards.get(id)?.state === 'review';
    return {
      ...{ due, failed: failed.map(({ word }) => word), newWords, order, moreNew },
      ...{ done: [...begun].filter(isDone).length, reviews: today.length },
    };
  }

  /** What comes up after today, once nothing is left of today; `undefined` where nothing does. */
  async nextDay(newPerDay: number, now: number): Promise<NextDay | undefined> {
    const tomorrow = endOfDay(now);
    const { newWords } = await this.#newWords(newPerDay);
    const next = await this.#firstActive(this.#learnedByDue().filter((id) => this.#dueAt(id) >= tomorrow));
    if (next === undefined && newWords.length === 0) return undefined;
    const day = newWords.length > 0 || next === undefined ? tomorrow : startOfDay(this.#dueAt(next));
    return {
      day,
      isTomorrow: day === tomorrow,
      due: (await this.#activeUntil(endOfDay(day))).length,
      newWords: newWords.length,
    };
  }

  /** How often a word was reviewed, as far as it is known here. */
  reps(id: string): number {
    return this.#cards.get(id)?.reps ?? 0;
  }

  /** Whether there is a review of today to undo that this device made. */
  canUndo(now: number): boolean {
    return lastReviewOf(this.#reviewsOfDay(now), this.#device) !== undefined;
  }

  /** Whether no word is being learned. */
  isEmpty(): boolean {
    return this.#learning.size === 0;
  }

  #isActive = (id: string) => this.#suspended.get(id) !== true;

  #dueAt = (id: string) => this.#cards.get(id)?.due ?? Number.POSITIVE_INFINITY;

  /** The words being learned that were ever reviewed, by when they are due. */
  #learnedByDue(): string[] {
    this.#byDue ??= [...this.#cards.values()]
      .sort((a, b) => a.due - b.due || (a.word < b.word ? -1 : 1))
      .map(({ word }) => word);
    return this.#byDue.filter((id) => this.#learning.has(id));
  }

  /** Those of them that come up before `end`, the end of a day: a step that was begun before it ends in that day. */
  async #activeUntil(end: number): Promise<string[]> {
    const learned = this.#learnedByDue();
    const later = learned.findIndex((id) => this.#dueAt(id) >= end + stepMinutes * 60_000);
    const isDue = (id: string) => this.#dueAt(id) < end || this.#cards.get(id)?.state === 'step';
    const planned = (later === -1 ? learned : learned.slice(0, later)).filter(isDue);
    await this.#readSuspended(planned);
    return planned.filter(this.#isActive);
  }

  /** Reads which words are suspended. */
  async #readSuspended(ids: readonly string[]): Promise<void> {
    const { words } = this.db;
    const unknown = ids.filter((id) => !this.#suspended.has(id));
    const visit = (row: WordRow | undefined) => row && this.#suspended.set(row.id, row.suspended === true);
    if (unknown.length > many) for await (const rows of rowsInBatches(words, part)) rows.forEach(visit);
    else if (unknown.length > 0) (await words.bulkGet(unknown)).forEach(visit);
  }

  /** Without those of a clock that was ahead. */
  #reviewsOfDay(now: number) {
    const start = startOfDay(now);
    const since = [...this.#reviews.values()].filter(({ at }) => at >= start);
    return liveReviewsUntil(since, endOfDay(now));
  }

  /** The first that is not suspended, mostly among the first few. */
  async #firstActive(words: readonly string[]): Promise<string | undefined> {
    for (const some of inBatches(words, 20)) {
      await this.#readSuspended(some);
      const found = some.find(this.#isActive);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async #newWords(most: number): Promise<Pick<DueList, 'newWords' | 'moreNew'>> {
    const waiting = new Set([...this.#learning].filter((id) => !this.#cards.has(id)));
    if (waiting.size === 0) return { newWords: [], moreNew: false };
    this.#byAdded ??= await this.db.words.orderBy('addedAt').primaryKeys();
    const found: string[] = [];
    const ordered = this.#byAdded.filter((id) => waiting.has(id));
    // Suspended words are few: a few more are mostly enough.
    for (const some of inBatches(ordered, most + 20)) {
      if (found.length > most) break;
      await this.#readSuspended(some);
      found.push(...some.filter(this.#isActive));
    }
    return { newWords: found.slice(0, most), moreNew: found.length > most };
  }
}
