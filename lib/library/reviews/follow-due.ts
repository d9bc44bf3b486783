import { onChangedKeys } from '@/lib/library/changed-keys';
import type { Library } from '@/lib/library/db';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import { cardsAreFresh } from './cards';
import { createReviewQueue, type ReviewQueue } from './review-queue';

export type DueListener = {
  /** The book is there, or says something else: it is the same one all the time. */
  onChange: (book: ReviewQueue) => void;
  /** Makes the cards anew, which are not what the log comes to; the book comes once they are. */
  freshen: () => Promise<void>;
  onProblem: (problem: StorageProblem) => void;
};

/** Of more rows than these a whole reading is quicker. */
const many = 500;

/**
 * Follows what is to be reviewed, in whatever page it changes: all of it is read once, and then what was written, since
 * twenty thousand words are not read anew for each grade. Stops once `signal` aborts.
 */
export function followDue(
  db: Library,
  retention: number,
  { onChange, freshen, onProblem }: DueListener,
  signal: AbortSignal,
  now: () => number = Date.now,
): void {
  const book = createReviewQueue(db);
  let isLoaded = false;
  const none = () => ({ words: new Set<string>(), cards: new Set<string>(), reviews: new Set<string>() });
  let changed = none();
  let isAll = true;
  let work = Promise.resolve();

  const load = async (): Promise<void> => {
    isLoaded = false;
    // A restore or another wish for retention made other cards of the log.
    if (!(await cardsAreFresh(db, retention))) await freshen();
    if (signal.aborted) return;
    await book.load(now());
    isLoaded = true;
    if (!signal.aborted) onChange(book);
  };
  const renew = async (): Promise<void> => {
    const { words, cards, reviews } = changed;
    const isWhole = isAll || words.size + cards.size + reviews.size > many;
    changed = none();
    isAll = false;
    // Reviews that did not renew their cards came from elsewhere.
    if (isWhole || !isLoaded || reviews.size > cards.size) return load();
    await book.renew({ words: [...words], cards: [...cards], reviews: [...reviews] });
    if (!signal.aborted) onChange(book);
  };
  let isQueued = false;
  /** One after the other, and once for all tables of one write. */
  const queue = (): void => {
    if (isQueued) return;
    isQueued = true;
    work = work
      .then(() => {
        isQueued = false;
        return signal.aborted ? undefined : renew();
      })
      .catch((error: unknown) => {
        if (!signal.aborted) onProblem(describeStorageError(error));
      });
  };
  const stop = onChangedKeys(db.name, ['words', 'cards', 'reviews'], (table, keys) => {
    if (keys === 'all') isAll = true;
    else for (const key of keys) changed[table].add(key);
    queue();
  });
  signal.addEventListener('abort', stop);
  queue();
}
