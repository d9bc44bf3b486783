import { computed } from '@preact/signals-core';
import type { Article } from '@/lib/article/types';
import { compareLevels } from '@/lib/chinese/compare-levels';
import { LEVEL_LIST } from '@/lib/chinese/dictionary/format';
import { compareBands, isWithin, type KnownLevel } from '@/lib/chinese/known-level';
import { readAs } from '@/lib/chinese/lookup';
import { wholeReading } from '@/lib/chinese/numbers/whole-reading';
import { meantFirst } from '@/lib/chinese/senses/meant-first';
import type { Entry, Token } from '@/lib/chinese/types';
import { wordId } from '@/lib/chinese/word-id';
import type { ArticleSession } from './article-session';
import { countWords, type NewWord, type WordCount, type WordOrder } from './count-words';
import { entryId } from './entry-id';
import { statusOf, type TokenStatus } from './token-status';
import type { KeptWord, WordChange, WordContext, WordState, WordStates } from './word-state';
import { type TokenPlace, type WalkStep, walkToWord } from './word-walk';

/** The words of an article as its reader knows them: made again whenever states, level or session change. */
export type ReaderWords = {
  /** How each token of a piece stands to the reader; empty until the piece has been annotated. */
  statuses(piece: number): readonly (TokenStatus | undefined)[];
  /** What was said of the word at a token. */
  state(piece: number, token: number): WordState | undefined;
  /** Whether the word at a token can be kept. */
  isWord(piece: number, token: number): boolean;
  /** The change that gives the word at a token a state, with its sentence; absent where it is no word to keep. */
  change(piece: number, token: number, state: WordChange['state']): WordChange | undefined;
  /** The same of an entry's word; `near` says in which form it may stand at a token, or across it. */
  stateOf(entry: Entry): WordState | undefined;
  changeOf(entry: Entry, state: WordChange['state'], near?: WordNear): WordChange;
  /** Share and new words of the whole text; absent until all of it has been annotated. */
  count(): WordCount | undefined;
  /** The new words of the whole text in an order; empty until all of it has been annotated. */
  newWords(order: WordOrder): NewWord[];
  /** The next word to learn after a token, or the one before it. */
  walk(from: TokenPlace, step: 1 | -1): WalkStep;
};

/** A word of the text and a token where it may begin, end or lie inside. */
type WordNear = { text: string; piece: number; token: number };

/** The words of `session` with what is known of their reader. */
export function readerWords(
  article: Pick<Article, 'url' | 'title'>,
  session: ArticleSession,
  states: WordStates,
  level: KnownLevel | undefined,
): ReaderWords {
  const seen = new Map<number, { tokens: unknown; statuses: (TokenStatus | undefined)[] }>();
  // A text has the same entries again and again, and levels are slow to compare.
  const easy = new Map<Entry, boolean>();
  const isEasy = (entry: Entry): boolean => {
    const is = easy.get(entry) ?? isWithin(level, entry);
    easy.set(entry, is);
    return is;
  };
  const stateOf = (entry: Entry) => states[entryId(entry)];
  const stateOfWord = ({ simplified, pinyin }: KeptWord) => states[wordId(simplified, pinyin)];
  const knowledge = { isEasy, entriesOf: session.entries };

  const statuses = (piece: number): readonly (TokenStatus | undefined)[] => {
    const tokens = session.tokens(piece);
    if (tokens === undefined) return [];
    const last = seen.get(piece);
    if (last?.tokens === tokens) return last.statuses;
    const found = tokens.map((token) => {
      const entry = session.entryOf(token);
      const unlisted = entry === undefined ? unlistedWord(token, session) : undefined;
      const state = entry ? stateOf(entry) : unlisted && stateOfWord(unlisted);
      return statusOf(token, entry, state, knowledge);
    });
    seen.set(piece, { tokens, statuses: found });
    return found;
  };
  const wordAt = (piece: number, token: number): KeptWord | undefined => {
    const found = session.tokens(piece)?.[token];
    const entry = found && session.entryOf(found);
    return entry ? keptWord(meantEntry(entry, found)) : found && unlistedWord(found, session);
  };

  /** The entry as its card shows it: what is kept of a word has the sense first that it had in its sentence. */
  const meantEntry = (entry: Entry, token: Token): Entry =>
    meantFirst(readAs(session.entries(token.text), token.pinyin ?? []), token).find(({ meant }) => meant) ?? entry;

  const counted = computed((): WordCount | undefined => {
    const all = session.pieces.map((_, index) => session.tokens(index));
    // With each message its own, or the last one would hold the page up for the whole text.
    for (const piece of session.pieces.keys()) statuses(piece);
    if (all.includes(undefined)) return undefined;
    const pieces = all.map((tokens = [], piece) => {
      const own = statuses(piece);
      return tokens.map((token, at) => ({ token, entry: session.entryOf(token), status: own[at] }));
    });
    return countWords(pieces);
  });
  const count = () => counted.value;

  return {
    statuses,
    count,
    newWords: (order) => orderNewWords(count()?.newWords ?? [], order, level),
    walk: (from, step) => walkToWord(session, statuses, from, step),
    state(piece, token) {
      const word = wordAt(piece, token);
      return word && stateOfWord(word);
    },
    isWord: (piece, token) => wordAt(piece, token) !== undefined,
    stateOf,
    changeOf: (entry, state, near) => ({
      ...{ word: keptWord(entry), state },
      context: near && contextAt(article, session, near.piece, near.token, near.text),
    }),
    change(piece, token, state) {
      const word = wordAt(piece, token);
      return word && { word, state, context: contextAt(article, session, piece, token) };
    },
  };
}

