import { useEffect, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { cardsAreFresh, freshenCards } from '@/lib/library/cards';
import { library } from '@/lib/library/db';
import { type DueList, dueList } from '@/lib/library/due';
import { observe } from '@/lib/library/live';
import { canUndo, type Planning } from '@/lib/library/reviews';
import { describeStorageError } from '@/lib/library/storage-error';
import { suspendedCount } from '@/lib/library/suspend';
import { dayKey, startOfDay } from '@/lib/review/day';

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

  useEffect(() => {
    if (planning === undefined) return;
    let isOver = false;
    const fail = (error: unknown) => setProblem(storageText(describeStorageError(error)));
    const unobserve = observe(
      async () => {
        const db = library();
        const now = Date.now();
        // A restore or another wish for retention made other cards of the log.
        if (!(await cardsAreFresh(db, planning.retention))) return 'stale' as const;
        const [list, undo, kept] = await Promise.all([
          dueList(db, newPerDay, now),
          canUndo(db, startOfDay(now), now),
          db.words.where('state').equals('learning').limit(1).count(),
        ]);
        const isOver = list.due.length + list.fresh.length === 0;
        const suspended = isOver ? await suspendedCount(db) : 0;
        return { ...list, canUndo: undo, isEmpty: kept === 0 && list.done === 0, suspended };
      },
      (found) => {
        if (isOver) return;
        if (found === 'stale') freshenCards(library(), planning.scheduler, planning.retention).catch(fail);
        else {
          setListed(found);
          setProblem(undefined);
        }
      },
      (cause) => setProblem(storageText(cause)),
    );
    return () => {
      isOver = true;
      unobserve();
    };
  }, [planning, newPerDay, day]);

  return { listed, problem };
}
