import { workSlices } from '@/lib/async/yield-to-main';
import { onChangedKeys } from '@/lib/library/changed-keys';
import type { Library } from '@/lib/library/db';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import type { Scheduler } from '@/lib/review/scheduler';
import { type Statistics, statistics } from './statistics';

type StatisticsListener = {
  onFigures: (figures: Statistics) => void;
  onProblem: (problem: StorageProblem) => void;
  /** How many new words may come up today. */
  newPerDay: () => Promise<number>;
};

/** Changes within this time are counted once. Milliseconds. */
const quiet = 400;

/**
 * The statistics now, and again once writes in any page have come to rest; `again` counts without a write, for a new day.
 * Counting yields to the page, and one count ends before the next begins. Stops once `signal` aborts.
 */
export function followStatistics(
  db: Library,
  scheduler: Scheduler,
  { onFigures, onProblem, newPerDay }: StatisticsListener,
  signal: AbortSignal,
  now: () => number = Date.now,
): { again: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isCounting = false;
  let isStale = false;

  const count = async (): Promise<void> => {
    isStale = true;
    if (isCounting) return;
    isCounting = true;
    while (isStale && !signal.aborted) {
      isStale = false;
      const slices = workSlices(8);
      const pause = () => {
        signal.throwIfAborted();
        return slices.isOver() ? slices.yieldToMain() : undefined;
      };
      try {
        const figures = await statistics(db, scheduler, await newPerDay(), now(), pause);
        if (!signal.aborted) onFigures(figures);
      } catch (error) {
        const problem = await describeStorageError(error);
        if (!signal.aborted) onProblem(problem);
      }
    }
    isCounting = false;
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), quiet);
  };
  const stop = onChangedKeys(db.name, ['words', 'cards', 'reviews', 'meta'], (table, keys) => {
    // Other rows of `meta` do not matter.
    const isTime = table !== 'meta' || keys === 'all' || keys.some((key) => key.startsWith('minutes|'));
    if (!signal.aborted && isTime) again();
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
  void count();
  return { again };
}
