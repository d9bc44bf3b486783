import type { Token } from '@/lib/chinese/types';
import { library } from '@/lib/library/db';
import { type ReviewItem, reviewItem } from '@/lib/library/reviews/word-schedule';
import type { ContextRow } from '@/lib/library/types';
import { type Cloze, clozeOf, contextAt } from '@/lib/review/cloze';
import { zoneAt } from '@/lib/review/day';
import { type Interval, intervalOf } from '@/lib/review/interval';
import type { Grade } from '@/lib/review/log';
import type { Schedule, Scheduler } from '@/lib/review/scheduler';
import { background } from '@/lib/rpc/transport';

/** A word as it is asked now, in one of its sentences. */
export type ReviewPrompt = ReviewItem & {
  /** Id of the review that a grade will write. */
  reviewId: string;
  askedAt: number;
  schedule?: Schedule;
  intervals: Record<Grade, Interval>;
  context?: ContextRow;
  cloze?: Cloze;
};

/** A word as it is to be asked; `undefined` if it was deleted. */
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
  const after = (grade: Grade) => intervalOf(outcomes[grade].days);
  const found = contextAt(sentences, schedule?.reps ?? 0);
  return {
    ...item,
    ...{ reviewId, askedAt: now, schedule, ...found },
    intervals: { 1: after(1), 2: after(2), 3: after(3), 4: after(4) },
  };
}

/** A word's sentence with its readings, and whether the word alone has several. */
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
