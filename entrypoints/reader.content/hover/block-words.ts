import { untilAnnotated } from '@/entrypoints/reader.content/reader/until-annotated';
import type { Article } from '@/lib/article/types';
import { pieces, sentences } from '@/lib/chinese/sentences';
import { type Annotate, type ArticleSession, startSession } from '@/lib/session/article-session';
import type { SelectedStretch } from '@/lib/session/cut-strip';

/** A word of a block's text (UTF-16 units), and in the session of the sentences around it (`article`), from `base`. */
export type WordIn = {
  start: number;
  end: number;
  base: number;
  article: Article;
  session: ArticleSession;
  piece: number;
  token: number;
};

/** So much of a text around a word is annotated with it, whole sentences of it, in UTF-16 units. */
const context = 800;
const mostKept = 50;

export type StretchIn = { word: WordIn; stretch: SelectedStretch };

export type BlockWords = {
  /**
   * The word at a place of a text, also figures that are read and a Latin name that the text explains; `undefined` where
   * no such thing stands there, or nothing Chinese around. Rejects as `annotate` does.
   */
  at(text: string, offset: number): Promise<WordIn | undefined>;
  /** A stretch of a text that could be a word and is none, as a word from its first token on. Rejects likewise. */
  stretch(text: string, start: number, end: number): Promise<StretchIn | undefined>;
  /** Annotates everything again when it is next asked for: the user corrected a reading. */
  forget(): void;
};

/** Words of texts as they are asked for, each text annotated once, with the sentences around the word as its context. */
export function createBlockWords(
  page: Pick<Article, 'url' | 'title'>,
  annotate: Annotate,
  signal: AbortSignal,
): BlockWords {
  const kept = new Map<string, { article: Article; session: ArticleSession }>();

  const read = async (text: string) => {
    let known = kept.get(text);
    if (known === undefined) {
      const article: Article = { ...page, blocks: [{ kind: 'paragraph', text }] };
      known = { article, session: startSession({ ...article, title: '' }, annotate, pieces, signal) };
      kept.set(text, known);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    }
    const { session } = known;
    await untilAnnotated(session, session.pieces.length, signal);
    const failure = session.failure();
    if (failure === undefined) return known;
    kept.delete(text);
    throw failure;
  };

  /** The token at an offset. */
  const tokenAt = async (text: string, offset: number): Promise<WordIn | undefined> => {
    const part = around(text, offset);
    const { article, session } = await read(text.slice(part.start, part.end));
    const within = offset - part.start;
    const piece = session.pieces.findIndex((each) => each.start <= within && within < each.start + each.text.length);
    let start = part.start + (session.pieces[piece]?.start ?? 0);
    for (const [token, { text: word }] of (session.tokens(piece) ?? []).entries()) {
      const end = start + word.length;
      if (end > offset) return { start, end, base: part.start, article, session, piece, token };
      start = end;
    }
    return undefined;
  };

  return {
    async at(text, offset) {
      if (/^\s/.test(text.slice(offset)) || !isChinese(text, offset)) return undefined;
      const word = await tokenAt(text, offset);
      const token = word?.session.tokens(word.piece)?.[word.token];
      return token?.pinyin?.length || token?.figures || token?.latin ? word : undefined;
    },
    async stretch(text, start, end) {
      if (!isChinese(text, start)) return undefined;
      const word = await tokenAt(text, start);
      if (word === undefined) return undefined;
      const { session, piece, base } = word;
      const from = base + (session.pieces[piece]?.start ?? 0);
      const stretch = session.stretch(piece, start - from, end - from);
      const at = stretch && (await tokenAt(text, from + stretch.start));
      return at && { word: { ...at, start: from + stretch.start, end: from + stretch.end }, stretch };
    },
    forget: () => kept.clear(),
  };
}

/** Whether there is anything Chinese around a place. */
function isChinese(text: string, offset: number): boolean {
  const { start, end } = around(text, offset);
  return /\p{Script=Han}/u.test(text.slice(start, end));
}

/** Whole sentences around a place. The same for every place of a short text, so that it is asked for once. */
export function around(text: string, offset: number): { start: number; end: number } {
  if (text.length <= context) return { start: 0, end: text.length };
  const all = sentences(text);
  const at = Math.max(
    0,
    all.findIndex(({ end }) => offset < end),
  );
  // In steps, so that neighbouring words share what is asked for.
  const from = Math.floor(at / 4) * 4;
  const first = all[Math.max(0, from - 1)] ?? { start: 0 };
  const last = all[Math.min(all.length - 1, from + 4)] ?? { end: text.length };
  if (last.end - first.start <= 4 * context) return { start: first.start, end: last.end };
  // A sentence without end.
  const start = Math.max(0, Math.floor(offset / context) * context - context / 2);
  return { start, end: Math.min(text.length, start + 2 * context) };
}
