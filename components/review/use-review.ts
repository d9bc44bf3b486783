import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { articleOf } from '@/lib/library/reviews/review-item';
import { gradeWord, type Planning, undoReview } from '@/lib/library/reviews/reviews';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { describeStorageError } from '@/lib/library/storage-error';
import { startOfDay } from '@/lib/review/day';
import { becomesLeech } from '@/lib/review/leech';
import type { Grade } from '@/lib/review/log';
import { createScheduler } from '@/lib/review/scheduler';
import { type Settings, tellReviewsChanged } from '@/lib/settings';
import { askWord, type ReviewPrompt, readSentence, type WordReading } from './review-prompt';
import { type Listed, useReviewList } from './use-review-list';

/** What was done last, to be said and taken back. */
export type Said = { kind: 'suspended' | 'undone' | 'leech'; id: string; word: string };

/** A session of review: the word that is asked, and what can be done with it. */
export function useReview(settings: Settings | undefined) {
  const retention = settings?.reviewRetention;
  const planning = useMemo<Planning | undefined>(
    () => (retention === undefined ? undefined : { scheduler: createScheduler({ retention }), retention }),
    [retention],
  );
  const [extra, setExtra] = useState(0);
  const { listed, problem: unread } = useReviewList(planning, (settings?.reviewNewPerDay ?? 0) + extra);
  const [asked, setAsked] = useState<ReviewPrompt | undefined>();
  const [reading, setReading] = useState<WordReading | undefined>();
  const [flipped, setFlipped] = useState(false);
  /** What was taken back, until something is graded. */
  const [wanted, setWanted] = useState<string | undefined>();
  /** What was graded, while the list that has it still is shown. */
  const [passed, setPassed] = useState<{ id: string; listed: Listed | undefined } | undefined>();
  /** How often a word was to be asked anew, though it may be the one that is asked. */
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState<Said | undefined>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();

  const isPassed = passed !== undefined && passed.listed === listed;
  const words = listed && [...listed.due, ...listed.fresh].filter((id) => !isPassed || id !== passed.id);
  // A word stays until it is graded, here or in another tab; one that was taken back comes first.
  const current = [wanted, asked?.word.id].find((id) => id !== undefined && words?.includes(id)) ?? words?.[0];

  const fail = (error: unknown) => setProblem(storageText(describeStorageError(error)));
  useEffect(() => {
    if (planning === undefined || listed === undefined) return;
    if (current === undefined) {
      setAsked(undefined);
      return;
    }
    let isOver = false;
    askWord(current, planning.scheduler).then((found) => {
      if (isOver || found === undefined) return;
      setAsked(found);
      setFlipped(false);
      setReading(undefined);
      // Without it the sentence is shown plain.
      readSentence(found).then(
        (read) => {
          if (!isOver) setReading(read);
        },
        () => {},
      );
    }, fail);
    return () => {
      isOver = true;
    };
  }, [current, planning, listed === undefined, round]);

  const context = asked?.context;
  const [article, setArticle] = useState<string | undefined>();
  useEffect(() => {
    setArticle(undefined);
    if (context === undefined) return;
    // Saved or deleted meanwhile, perhaps. A library that fails is told of by the list.
    return observe(
      () => articleOf(library(), context),
      setArticle,
      () => {},
    );
  }, [context]);

  const running = useRef<Promise<void> | undefined>(undefined);
  /** One write at a time: a second key of the same grade is none. What takes back waits instead. */
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
        fail(error);
      } finally {
        running.current = undefined;
        setBusy(false);
      }
    })();
    await running.current;
  };
  const askAnew = (id?: string) => {
    setPassed(undefined);
    setWanted(id);
    setRound((last) => last + 1);
  };

  // What the list will say once it has heard of the grade.
  const ahead = listed && isPassed ? { ...listed, done: listed.done + 1, canUndo: true } : listed;
  return {
    listed: ahead && busy && flipped ? { ...ahead, canUndo: true } : ahead,
    left: words?.length ?? 0,
    asked,
    reading,
    /** Id of the saved article of its sentence. */
    article,
    flipped,
    said,
    busy,
    problem: problem ?? unread,
    flip: () => setFlipped(true),
    more: () => setExtra(extra + 10),
    grade: (grade: Grade) =>
      attempt(async () => {
        if (asked === undefined || planning === undefined || !flipped) return;
        const { reviewId: id, askedAt, word, schedule } = asked;
        const reps = schedule?.reps ?? 0;
        const isGraded = await gradeWord(
          library(),
          { id, word: word.id, grade, reps, milliseconds: Math.min(Date.now() - askedAt, 10 * 60_000) },
          planning,
        );
        if (isGraded) {
          setPassed({ id: word.id, listed });
          setWanted(undefined);
        } else askAnew();
        const lapses = (schedule?.lapses ?? 0) + 1;
        const isLeech = isGraded && grade === 1 && schedule !== undefined && becomesLeech(lapses);
        setSaid(isLeech ? { kind: 'leech', id: word.id, word: word.simplified } : undefined);
      }),
    undo: () =>
      attempt(
        async () => {
          if (planning === undefined) return;
          const id = await undoReview(library(), startOfDay(Date.now()), planning);
          if (id === undefined) return;
          setSaid({ kind: 'undone', id, word: id.split('|')[0] ?? id });
          askAnew(id);
        },
        { waits: true },
      ),
    suspend: (id: string, word: string) =>
      attempt(async () => {
        await suspendWords(library(), [id], true);
        setSaid({ kind: 'suspended', id, word });
      }),
    unsuspend: (id: string) =>
      attempt(async () => {
        await suspendWords(library(), [id], false);
        setSaid(undefined);
        setWanted(id);
      }),
  };
}
