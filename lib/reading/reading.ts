import type { Article } from '@/lib/article/types';
import { joinNames, mayHoldNames, newNames } from '@/lib/chinese/names/article-names';
import { sentences } from '@/lib/chinese/sentences';
import type { Annotation, ArticleNames, Entry, Token } from '@/lib/chinese/types';
import { type CardContent, createGlossary } from './glossary';
import { type Cut, type Piece, toPieces } from './pieces';

/** Longest text of one message to the annotator, in UTF-16 units, and the first one, which is what the eye sees. */
const longestMessage = 5000;
const firstMessage = 400;

/** An article being read: its pieces, and the tokens of each as they arrive. */
export type Reading = {
  pieces: Piece[];
  /** `undefined` until the piece has been annotated. */
  tokens(piece: number): Token[] | undefined;
  /**
   * What the card of a token shows; with `han` of the longest word that begins at its Han character of that
   * index (from 0), read as the text is.
   */
  card(piece: number, token: number, han?: number): CardContent | undefined;
  /** The entries of a word of the text, and the one that a token is read as. */
  entries(word: string): readonly Entry[];
  entryOf(token: Token): Entry | undefined;
  /** The sentence of its piece in which a token stands, and how many UTF-16 units into it. */
  place(piece: number, token: number): { sentence: string; offset: number } | undefined;
  /** Counts the pieces whose tokens were replaced by better ones: what was drawn of them has to be drawn anew. */
  revision(): number;
  /** Why annotation stopped, where it did; pieces without tokens stay plain text. */
  failure(): unknown;
  /** Goes on where it stopped. */
  retry(): void;
  /** Annotates everything anew: the user set a reading right. What is there stays until the new is. */
  refresh(): void;
  /** Calls `listener` whenever tokens arrive or annotation fails; returns its undo. */
  subscribe(listener: () => void): () => void;
};

/**
 * Texts in, tokens and entries out: the background over a message, or the engine itself in a test. `options` tell what
 * the article's other messages found.
 */
export type Annotate = (texts: string[], options?: { names: ArticleNames }) => Promise<Annotation>;

/**
 * Starts annotating `article` from its top, a few paragraphs first, in messages of at most 5,000 characters, until
 * done or `signal` aborts. A name that one message finds is told to the next ones; at the end, the pieces in which a name
 * stands that was found after them are annotated once more. A message that fails is sent once more (the background may have been stopped under it); what
 * fails again is in `failure()`. Never throws.
 */
export function startReading(article: Article, annotate: Annotate, cut: Cut, signal?: AbortSignal): Reading {
  const pieces = toPieces(article, cut);
  const tokens: (Token[] | undefined)[] = pieces.map(() => undefined);
  const glossary = createGlossary();
  const listeners = new Set<() => void>();
  let failure: unknown;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  let revision = 0;
  // The round of annotation that is going on, and the one that each piece's tokens are from.
  let round = 1;
  const rounds: number[] = [];
  let names: ArticleNames = { names: [], countries: [] };
  /** What was known of names when each piece was annotated. */
  const namesAt: ArticleNames[] = [];

  const ask = async (indexes: number[]) => {
    const texts = indexes.map((index) => pieces[index]?.text ?? '');
    const started = round;
    const options = names.names.length + names.countries.length > 0 ? { names } : undefined;
    const annotation = await annotate(texts, options).catch(() => annotate(texts, options));
    if (signal?.aborted || started !== round) return;
    if (annotation.names) names = joinNames(names, annotation.names);
    glossary.add(annotation);
    indexes.forEach((index, at) => {
      if (tokens[index] !== undefined) revision++;
      tokens[index] = annotation.tokens[at] ?? [];
      namesAt[index] = names;
      rounds[index] = round;
    });
    tell();
  };
  const run = async () => {
    const started = round;
    const isOver = () => signal?.aborted || started !== round;
    for (const { from, to } of messages(pieces)) {
      if (isOver()) return;
      if (rounds[from] !== round) await ask(indexesBetween(from, to));
    }
    const stale = pieces.flatMap(({ text }, index) =>
      mayHoldNames(text, newNames(namesAt[index] ?? names, names)) ? [index] : [],
    );
    for (const { from, to } of messages(stale.map((index) => ({ text: pieces[index]?.text ?? '' })))) {
      if (isOver()) return;
      await ask(stale.slice(from, to));
    }
  };
  const start = () => {
    failure = undefined;
    const started = round;
    run().catch((error: unknown) => {
      if (started !== round) return;
      failure = error;
      if (!signal?.aborted) tell();
    });
  };
  start();

  return {
    pieces,
    tokens: (piece) => tokens[piece],
    card(piece, token, han = 0) {
      const list = tokens[piece];
      const found = list?.[token];
      if (list === undefined || found === undefined) return undefined;
      const { text } = pieces[piece] as Piece;
      if (han === 0) return glossary.card(text, startOf(list, token), found);
      const start = startOf(list, token) + ([...found.text.matchAll(/\p{Script=Han}/gu)][han]?.index ?? 0);
      const word = glossary.longest(text, start) ?? String.fromCodePoint(text.codePointAt(start) ?? 0);
      const pinyin = syllablesBetween(list, start, start + word.length);
      return glossary.card(text, start, { text: word, kind: 'word', pinyin });
    },
    entries: glossary.entries,
    entryOf: glossary.entryOf,
    place(piece, token) {
      const list = tokens[piece];
      if (list === undefined) return undefined;
      const { text } = pieces[piece] as Piece;
      const start = startOf(list, token);
      const sentence = sentences(text).find(({ end }) => start < end);
      return sentence && { sentence: text.slice(sentence.start, sentence.end), offset: start - sentence.start };
    },
    revision: () => revision,
    failure: () => failure,
    retry: start,
    refresh() {
      round += 1;
      start();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function startOf(tokens: readonly Token[], token: number): number {
  return tokens.slice(0, token).reduce((sum, { text }) => sum + text.length, 0);
}

/** The syllables that stand over the Han characters of [start, end) of a text. */
function syllablesBetween(tokens: readonly Token[], start: number, end: number): string[] {
  const found: string[] = [];
  let at = 0;
  for (const { text, pinyin } of tokens) {
    [...text.matchAll(/\p{Script=Han}/gu)].forEach(({ index }, syllable) => {
      if (at + index >= start && at + index < end) found.push(pinyin?.[syllable] ?? '');
    });
    at += text.length;
    if (at >= end) break;
  }
  return found;
}

function indexesBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Ranges of pieces that go into one message each: [from, to). */
export function messages(pieces: Pick<Piece, 'text'>[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  let size = 0;
  pieces.forEach(({ text }, index) => {
    const limit = ranges.length === 0 ? firstMessage : longestMessage;
    if (index > from && size + text.length > limit) {
      ranges.push({ from, to: index });
      from = index;
      size = 0;
    }
    size += text.length;
  });
  if (from < pieces.length) ranges.push({ from, to: pieces.length });
  return ranges;
}
