import { onChangedKeys } from '@/lib/library/changed-keys';
import type { Library } from '@/lib/library/db';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import { cardsAreFresh } from './cards';
import { ReviewQueue } from './review-queue';

type DueListener = {
  /** Called once the queue is loaded, and when it has changed: always with the same one. */
  onChange: (queue: ReviewQueue) => void;
  /** Makes the cards again, where they do not match the log. */
  freshen: () => Promise<void>;
  onProblem: (problem: StorageProblem) => void;
};

/** From this many changed rows on, reading all is faster. */
const many = 500;

/**
 * Follows what is to be reviewed, in whatever page it changes: after one full read only what was written is read again,
 * not twenty thousand words for each grade. Stops once `signal` aborts.
 */
export function followDue(
  db: Library,
  retention: number,
  { onChange, freshen, onProblem }: DueListener,
  signal: AbortSignal,
  now: () => number = Date.now,
): void {
  const queue = new ReviewQueue(db);
  let isLoaded = false;
  const none = () => ({ words: new Set<string>(), cards: new Set<string>(), reviews: new Set<string>() });
  let changed = none();
  let isAll = true;
  let work = Promise.resolve();

  const load = async (): Promise<void> => {
    isLoaded = false;
    // Not after a restore or a change of retention.
    if (!(await cardsAreFresh(db, retention))) await freshen();
    if (signal.aborted) return;
    await queue.load(now());
    isLoaded = true;
    if (!signal.aborted) onChange(queue);
  };
  const renew = async (): Promise<void> => {
    const { words, cards, reviews } = changed;
    const isWhole = isAll || words.size + cards.size + reviews.size > many;
    changed = none();
    isAll = false;
    // Reviews whose cards were not renewed came from a restore.
    if (isWhole || !isLoaded || reviews.size > cards.size) return load();
    await queue.renew({ words: [...words], cards: [...cards], reviews: [...reviews] });
    if (!signal.aborted) onChange(queue);
  };
  let isQueued = false;
  /** One run after the other, and one for all tables of one write. */
  const schedule = (): void => {
    if (isQueued) return;
    isQueued = true;
    work = work
      .then(() => {
        isQueued = false;
        return signal.aborted ? undefined : renew();
      })
      .catch(async (error: unknown) => {
        const problem = await describeStorageError(error);
        if (!signal.aborted) onProblem(problem);
      });
  };
  const stop = onChangedKeys(db.name, ['words', 'cards', 'reviews'], (table, keys) => {
    if (keys === 'all') isAll = true;
    else for (const key of keys) changed[table].add(key);
    schedule();
  });
  signal.addEventListener('abort', stop);
  schedule();
}
