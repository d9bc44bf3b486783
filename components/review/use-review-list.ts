import { useEffect, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { library } from '@/lib/library/db';
import { freshenCards } from '@/lib/library/reviews/cards';

import type { DueList } from '@/lib/library/reviews/due';
import { followDue } from '@/lib/library/reviews/follow-due';
import type { ReviewQueue } from '@/lib/library/reviews/review-queue';
import type { Planning } from '@/lib/library/reviews/reviews';
import { suspendedCount } from '@/lib/library/reviews/suspend';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import { dayKey } from '@/lib/review/day';

export type Listed = DueList & {
  canUndo: boolean;
  isEmpty: boolean;
  /** Words that would be asked were they not suspended; counted where nothing is left to ask. */
  suspended: number;
};

/**
 * What is to be reviewed today, live in every tab: it follows grades, words and settings, and the day as it turns.
 * @param planning absent until the settings are known
 */
export function useReviewList(planning: Planning | undefined, newPerDay: number) {
  const [listed, setListed] = useState<Listed | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [day, setDay] = useState(() => dayKey(Date.now()));

  useEffect(() => {
    const look = () => setDay(dayKey(Date.now()));
    const timer = setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  const [book, setBook] = useState<{ now: ReviewQueue } | undefined>();
  useEffect(() => {
    setBook(undefined);
    if (planning === undefined) return;
    const ending = new AbortController();
    const { scheduler, retention } = planning;
    const say = (cause: StorageProblem) => setProblem(storageText(cause));
    followDue(
      library(),
      retention,
      {
        onChange: (now) => setBook({ now }),
        freshen: () => freshenCards(library(), scheduler, retention),
        onProblem: say,
      },
      ending.signal,
    );
    return () => ending.abort();
  }, [planning]);

  useEffect(() => {
    if (book === undefined) return;
    let isOver = false;
    const now = Date.now();
    const read = async (): Promise<Listed> => {
      const list = await book.now.list(newPerDay, now);
      const isAtEnd = list.due.length + list.fresh.length === 0;
      const suspended = isAtEnd ? await suspendedCount(library()) : 0;
      const isEmpty = book.now.isEmpty() && list.done === 0;
      return { ...list, canUndo: book.now.canUndo(now), isEmpty, suspended };
    };
    read().then(
      (found) => {
        if (isOver) return;
        setListed(found);
        setProblem(undefined);
      },
      (error: unknown) => {
        if (!isOver) setProblem(storageText(describeStorageError(error)));
      },
    );
    return () => {
      isOver = true;
    };
  }, [book, newPerDay, day]);

  return { listed, problem };
}
