import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { FoundPattern, PatternNote } from '@/lib/chinese/grammar/types';
import { type ArticleSession, messages } from './article-session';

/** The patterns of each of some texts, and what is to be said of them. */
export type GrammarOfTexts = { found: FoundPattern[][]; notes: PatternNote[] };

/** Texts in, their patterns out. */
export type FindGrammar = (texts: string[]) => Promise<GrammarOfTexts>;

/** A pattern at a word: `parts` are the tokens of the piece that are its parts, the word among them. */
export type PatternHere = { note: PatternNote; parts: number[] };

export type ArticleGrammar = {
  /** The patterns of which a token is a part; none until the article has been looked through. */
  at(piece: number, token: number): PatternHere[];
  /** The patterns of the article as far as it has been looked through, those that it has most often first. */
  list(): { note: PatternNote; count: number }[];
};

const noGrammar: ArticleGrammar = { at: () => [], list: () => [] };

/**
 * Finds an article's patterns, in messages of at most 5,000 characters, once all its words are there: no word waits for
 * them. What fails is left out: cards have no patterns then.
 */
export function followGrammar(
  session: ArticleSession,
  find: FindGrammar,
  stopped: AbortSignal,
): ReadonlySignal<ArticleGrammar> {
  const grammar = signal(noGrammar);
  let begun = -1;
  const unfollow = effect(() => {
    const round = session.rounds();
    if (begun === round || !session.pieces.every((_, piece) => session.tokens(piece) !== undefined)) return;
    begun = round;
    void run(round);
  });
  stopped.addEventListener('abort', unfollow);

  async function run(round: number): Promise<void> {
    const found: FoundPattern[][] = [];
    const notes = new Map<string, PatternNote>();
    const texts = session.pieces.map(({ text }) => text);
    for (const next of messages(texts, (text) => text)) {
      const answer = await find(next).catch(() => undefined);
      if (stopped.aborted || begun !== round || answer === undefined) return;
      found.push(...answer.found);
      for (const note of answer.notes) notes.set(note.name, note);
      grammar.value = grammarOf(session, [...found], new Map(notes));
    }
  }
  return grammar;
}

function grammarOf(
  session: ArticleSession,
  found: readonly FoundPattern[][],
  notes: ReadonlyMap<string, PatternNote>,
): ArticleGrammar {
  return {
    at(piece, token) {
      const tokens = session.tokens(piece) ?? [];
      const ends: number[] = [];
      for (const { text } of tokens) ends.push((ends.at(-1) ?? 0) + text.length);
      const touches = (index: number, { start, end }: { start: number; end: number }) =>
        (ends[index] ?? 0) > start && (ends[index - 1] ?? 0) < end;
      return (found[piece] ?? []).flatMap(({ pattern, parts }) => {
        const note = notes.get(pattern);
        if (note === undefined || !parts.some((part) => touches(token, part))) return [];
        return [{ note, parts: [...ends.keys()].filter((index) => parts.some((part) => touches(index, part))) }];
      });
    },
    list() {
      const counts = new Map<string, number>();
      for (const { pattern } of found.flat()) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      return [...counts]
        .flatMap(([name, count]) => {
          const note = notes.get(name);
          return note ? [{ note, count }] : [];
        })
        .sort((a, b) => b.count - a.count);
    },
  };
}
