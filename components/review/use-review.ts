import { useMemo, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/storage/use-writes';
import { library } from '@/lib/library/db';
import { gradeWord, type Planning, undoReview } from '@/lib/library/reviews/reviews';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { startOfDay } from '@/lib/review/day';
import { becomesLeech } from '@/lib/review/interval';
import type { Grade } from '@/lib/review/log';
import { createScheduler } from '@/lib/review/scheduler';
import { allowNewWords, type Settings, tellReviewsChanged } from '@/lib/settings';
import { afterGrade } from './after-grade';
import { useAsked } from './use-asked';
import { type Listed, useReviewList } from './use-review-list';
import { useToday } from './use-today';

/** How many more new words are asked for at once, beyond the day's number. */
const moreWords = 10;

/** What was done last, to be reported and undone. */
type Said = { kind: 'suspended' | 'undone' | 'leech'; id: string; word: string };

/** What undo takes back in this page, the last one first; then the grades of before. */
type Done = 'grade' | { suspended: string; word: string };

/** A review session: the word that is asked, and what can be done with it. */
export function useReview(settings: Settings | undefined) {
  const retention = settings?.reviewRetention;
  const planning = useMemo<Planning | undefined>(
    () => (retention === undefined ? undefined : { scheduler: createScheduler({ retention }), retention }),
    [retention],
  );
  const { listed: read, problem: unread } = useReviewList(planning, useToday(), settings?.reviewNewPerDay ?? 0);
  const { attempt, fail, busy, problem } = useWrites();
  /** The word whose review was undone, until something is graded. */
  const [wanted, setWanted] = useState<string | undefined>();
  /** The review that was made last, and the list that does not know of it. */
  const [graded, setGraded] = useState<Graded | undefined>();
  const [said, setSaid] = useState<Said | undefined>();
  const done = useRef<Done[]>([]);

  const isAhead = read !== undefined && graded?.before === read;
  const listed = isAhead ? { ...afterGrade(read, graded.id, graded.isFailed), canUndo: true } : read;
  const { prompt, askAgain } = useAsked(listed, { wanted, graded, planning, fail });
  const { asked, flipped } = prompt;
  const restart = (id?: string) => {
    setGraded(undefined);
    setWanted(id);
    askAgain();
  };
  const resume = async (id: string) => {
    done.current = done.current.filter((each) => each === 'grade' || each.suspended !== id);
    await suspendWords(library(), [id], false);
    setWanted(id);
  };

  return {
    ...prompt,
    listed,
    canUndo: listed?.canUndo === true || done.current.length > 0 || (busy && flipped),
    said,
    busy,
    problem: problem ?? unread,
    more: () => attempt(() => allowNewWords(moreWords, Date.now())),
    grade: (grade: Grade) =>
      attempt(async () => {
        if (asked === undefined || planning === undefined || !flipped || asked.reviewId === graded?.reviewId) return;
        const { reviewId: id, askedAt, word, schedule } = asked;
        const reps = schedule?.reps ?? 0;
        const milliseconds = Math.min(Date.now() - askedAt, 10 * 60_000);
        setSaid(undefined);
        if (!(await gradeWord(library(), { id, word: word.id, grade, reps, milliseconds }, planning))) return restart();
        done.current.push('grade');
        setGraded({ id: word.id, reviewId: id, isFailed: grade === 1, before: read });
        setWanted(undefined);
        askAgain();
        // Not every failure is a lapse.
        const lapses = grade === 1 ? ((await library().cards.get(word.id))?.lapses ?? 0) : 0;
        if (lapses > (schedule?.lapses ?? 0) && becomesLeech(lapses))
          setSaid({ kind: 'leech', id: word.id, word: word.simplified });
      }),
    undo: () =>
      attempt(
        async () => {
          // Read only now: a grade that this has waited for is the last one done.
          const last = done.current.pop();
          if (last !== undefined && last !== 'grade') {
            await resume(last.suspended);
            return setSaid({ kind: 'undone', id: last.suspended, word: last.word });
          }
          if (planning === undefined) return;
          const id = await undoReview(library(), startOfDay(Date.now()), planning);
          if (id === undefined) return;
          setSaid({ kind: 'undone', id, word: id.split('|')[0] ?? id });
          restart(id);
        },
        { waits: true },
      ),
    suspend: (id: string, word: string) =>
      attempt(async () => {
        // Pressed again before the next word was there.
        const last = done.current.at(-1);
        if (typeof last === 'object' && last.suspended === id) return;
        await suspendWords(library(), [id], true);
        done.current.push({ suspended: id, word });
        setSaid({ kind: 'suspended', id, word });
      }),
    unsuspend: (id: string) =>
      attempt(async () => {
        await resume(id);
        setSaid(undefined);
      }),
  };
}

/** What a session shows, and what can be done in it. */
export type Review = ReturnType<typeof useReview>;

type Graded = { id: string; reviewId: string; isFailed: boolean; before: Listed | undefined };

/** One write at a time: a second press of a grade is ignored, an undo waits. */
function useWrites() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const running = useRef<Promise<void>>(undefined);
  const fail = async (error: unknown) => setProblem(await failureText(error));
  const attempt = async (write: () => Promise<void>, { waits = false } = {}) => {
    while (running.current !== undefined) {
      if (!waits) return;
      await running.current;
    }
    setBusy(true);
    running.current = (async () => {
      try {
        await write();
        await tellReviewsChanged();
        setProblem(undefined);
      } catch (error) {
        await fail(error);
      } finally {
        running.current = undefined;
        setBusy(false);
      }
    })();
    await running.current;
  };
  return { attempt, fail, busy, problem };
}
