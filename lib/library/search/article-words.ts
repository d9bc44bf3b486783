import { inBatches } from '@/lib/async/in-batches';
import { workSlices } from '@/lib/async/yield-to-main';
import type { Library } from '@/lib/library/db';
import type { DerivedRow } from '@/lib/library/types';
import type { KnownWords } from '@/lib/library/words/known-words';
import { createRowReader } from './row-reader';
import { createWordIndex, Known, type Share, type WordIndex } from './word-index';

/** The words of articles as lists and search need them, read when they are first asked for. */
export type ArticleWords = {
  index: WordIndex;
  /** Reads the words of some articles; those that are not derived yet stay absent. */
  load(ids: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Takes the words from a row that was read for something else, so that it is not read again. */
  offer(row: DerivedRow): void;
  /** Forgets articles that have changed, or all. */
  forget(ids: readonly string[] | 'all'): void;
  /** What the reader knows now; `isEasy` gives the positions of those of some words that their level has. */
  setReader(reader: Reader): Promise<void>;
  share(id: string): Share | undefined;
  /** The meanings of every word of the index so far, by number. */
  senses(): Promise<readonly string[]>;
};

type Reader = { words: KnownWords; easyOf: (ids: string[]) => Promise<number[]> };

/** How many articles are read, and how many words looked up, at once. */
const part = 100;
const mostWords = 4_000;

export function createArticleWords(db: Library, sensesOf: (ids: string[]) => Promise<string[]>): ArticleWords {
  const index = createWordIndex();
  const senses: string[] = [];
  let reader: Reader | undefined;
  let known = new Uint8Array(0);
  /** How many words have their status. */
  let status = 0;
  /** Articles that were looked up and are not derived yet. */
  const absent = new Set<string>();
  const rows = createRowReader(db.derived, ({ article }) => article);
  let work = Promise.resolve();

  const stand = async (): Promise<void> => {
    const now = reader;
    if (now === undefined) return;
    for (let start = status; start < index.ids.length; start += mostWords) {
      const ids = index.ids.slice(start, start + mostWords);
      const easy = new Set(await now.easyOf(ids));
      if (now !== reader) return;
      const grown = new Uint8Array(start + ids.length);
      grown.set(known.subarray(0, start));
      ids.forEach((id, at) => {
        grown[start + at] = statusOf(id, easy.has(at), now.words);
      });
      known = grown;
      status = grown.length;
    }
  };
  /** One task after the other: the one before may be reading what the next needs. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const done = work.then(task);
    work = done.catch(() => {});
    return done;
  };

  return {
    index,
    load: (ids, signal) =>
      inTurn(async () => {
        const missing = ids.filter((id) => !index.has(id) && !absent.has(id)).sort();
        const slices = workSlices(8);
        for (const asked of inBatches(missing, part)) {
          if (signal?.aborted) return;
          for (const id of asked) absent.add(id);
          for (const row of await rows.read(asked)) {
            absent.delete(row.article);
            index.add(row.article, row.words, row.names);
            if (slices.isOver()) await slices.yieldToMain();
          }
        }
        await stand();
      }),
    offer(row) {
      absent.delete(row.article);
      if (!index.has(row.article)) index.add(row.article, row.words, row.names);
    },
    forget(ids) {
      if (ids === 'all') {
        absent.clear();
        rows.forget();
        return;
      }
      for (const id of ids) {
        absent.delete(id);
        index.remove(id);
      }
    },
    setReader: (now) =>
      inTurn(async () => {
        reader = now;
        status = 0;
        await stand();
      }),
    share: (id) => index.share(id, known),
    async senses() {
      await inTurn(async () => {
        while (senses.length < index.ids.length)
          senses.push(...(await sensesOf(index.ids.slice(senses.length, senses.length + mostWords))));
      });
      return senses;
    },
  };
}

function statusOf(id: string, isEasy: boolean, { known, learning }: KnownWords): number {
  if (known.has(id)) return Known.known;
  if (learning.has(id)) return Known.learning;
  return isEasy ? Known.known : Known.new;
}
