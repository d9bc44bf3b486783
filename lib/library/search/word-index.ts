import { eachWord, type WordCounts } from '@/lib/library/articles/derived-words';

/** What a reader knows of a word, by its number in the index: nothing, known or within their level, being learned. */
export const Known = { new: 0, known: 1, learning: 2 } as const;

/** How much of an article its reader knows, as `countWords` says it: the share of running words, and how many are new. */
export type Share = { share: number; newWords: number };

/**
 * The words of many articles in memory: each word once, each article as numbers, some 3 kB of an article of 1,500
 * characters.
 */
export type WordIndex = {
  /** Puts an article in, or in the place of what was there of it. */
  add(article: string, words: WordCounts, names: WordCounts): void;
  remove(article: string): void;
  has(article: string): boolean;
  /** The ids of all words, by number; it grows and never changes. */
  ids: readonly string[];
  /**
   * How well the words of an article are known, by what `known` says of each number; absent where the article is not
   * there, or has words of which it does not say.
   */
  share(article: string, known: Uint8Array): Share | undefined;
  /** The number of an article's word or name that `fits` scores highest; absent where it scores none. */
  best(article: string, fits: ReadonlyMap<number, number>): number | undefined;
};

export function createWordIndex(): WordIndex {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  /** Number and count of each word, then the numbers of the names. */
  const articles = new Map<string, { words: Uint32Array; names: Uint32Array; running: number; highest: number }>();

  const numberOf = (id: string): number => {
    let number = numbers.get(id);
    if (number === undefined) {
      number = ids.push(id) - 1;
      numbers.set(id, number);
    }
    return number;
  };

  return {
    ids,
    add(article, words, names) {
      const pairs: number[] = [];
      let running = 0;
      let highest = -1;
      eachWord(words, (id, count) => {
        const number = numberOf(id);
        running += count;
        highest = Math.max(highest, number);
        pairs.push(number, count);
      });
      const named: number[] = [];
      eachWord(names, (id) => named.push(numberOf(id)));
      articles.set(article, { words: Uint32Array.from(pairs), names: Uint32Array.from(named), running, highest });
    },
    remove: (article) => void articles.delete(article),
    has: (article) => articles.has(article),
    share(article, known) {
      const found = articles.get(article);
      if (found === undefined || found.highest >= known.length) return undefined;
      const { words, running } = found;
      let newWords = 0;
      let read = 0;
      for (let at = 0; at < words.length; at += 2) {
        const status = known[words[at] as number];
        if (status === Known.known) read += words[at + 1] as number;
        else if (status === Known.new) newWords += 1;
      }
      return { share: running === 0 ? 1 : read / running, newWords };
    },
    best(article, fits) {
      const found = articles.get(article);
      if (found === undefined || fits.size === 0) return undefined;
      let best: number | undefined;
      let score = 0;
      const look = (number: number) => {
        const fit = fits.get(number) ?? 0;
        if (fit > score) {
          best = number;
          score = fit;
        }
      };
      for (let at = 0; at < found.words.length; at += 2) look(found.words[at] as number);
      found.names.forEach(look);
      return best;
    },
  };
}
