import { onChangedKeys } from '@/lib/library/changed-keys';
import type { Library } from '@/lib/library/db';
import { workSlices } from '@/lib/library/search/work-slices';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import type { Scheduler } from '@/lib/review/scheduler';
import { type Statistics, statistics } from './statistics';

export type StatisticsListener = {
  onFigures: (figures: Statistics) => void;
  onProblem: (problem: StorageProblem) => void;
};

/** Changes that come so soon after one another are counted once. Milliseconds. */
const quiet = 400;

/**
 * The statistics now, and again after writes in whatever page, once these have come to rest; `again` counts anew without
 * one, since the day turns by itself. Counting leaves the page its turn, and one count is over before the next begins.
 * Stops once `signal` aborts.
 */
export function followStatistics(
  db: Library,
  scheduler: Scheduler,
  { onFigures, onProblem }: StatisticsListener,
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
        const figures = await statistics(db, scheduler, now(), pause);
        if (!signal.aborted) onFigures(figures);
      } catch (error) {
        if (!signal.aborted) onProblem(describeStorageError(error));
      }
    }
    isCounting = false;
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), quiet);
  };
  const stop = onChangedKeys(db.name, ['words', 'cards', 'reviews', 'meta'], (table, keys) => {
    // Other facts of the library come and go.
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
