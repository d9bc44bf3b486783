import type { Library } from '@/lib/library/db';
import type { DerivedRow } from '@/lib/library/types';
import type { KnownWords } from '@/lib/library/words/known-words';
import { createRowReader } from './row-reader';
import { createWordIndex, Known, type Share, type WordIndex } from './word-index';
import { workSlices } from './work-slices';

/** The words of articles as lists and search need them, read when they are first asked for. */
export type ArticleWords = {
  index: WordIndex;
  /** Reads the words of some articles; those that are not derived yet stay absent. */
  load(ids: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Takes the words of a row that was read for something else: they are not read again. */
  offer(row: DerivedRow): void;
  /** Some have changed, or all. */
  forget(ids: readonly string[] | 'all'): void;
  /** What the reader knows now; `isEasy` gives the positions of those of some words that their level has. */
  setReader(reader: Reader): Promise<void>;
  share(id: string): Share | undefined;
  /** The meanings of every word of the index so far, by number. */
  senses(): Promise<readonly string[]>;
};

export type Reader = { words: KnownWords; easyOf: (ids: string[]) => Promise<number[]> };

/** So many articles are read, and so many words asked for, at once. */
const part = 100;
const mostWords = 4_000;

export function createArticleWords(db: Library, sensesOf: (ids: string[]) => Promise<string[]>): ArticleWords {
  const index = createWordIndex();
  const senses: string[] = [];
  let reader: Reader | undefined;
  let known = new Uint8Array(0);
  /** How many words have their standing. */
  let standing = 0;
  /** Articles that were looked for and are not derived yet. */
  const absent = new Set<string>();
  const rows = createRowReader(db.derived, ({ article }) => article);
  let work = Promise.resolve();

  const stand = async (): Promise<void> => {
    const now = reader;
    if (now === undefined) return;
    for (let start = standing; start < index.ids.length; start += mostWords) {
      const ids = index.ids.slice(start, start + mostWords);
      const easy = new Set(await now.easyOf(ids));
      if (now !== reader) return;
      const grown = new Uint8Array(start + ids.length);
      grown.set(known.subarray(0, start));
      ids.forEach((id, at) => {
        grown[start + at] = standingOf(id, easy.has(at), now.words);
      });
      known = grown;
      standing = grown.length;
    }
  };
  /** One after the other: what one needs, the one before it may be reading. */
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
        for (let start = 0; start < missing.length; start += part) {
          if (signal?.aborted) return;
          const asked = missing.slice(start, start + part);
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
        standing = 0;
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

function standingOf(id: string, isEasy: boolean, { known, learning }: KnownWords): number {
  if (known.has(id)) return Known.known;
  if (learning.has(id)) return Known.learning;
  return isEasy ? Known.known : Known.fresh;
}
