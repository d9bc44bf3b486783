import type { Token } from '@/lib/chinese/types';
import { library } from '@/lib/library/db';
import { type ReviewItem, reviewItem } from '@/lib/library/reviews/review-item';
import type { ContextRow } from '@/lib/library/types';
import { type Cloze, clozeOf, contextAt } from '@/lib/review/cloze';
import { zoneAt } from '@/lib/review/day';
import { type Interval, intervalOf } from '@/lib/review/interval';
import type { Grade } from '@/lib/review/log';
import type { Schedule, Scheduler } from '@/lib/review/scheduler';
import { background } from '@/lib/rpc';

/** A word as it is asked now, in one of its sentences. */
export type ReviewPrompt = ReviewItem & {
  /** Of the review that a grade will write. */
  reviewId: string;
  askedAt: number;
  schedule?: Schedule;
  intervals: Record<Grade, Interval>;
  context?: ContextRow;
  cloze?: Cloze;
};

/** A word to be asked; `undefined` where it is not kept any more. */
export async function askWord(id: string, scheduler: Scheduler): Promise<ReviewPrompt | undefined> {
  const item = await reviewItem(library(), id);
  if (item === undefined) return undefined;
  const now = Date.now();
  const reviewId = crypto.randomUUID();
  const schedule = scheduler.replay(item.log);
  const outcomes = scheduler.outcomes(item.log, { id: reviewId, word: id, at: now, zone: zoneAt(now) });
  const sentences = item.contexts.flatMap((context) => {
    const cloze = clozeOf(context, item.word);
    return cloze === undefined ? [] : [{ context, cloze }];
  });
  const found = contextAt(sentences, schedule?.reps ?? 0);
  return {
    ...item,
    ...{ reviewId, askedAt: now, schedule, ...found },
    intervals: {
      1: intervalOf(outcomes[1].days),
      2: intervalOf(outcomes[2].days),
      3: intervalOf(outcomes[3].days),
      4: intervalOf(outcomes[4].days),
    },
  };
}

/** How a word's sentence is read, and whether the word by itself is read in several ways. */
export type WordReading = { tokens: Token[]; isAmbiguous: boolean };

/** Asks the background. Rejects where it cannot be reached. */
export async function readSentence({ context, word }: ReviewPrompt): Promise<WordReading> {
  const text = context?.sentence ?? word.simplified;
  const { tokens, entries } = await background.annotate([text]);
  const own = entries.filter(({ simplified }) => simplified === word.simplified);
  return {
    tokens: tokens[0] ?? [],
    isAmbiguous: new Set(own.map(({ pinyin }) => pinyin.join(' ').toLowerCase())).size > 1,
  };
}
