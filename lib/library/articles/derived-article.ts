import type { Article } from '@/lib/article/types';
import { pieces } from '@/lib/chinese/sentences';
import type { Token } from '@/lib/chinese/types';
import { toneless } from '@/lib/library/search/toneless';
import type { DerivedRow } from '@/lib/library/types';
import { entryId } from '@/lib/reading/entry-id';
import { type Annotate, type Reading, startReading } from '@/lib/reading/reading';
import { countLines } from './derived-words';

/** What is derived of an article: see `DerivedRow`. */
export type Derived = Pick<DerivedRow, 'words' | 'names' | 'pinyin'>;

/**
 * Reads an article as the reader would, in the same messages to `annotate`, so that what is counted here is what is
 * counted there. Rejects with why annotation failed, or with the reason of `signal`.
 */
export async function deriveArticle(article: Article, annotate: Annotate, signal?: AbortSignal): Promise<Derived> {
  const reading = await readWhole(article, annotate, signal);
  const tokens = reading.pieces.map((_, index) => reading.tokens(index) ?? []);
  return {
    words: countLines(idsOf(reading, tokens, 'word')),
    names: countLines(idsOf(reading, tokens, 'name')),
    pinyin: pinyinOf(article, reading, tokens),
  };
}

/** Resolves when no piece is to be annotated any more, not even for a name that was found after it. */
function readWhole(article: Article, annotate: Annotate, signal?: AbortSignal): Promise<Reading> {
  return new Promise((resolve, reject) => {
    let open = 0;
    const counted: Annotate = async (texts, options) => {
      open += 1;
      try {
        return await annotate(texts, options);
      } finally {
        open -= 1;
      }
    };
    const reading = startReading(article, counted, pieces, signal);
    const stop = () => reject(signal?.reason);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    reading.subscribe(() => {
      // The next message is asked for before the next task.
      setTimeout(() => {
        if (open > 0) return;
        signal?.removeEventListener('abort', stop);
        const failure = reading.failure();
        if (failure === undefined) resolve(reading);
        else reject(failure);
      });
    });
  });
}

/** The ids of all tokens of a kind that a dictionary entry reads so, each as often as it stands in the text. */
function idsOf(reading: Reading, tokens: readonly Token[][], kind: Token['kind']): string[] {
  return tokens.flat().flatMap((token) => {
    // As countWords counts: a token without a reading has no standing.
    if (token.kind !== kind || token.pinyin === undefined) return [];
    const entry = reading.entryOf(token);
    return entry === undefined ? [] : [entryId(entry)];
  });
}

/**
 * One line for each line of the article's plain text, and in it ` zhong guo`, a space before each syllable: exactly one
 * for each Han character, so that the place of a syllable is the place of its character. A `,` stands where there is
 * something else between two characters, so that no search goes across it.
 */
function pinyinOf(article: Article, reading: Reading, tokens: readonly Token[][]): string {
  const lines = new Map<number, string>();
  let title = '';
  let lead: string | undefined;
  reading.pieces.forEach(({ role, block }, index) => {
    const line = (tokens[index] ?? []).map(syllablesOf).join('');
    if (block !== undefined) lines.set(block, (lines.get(block) ?? '') + line);
    else if (role.kind === 'title') title += line;
    else lead = (lead ?? '') + line;
  });
  // A lead that the text opens with is no piece of its own.
  if (article.lead !== undefined) lead ??= lines.get(article.blocks.findIndex(({ text }) => text === article.lead));
  return [title, lead, ...article.blocks.map((_, index) => lines.get(index))]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

function syllablesOf({ text, pinyin }: Token): string {
  let syllable = 0;
  return text.replace(/(\p{Script=Han})|[^\p{Script=Han}]+/gu, (_, han?: string) => {
    if (han === undefined) return ',';
    const read = toneless(pinyin?.[syllable++] ?? '');
    return ` ${read === '' ? '?' : read}`;
  });
}
