import type { Article } from '@/lib/article/types';
import { formsOf } from '@/lib/chinese/explained/join-explained';
import { pieces } from '@/lib/chinese/sentences';
import type { Token } from '@/lib/chinese/types';
import { toneless } from '@/lib/library/search/toneless';
import type { DerivedRow } from '@/lib/library/types';
import { annotateWhole } from '@/lib/session/annotate-whole';
import type { Annotate, ArticleSession } from '@/lib/session/article-session';
import { entryId } from '@/lib/session/entry-id';
import { isSameText } from '@/lib/session/pieces';
import { countLines } from './derived-words';

/** What is derived of an article: see `DerivedRow`. */
export type Derived = Pick<DerivedRow, 'words' | 'names' | 'pinyin' | 'explained' | 'forms'>;

/**
 * Reads an article as the reader would, in the same messages to `annotate`, so that what is counted here is what is
 * counted there. Rejects with why annotation failed, or with the reason of `signal`.
 */
export async function deriveArticle(article: Article, annotate: Annotate, signal?: AbortSignal): Promise<Derived> {
  const session = await annotateWhole(article, annotate, pieces, { signal });
  const tokens = session.pieces.map((_, index) => session.tokens(index) ?? []);
  const explained = session.explained();
  return {
    ...(explained.length > 0 && { explained: [...explained], forms: [...formsOf(explained).keys()] }),
    words: countLines(idsOf(session, tokens, 'word')),
    names: countLines(idsOf(session, tokens, 'name')),
    pinyin: pinyinOf(article, session, tokens),
  };
}

/** The ids of all tokens of a kind that a dictionary entry reads so, each as often as it stands in the text. */
function idsOf(session: ArticleSession, tokens: readonly Token[][], kind: Token['kind']): string[] {
  return tokens.flat().flatMap((token) => {
    // As countWords counts: a token without a reading has no status.
    if (token.kind !== kind || token.pinyin === undefined) return [];
    const entry = session.entryOf(token);
    return entry === undefined ? [] : [entryId(entry)];
  });
}

/**
 * One line for each line of the article's plain text, and in it ` zhong guo`, a space before each syllable: exactly one
 * for each Han character, so that the place of a syllable is the place of its character. A `,` stands where there is
 * something else between two characters, so that no search goes across it.
 */
function pinyinOf(article: Article, session: ArticleSession, tokens: readonly Token[][]): string {
  const lines = new Map<number, string>();
  let title = '';
  let lead: string | undefined;
  session.pieces.forEach((piece, index) => {
    const { role, block } = piece;
    const line = (tokens[index] ?? []).map(syllablesOf).join('');
    // A word of one cell of a table is none with the next cell's.
    const gap = isSameText(piece, session.pieces[index - 1]) ? '' : ',';
    if (block !== undefined) lines.set(block, lines.has(block) ? lines.get(block) + gap + line : line);
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
