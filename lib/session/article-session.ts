import { batch, signal } from '@preact/signals-core';
import type { Article } from '@/lib/article/types';
import { inBatchesBySize } from '@/lib/async/in-batches';
import { memo } from '@/lib/chinese/memo';
import { joinNames, mayHoldNames, newNames } from '@/lib/chinese/names/known-names';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import { sentences } from '@/lib/chinese/sentences';
import type { Annotation, ArticleNames, Entry, ExplainedName, Token } from '@/lib/chinese/types';
import { type CutStrip, cutOfToken, cutStrip, type SelectedStretch, selectedStretch } from './cut-strip';
import { type CardContent, createGlossary, type Explained } from './glossary';
import { type Cut, type Piece, toPieces } from './pieces';
import { tableWidth } from './table-width';

/** Longest text of one message to the annotator, in UTF-16 units, and the first one, which is what the eye sees. */
const longestMessage = 5000;
const firstMessage = 400;

/** An article being read: its pieces, and the tokens of each as they arrive. What changes is read from signals: effects follow it. */
export type ArticleSession = {
  pieces: Piece[];
  /** `undefined` until the piece has been annotated. */
  tokens(piece: number): Token[] | undefined;
  /** What a token's card shows; with `han`, of the longest word from that Han character (from 0) on. */
  card(piece: number, token: number, han?: number): CardContent | undefined;
  /** The entries of a word of the text, and the one that a token is read as. */
  entries(word: string): readonly Entry[];
  entryOf(token: Token): Entry | undefined;
  /** The sentence of its piece in which a token stands, and how many UTF-16 units into it. */
  place(piece: number, token: number): { sentence: string; offset: number } | undefined;
  /** A word with its neighbours, so that the boundaries of words can be changed there. */
  strip(piece: number, token: number): CutStrip | undefined;
  /** The user's cut that made a token what it is; undefined where none did. */
  ownCut(piece: number, token: number): OwnCut | undefined;
  /** What was selected of a piece, from and to a UTF-16 offset, where that could be a word and is not one already. */
  stretch(piece: number, start: number, end: number): SelectedStretch | undefined;
  /** What this article, or else a saved one, calls a word elsewhere. */
  explainedAs(word: string): readonly Explained[];
  /** The names that the article explains in brackets, as far as it has been annotated. */
  explained(): readonly ExplainedName[];
  /** About how wide a table is at its narrowest, in em of its type. */
  tableWidth(table: number, withFigures: boolean): number;
  /** Why annotation stopped, where it did; pieces without tokens stay plain text. */
  failure(): unknown;
  /** Goes on where it stopped. */
  retry(): void;
  /** How often annotation was begun. */
  rounds(): number;
  /** Annotates everything again: the user corrected a reading. The old tokens stay until the new ones arrive. */
  refresh(): void;
};

/** Texts in, tokens and entries out. `options` tell what the article's other messages found. */
export type Annotate = (texts: string[], options?: { names: ArticleNames }) => Promise<Annotation>;

/**
 * Annotates `article` from its top, a few paragraphs first, in messages of at most 5,000 characters, until done or
 * `stopped` aborts. Names are passed on to later messages; at the end, earlier pieces that hold them are annotated once
 * more. A message that fails is sent again once (the background may have been stopped). Never throws.
 */
export function startSession(article: Article, annotate: Annotate, cut: Cut, stopped?: AbortSignal): ArticleSession {
  const pieces = toPieces(article, cut);
  const arrived = pieces.map(() => signal<Token[] | undefined>(undefined));
  const tokens = (piece: number) => arrived[piece]?.value;
  const glossary = createGlossary();
  const failure = signal<unknown>(undefined);

  // The round of annotation that is going on, and the one that each piece's tokens are from.
  const round = signal(1);
  const rounds: number[] = [];
  let names: ArticleNames = { names: [], countries: [] };
  /** What was known of names when each piece was annotated. */
  const namesAt: ArticleNames[] = [];

  const textAt = (index: number) => pieces[index]?.text ?? '';
  const sentencesOf = memo((piece: number) => sentences(textAt(piece)));
  const ask = async (indexes: number[]) => {
    const texts = indexes.map(textAt);
    const started = round.peek();
    const isAny = names.names.length + names.countries.length + (names.explained?.length ?? 0) > 0;
    const options = isAny ? { names } : undefined;
    const annotation = await annotate(texts, options).catch(() => annotate(texts, options));
    if (stopped?.aborted || started !== round.peek()) return;
    if (annotation.names) names = joinNames(names, annotation.names);
    glossary.add(annotation);
    batch(() =>
      indexes.forEach((index, at) => {
        const piece = arrived[index];
        if (piece !== undefined) piece.value = annotation.tokens[at] ?? [];
        namesAt[index] = names;
        rounds[index] = started;
      }),
    );
  };
  const run = async () => {
    const started = round.peek();
    const isOver = () => stopped?.aborted || started !== round.peek();
    for (const indexes of messages([...pieces.keys()], textAt)) {
      if (isOver()) return;
      if (rounds[indexes[0] as number] !== started) await ask(indexes);
    }
    const stale = pieces.flatMap(({ text }, index) =>
      mayHoldNames(text, newNames(namesAt[index] ?? names, names)) ? [index] : [],
    );
    for (const indexes of messages(stale, textAt)) {
      if (isOver()) return;
      await ask(indexes);
    }
  };
  const start = () => {
    failure.value = undefined;
    const started = round.peek();
    run().catch((error: unknown) => {
      if (started === round.peek() && !stopped?.aborted) failure.value = error;
    });
  };
  start();

  const session: ArticleSession = {
    pieces,
    tokens,
    card(piece, token, han = 0) {
      const list = tokens(piece);
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
      const list = tokens(piece);
      if (list === undefined) return undefined;
      const { text } = pieces[piece] as Piece;
      const start = startOf(list, token);
      const sentence = sentencesOf(piece).find(({ end }) => start < end);
      return sentence && { sentence: text.slice(sentence.start, sentence.end), offset: start - sentence.start };
    },
    strip(piece, token) {
      const place = session.place(piece, token);
      return place && cutStrip(tokens(piece) ?? [], token, place);
    },
    ownCut(piece, token) {
      const found = tokens(piece)?.[token];
      const place = found?.cut && session.place(piece, token);
      return found && place && cutOfToken(found, place);
    },
    stretch(piece, start, end) {
      return selectedStretch(textAt(piece), tokens(piece) ?? [], sentencesOf(piece), { start, end });
    },
    explainedAs: glossary.explained,
    explained: () => names.explained ?? [],
    tableWidth: (table, withFigures) =>
      tableWidth(
        pieces.flatMap(({ role, text }) => (role.kind === 'cell' && role.table === table ? [{ role, text }] : [])),
        withFigures,
      ),
    failure: () => failure.value,
    retry: start,
    rounds: () => round.value,
    refresh() {
      glossary.forgetOwn();
      round.value += 1;
      start();
    },
  };
  return session;
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

/** What goes into one message each: few paragraphs first. A text counts, even if it is empty. */
export function messages<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[][] {
  return [...inBatchesBySize(items, (item) => Math.max(1, textOf(item).length), longestMessage, firstMessage)];
}
