import { useState } from 'preact/hooks';
import { failureText } from '@/components/storage/use-writes';
import { storageText } from '@/components/ui/problem-text';
import { useTask } from '@/components/ui/use-task';
import { library } from '@/lib/library/db';
import { freshenCards } from '@/lib/library/reviews/cards';
import { followDue } from '@/lib/library/reviews/follow-due';
import type { DueList, NextDay, ReviewQueue } from '@/lib/library/reviews/review-queue';
import type { Planning } from '@/lib/library/reviews/reviews';
import { suspendedCount } from '@/lib/library/reviews/suspend';
import type { Today } from './use-today';

export type Listed = DueList & {
  canUndo: boolean;
  isEmpty: boolean;
  /** Words that are suspended, and what comes up next; read only where nothing is left to ask. */
  suspended: number;
  next?: NextDay;
  /** How often a word was reviewed, by what is known now. */
  reps: (id: string) => number;
};

/**
 * What is to be reviewed today, live in every tab.
 * @param planning absent until the settings are known
 * @param newPerDay how many words may come up for the first time on one of the next days
 */
export function useReviewList(planning: Planning | undefined, { day, newWords }: Today, newPerDay: number) {
  const [listed, setListed] = useState<Listed | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  const [queue, setQueue] = useState<{ now: ReviewQueue } | undefined>();
  useTask(
    (signal) => {
      setQueue(undefined);
      if (planning === undefined) return;
      const { scheduler, retention } = planning;
      followDue(
        library(),
        retention,
        {
          onChange: (now) => setQueue({ now }),
          freshen: () => freshenCards(library(), scheduler, retention),
          onProblem: (cause) => setProblem(storageText(cause)),
        },
        signal,
      );
    },
    [planning],
  );

  useTask(
    (signal) => {
      if (queue === undefined || newWords === undefined) return;
      const now = Date.now();
      const read = async (): Promise<Listed> => {
        const list = await queue.now.list(newWords, now);
        const isAtEnd = list.order.length === 0;
        return {
          ...list,
          canUndo: queue.now.canUndo(now),
          isEmpty: queue.now.isEmpty() && list.reviews === 0,
          suspended: isAtEnd ? await suspendedCount(library()) : 0,
          next: isAtEnd ? await queue.now.nextDay(newPerDay, now) : undefined,
          reps: (id) => queue.now.reps(id),
        };
      };
      read().then(
        (found) => {
          if (signal.aborted) return;
          setListed(found);
          setProblem(undefined);
        },
        async (error: unknown) => {
          const text = await failureText(error);
          if (!signal.aborted) setProblem(text);
        },
      );
    },
    [queue, newWords, newPerDay, day],
  );

  return { listed, problem };
}
