import type { Article } from '@/lib/article/types';
import { isWithin, type KnownLevel } from '@/lib/chinese/known-level';
import type { Entry } from '@/lib/chinese/types';
import { countWords, type NewWord, type WordCount, type WordOrder } from './count-words';
import { entryId } from './entry-id';
import { orderNewWords } from './order-new-words';
import type { Reading } from './reading';
import { type Standing, standingOf } from './standing';
import type { KeptWord, WordChange, WordContext, WordState, WordStates } from './word-state';

/** The words of an article as its reader knows them: made anew whenever states, level or reading change. */
export type ReaderWords = {
  /** How each token of a piece stands to the reader; empty until the piece has been annotated. */
  standings(piece: number): readonly (Standing | undefined)[];
  /** What was said of the word at a token. */
  state(piece: number, token: number): WordState | undefined;
  /** The change that gives the word at a token a state, with its sentence; absent where no dictionary entry reads so. */
  change(piece: number, token: number, state: WordChange['state']): WordChange | undefined;
  /** Share and new words of the whole text; absent until all of it has been annotated. */
  count(): WordCount | undefined;
  /** The new words of the whole text in an order; empty until all of it has been annotated. */
  fresh(order: WordOrder): NewWord[];
};

/** Looks at the words of `reading` with what is known of their reader. */
export function readerWords(
  article: Pick<Article, 'url' | 'title'>,
  reading: Reading,
  states: WordStates,
  level: KnownLevel | undefined,
): ReaderWords {
  const seen = new Map<number, { tokens: unknown; standings: (Standing | undefined)[] }>();
  let counted: { revision: number; count: WordCount } | undefined;
  // A text has the same entries again and again, and levels are slow to compare.
  const easy = new Map<Entry, boolean>();
  const isEasy = (entry: Entry): boolean => {
    const is = easy.get(entry) ?? isWithin(level, entry);
    easy.set(entry, is);
    return is;
  };
  const knowledge = { states, isEasy, entriesOf: reading.entries };

  const standings = (piece: number): readonly (Standing | undefined)[] => {
    const tokens = reading.tokens(piece);
    if (tokens === undefined) return [];
    const last = seen.get(piece);
    if (last?.tokens === tokens) return last.standings;
    const found = tokens.map((token) => standingOf(token, reading.entryOf(token), knowledge));
    seen.set(piece, { tokens, standings: found });
    return found;
  };
  const entryAt = (piece: number, token: number): Entry | undefined => {
    const found = reading.tokens(piece)?.[token];
    return found && reading.entryOf(found);
  };

  const count = (): WordCount | undefined => {
    const all = reading.pieces.map((_, index) => reading.tokens(index));
    if (all.includes(undefined)) return undefined;
    if (counted?.revision === reading.revision()) return counted.count;
    const pieces = all.map((tokens = [], piece) => {
      const own = standings(piece);
      return tokens.map((token, at) => ({ token, entry: reading.entryOf(token), standing: own[at] }));
    });
    counted = { revision: reading.revision(), count: countWords(pieces) };
    return counted.count;
  };

  return {
    standings,
    count,
    fresh: (order) => orderNewWords(count()?.fresh ?? [], order, level),
    state(piece, token) {
      const entry = entryAt(piece, token);
      return entry && states[entryId(entry)];
    },
    change(piece, token, state) {
      const entry = entryAt(piece, token);
      return entry && { word: keptWord(entry), state, context: contextAt(article, reading, piece, token) };
    },
  };
}

/** What is kept of an entry; one that only refers to another has that one's meanings. */
export function keptWord({ simplified, traditional, pinyin, senses, references }: Entry): KeptWord {
  return { simplified, traditional, pinyin, senses: senses.length > 0 ? senses : (references?.[0]?.senses ?? []) };
}

function contextAt(
  { url, title }: Pick<Article, 'url' | 'title'>,
  reading: Reading,
  piece: number,
  token: number,
): WordContext | undefined {
  const place = reading.place(piece, token);
  const found = reading.tokens(piece)?.[token];
  if (place === undefined || found === undefined) return undefined;
  const block = reading.pieces[piece]?.block;
  return { ...place, length: found.text.length, url, title, ...(block !== undefined && { block }) };
}
