import type { Entry, Token } from '@/lib/chinese/types';
import { entryId } from './entry-id';
import type { Standing } from './standing';

/** A word of the text that is new to its reader: its entry, how often it stands there, and where it does first. */
export type NewWord = { id: string; entry: Entry; count: number; piece: number; token: number };

/**
 * How much of a text its reader knows. `share` is the share of running words that are known, 0 to 1; 1 where there is
 * none to know. `fresh` are the words that are new, each once, in the order of the text.
 */
export type WordCount = { share: number; running: number; fresh: NewWord[] };

/** In which order new words are listed: the most frequent here first, or the easiest. */
export type WordOrder = 'count' | 'level';

/** One token as counting sees it. */
export type CountedToken = { token: Token; entry: Entry | undefined; standing: Standing | undefined };

/**
 * Counts the words of a text: running words, each as often as it stands there, since 的 forty times is forty words that
 * one can read, and research on reading (Hu and Nation 2000: 98 % to read with ease, 95 % with help) counts so.
 *
 * A word counts as known where the reader marked it so or the level has it. One that is being learned is not known yet,
 * and not new. Names, numbers and punctuation do not count, nor do words without a dictionary entry, which could be
 * neither looked up nor kept.
 * @param pieces the tokens of each piece
 */
export function countWords(pieces: readonly (readonly CountedToken[])[]): WordCount {
  const fresh = new Map<string, NewWord>();
  let running = 0;
  let known = 0;
  pieces.forEach((tokens, piece) => {
    tokens.forEach(({ token, entry, standing }, at) => {
      if (token.kind !== 'word' || entry === undefined || standing === undefined) return;
      running += 1;
      if (standing === 'known' || standing === 'easy') known += 1;
      if (standing !== 'new') return;
      const id = entryId(entry);
      const word = fresh.get(id);
      if (word !== undefined) word.count += 1;
      else fresh.set(id, { id, entry, count: 1, piece, token: at });
    });
  });
  return { share: running === 0 ? 1 : known / running, running, fresh: [...fresh.values()] };
}
