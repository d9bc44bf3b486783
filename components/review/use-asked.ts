import { useState } from 'preact/hooks';
import { useLive } from '@/components/storage/use-live';
import { useTask } from '@/components/ui/use-task';
import { articleStatus } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import type { Planning } from '@/lib/library/reviews/reviews';
import { nextWord } from './after-grade';
import { askWord, type ReviewPrompt, readSentence, type WordReading } from './review-prompt';
import type { Listed } from './use-review-list';

type Options = {
  /** The word that comes before all others. */
  wanted: string | undefined;
  /** The word that was graded last, and the review of it: others come before it where there are any. */
  graded: { id: string; reviewId: string } | undefined;
  planning: Planning | undefined;
  fail: (error: unknown) => void;
};

/** The word that is asked now, of those that are left. */
export function useAsked(listed: Listed | undefined, { wanted, graded, planning, fail }: Options) {
  const [asked, setAsked] = useState<ReviewPrompt | undefined>();
  const [reading, setReading] = useState<WordReading | undefined>();
  const [flipped, setFlipped] = useState(false);
  /** Counts how often a word was to be asked again, even the same one. */
  const [round, setRound] = useState(0);
  const order = listed?.order;
  // A word stays until it is graded, here or in another tab.
  const isGraded = asked === undefined || asked.reviewId === graded?.reviewId || isGradedElsewhere(asked, listed);
  const kept = [wanted, isGraded ? undefined : asked.word.id].find((id) => id !== undefined && order?.includes(id));
  const current = kept ?? (order && nextWord(order, graded?.id));

  useTask(
    (signal) => {
      if (planning === undefined || order === undefined) return;
      if (current === undefined) return setAsked(undefined);
      askWord(current, planning.scheduler).then((found) => {
        if (signal.aborted || found === undefined) return;
        setAsked(found);
        setFlipped(false);
        setReading(undefined);
        // If this fails, the sentence is shown plain.
        readSentence(found).then(
          (read) => signal.aborted || setReading(read),
          () => {},
        );
      }, fail);
    },
    [current, planning, order === undefined, round],
  );

  const context = asked?.context;
  const { value: found } = useLive(
    async () => ({ context, id: context && (await articleStatus(library(), context.url))?.id }),
    [context],
  );
  /** Id of the saved article of the sentence. */
  const article = found?.context === context ? found?.id : undefined;
  const flip = () => setFlipped(true);
  return { prompt: { asked, reading, article, flipped, flip }, askAgain: () => setRound((last) => last + 1) };
}

function isGradedElsewhere({ word, schedule }: ReviewPrompt, listed: Listed | undefined): boolean {
  return listed !== undefined && listed.reps(word.id) > (schedule?.reps ?? 0);
}