/** Of what a dictionary of the user's own says, which may be an article, so many lines are kept with a word. */
const mostLines = 12;

/** What is kept of an entry; one that only refers to another has that one's meanings. */
export function keptWord({ simplified, traditional, pinyin, senses, references, dictionary }: Entry): KeptWord {
  const word = { simplified, traditional, pinyin };
  if (dictionary !== undefined)
    return { ...word, senses: senses.flatMap((sense) => sense.split('\n')).slice(0, mostLines) };
  return { ...word, senses: senses.length > 0 ? senses : (references?.[0]?.senses ?? []) };
}

/**
 * A name, a number, what the article explains, or a word that no dictionary has, with what is known of it. Undefined for
 * other tokens, and where something of the token has no reading.
 */
function unlistedWord(token: Token, session: Pick<ArticleSession, 'entries' | 'explainedAs'>): KeptWord | undefined {
  const { text, kind, simplified = text, value, latin } = token;
  if (kind === 'other' && !latin) return undefined;
  const explained = session.explainedAs(text).map(({ other }) => other);
  // Entries that are read otherwise would not say what it means here.
  if (kind === 'word' && explained.length === 0 && session.entries(text).length > 0) return undefined;
  const pinyin = wholeReading(token);
  if (pinyin === undefined || pinyin.includes('') || (pinyin.length === 0 && !latin)) return undefined;
  const senses = value === undefined ? explained : [value];
  const isPlainName = kind === 'name' && senses.length === 0;
  return { simplified, traditional: text, pinyin: [...pinyin], senses: isPlainName ? ['(name)'] : senses };
}

/** The sentence of a token with the place of the token in it, or of a word that shares a character with it. */
function contextAt(
  { url, title }: Pick<Article, 'url' | 'title'>,
  session: ArticleSession,
  piece: number,
  token: number,
  word?: string,
): WordContext | undefined {
  const place = session.place(piece, token);
  const found = session.tokens(piece)?.[token];
  if (place === undefined || found === undefined) return undefined;
  const { sentence } = place;
  const text = word ?? found.text;
  const offset =
    word === undefined ? place.offset : sentence.indexOf(word, Math.max(0, place.offset - word.length + 1));
  if (offset < 0 || offset >= place.offset + found.text.length) return undefined;
  const block = session.pieces[piece]?.block;
  return { sentence, offset, length: text.length, url, title, ...(block !== undefined && { block }) };
}

/**
 * New words, the most frequent first or those of the lowest level (of the reader's list, HSK by default; others after
 * it); what is equal by the other measure, then by how common the word is, then by the text.
 */
function orderNewWords(words: readonly NewWord[], order: WordOrder, level: KnownLevel | undefined): NewWord[] {
  const list = level?.kind === 'list' ? level.list : LEVEL_LIST;
  const levelOf = ({ entry }: NewWord) => entry.levels?.[list];
  const byCount = (a: NewWord, b: NewWord) => b.count - a.count;
  const byLevel = (a: NewWord, b: NewWord) => {
    const [one, other] = [levelOf(a), levelOf(b)];
    if (one !== undefined && other !== undefined) return compareLevels(one, other);
    return Number(one === undefined) - Number(other === undefined);
  };
  const byBand = (a: NewWord, b: NewWord) => compareBands(a.entry.band, b.entry.band);
  return [...words].sort((a, b) =>
    order === 'count' ? byCount(a, b) || byLevel(a, b) || byBand(a, b) : byLevel(a, b) || byBand(a, b) || byCount(a, b),
  );
}
