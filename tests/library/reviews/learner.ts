import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import type { Library } from '@/lib/library/db';
import { dueList } from '@/lib/library/reviews/due-list';
import { ReviewQueue } from '@/lib/library/reviews/review-queue';
import { gradeWord } from '@/lib/library/reviews/reviews';
import { changeWords } from '@/lib/library/words/words';
import type { Grade } from '@/lib/review/log';
import { createScheduler } from '@/lib/review/scheduler';
import type { WordState } from '@/lib/session/word-state';
import { freshLibrary } from '@/tests/library/fresh-library';

export const day = 86_400_000;
export const noon = new Date(2026, 2, 2, 12).getTime();
export const retention = 0.9;
export const planning = { scheduler: createScheduler({ retention }), retention };
const pairs = { 措施: 'cuò shī', 居民: 'jū mín', 管道: 'guǎn dào', 竹子: 'zhú zi', 黑板: 'hēi bǎn' };
export type Word = keyof typeof pairs;
export const idOf = {
  措施: '措施|cuo4 shi1',
  居民: '居民|ju1 min2',
  管道: '管道|guan3 dao4',
  竹子: '竹子|zhu2 zi5',
  黑板: '黑板|hei1 ban3',
};

/** A library with a clock that the tests set, new before each test of the file in which this is called. */
export function useLearner() {
  let ids = 0;
  const learner = {
    factory: new IDBFactory(),
    db: undefined as unknown as Library,
    now: noon,
    deps: { now: () => learner.now, uuid: () => `id-${ids++}` },
    say: (simplified: Word, state: WordState | 'new') =>
      changeWords(
        learner.db,
        [{ word: { simplified, traditional: simplified, pinyin: pairs[simplified].split(' '), senses: ['x'] }, state }],
        learner.deps,
      ),
    /** Keeps words to be learned, one second after the other. */
    async keep(...words: Word[]) {
      for (const word of words) {
        learner.now += 1000;
        await learner.say(word, 'learning');
      }
    },
    async grade(word: Word, given: Grade, id = `r-${ids++}`) {
      const reps = (await learner.db.cards.get(idOf[word]))?.reps ?? 0;
      return gradeWord(learner.db, { id, word: idOf[word], grade: given, reps }, planning, learner.deps);
    },
    async canUndo(): Promise<boolean> {
      const book = new ReviewQueue(learner.db);
      await book.load(learner.now);
      return book.canUndo(learner.now);
    },
    async nextDay(limit = 10) {
      const queue = new ReviewQueue(learner.db);
      await queue.load(learner.now);
      return queue.nextDay(limit, learner.now);
    },
    list: (limit = 10) => dueList(learner.db, limit, learner.now),
  };
  beforeEach(() => {
    learner.factory = new IDBFactory();
    learner.db = freshLibrary({ indexedDB: learner.factory });
    learner.now = noon;
    ids = 0;
  });
  return learner;
}
