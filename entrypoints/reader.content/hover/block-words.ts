import { untilAnnotated } from '@/entrypoints/reader.content/reader/until-annotated';
import type { Article } from '@/lib/article/types';
import { pieces, sentences } from '@/lib/chinese/sentences';
import { type Annotate, type Reading, startReading } from '@/lib/reading/reading';

/**
 * A word of a block's text: where it stands there (UTF-16 units), and in the reading of the sentences around it, which
 * begins at `base` of the block's text. `article` is those sentences under the page's name.
 */
export type WordIn = {
  start: number;
  end: number;
  base: number;
  article: Article;
  reading: Reading;
  piece: number;
  token: number;
};

/** So much of a text around a word is annotated with it, whole sentences of it, in UTF-16 units. */
const context = 800;
const mostKept = 50;

export type BlockWords = {
  /**
   * The word at a place of a text; `undefined` where nothing Chinese stands there.
   * @throws what `annotate` throws
   */
  at(text: string, offset: number): Promise<WordIn | undefined>;
  /** Reads everything anew when it is asked for next: the user set a reading right. */
  forget(): void;
};

/** Words of texts as they are asked for, each text annotated once, with the sentences around the word as its context. */
export function createBlockWords(
  page: Pick<Article, 'url' | 'title'>,
  annotate: Annotate,
  signal: AbortSignal,
): BlockWords {
  const kept = new Map<string, { article: Article; reading: Reading }>();

  const read = async (text: string) => {
    let known = kept.get(text);
    if (known === undefined) {
      const article: Article = { ...page, blocks: [{ kind: 'paragraph', text }] };
      known = { article, reading: startReading({ ...article, title: '' }, annotate, pieces, signal) };
      kept.set(text, known);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    }
    const { reading } = known;
    await untilAnnotated(reading, reading.pieces.length, signal);
    const failure = reading.failure();
    if (failure === undefined) return known;
    kept.delete(text);
    throw failure;
  };

  return {
    async at(text, offset) {
      if (!/\p{Script=Han}/u.test(text.slice(offset, offset + 2))) return undefined;
      const part = around(text, offset);
      const { article, reading } = await read(text.slice(part.start, part.end));
      const within = offset - part.start;
      const piece = reading.pieces.findIndex((each) => each.start <= within && within < each.start + each.text.length);
      let start = part.start + (reading.pieces[piece]?.start ?? 0);
      for (const [token, { text: word, pinyin = [] }] of (reading.tokens(piece) ?? []).entries()) {
        const end = start + word.length;
        if (end > offset)
          return pinyin.length === 0 ? undefined : { start, end, base: part.start, article, reading, piece, token };
        start = end;
      }
      return undefined;
    },
    forget: () => kept.clear(),
  };
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
