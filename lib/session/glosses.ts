import { meantFirst } from '@/lib/chinese/senses/meant-first';
import { shortGloss } from '@/lib/chinese/senses/short-gloss';
import type { Entry, Token } from '@/lib/chinese/types';
import type { ArticleSession } from './article-session';
import { entryId } from './entry-id';
import { isSameText } from './pieces';
import type { ReaderWords } from './reader-words';

/** Which new words have a gloss: none, each where it stands first in the article or in its paragraph, or all. */
export type GlossMode = 'off' | 'article' | 'paragraph' | 'always';

/** Whether it stands beside the pinyin, on the other side of the line, or in its place. */
export type GlossPlace = 'beside' | 'instead';

/**
 * A short gloss: how many characters wide it may be, at most twice its word and clear of the next glosses, and how many
 * characters from the start of its word its middle is: where there is more room on one side, not the word's.
 */
export type Gloss = { text: string; room: number; middle: number };

/** The glosses of an article's words, by tokens; empty for a piece that is not annotated yet. */
export type Glosses = { of(piece: number): readonly (Gloss | undefined)[] };

/** Their lines have no room for glosses; their words mostly come again in the text. */
const DENSE_ROLES: ReadonlySet<string> = new Set(['title', 'heading', 'caption', 'figure']);

type Place = { piece: number; token: number };

const none: Glosses = { of: () => [] };

/**
 * The glosses of the words that are new to the reader. Where pieces are annotated out of order, a word may have its gloss
 * where it stood first then and where it stands first now: what is drawn stays.
 */
export function createGlosses(
  session: Pick<ArticleSession, 'pieces' | 'tokens' | 'entries' | 'entryOf'>,
  words: Pick<ReaderWords, 'statuses'>,
  { mode, place }: { mode: GlossMode; place: GlossPlace },
): Glosses {
  if (mode === 'off') return none;
  const made = new Map<number, { tokens: readonly Token[]; glosses: readonly (Gloss | undefined)[] }>();
  const first = new Map<string, Place>();

  /** A stretch of the article within which a word has one gloss, and the word, as one key. */
  const keyOf = (entry: Entry, piece: number): string => {
    if (mode === 'article') return entryId(entry);
    let start = piece;
    while (isSameText(session.pieces[start] as (typeof session.pieces)[number], session.pieces[start - 1])) start--;
    return `${start} ${entryId(entry)}`;
  };
  const isFirst = (entry: Entry, at: Place): boolean => {
    if (mode === 'always') return true;
    const key = keyOf(entry, at.piece);
    const known = first.get(key);
    if (known !== undefined && (known.piece < at.piece || (known.piece === at.piece && known.token < at.token)))
      return false;
    first.set(key, at);
    return true;
  };

  return {
    of(piece) {
      const tokens = session.tokens(piece);
      if (tokens === undefined) return [];
      const last = made.get(piece);
      if (last?.tokens === tokens) return last.glosses;
      const statuses = DENSE_ROLES.has(session.pieces[piece]?.role.kind ?? '') ? [] : words.statuses(piece);
      const texts = tokens.map((token, at) => {
        if (statuses[at] !== 'new' || token.kind === 'number') return undefined;
        const entry = session.entryOf(token);
        if (entry === undefined) return undefined;
        const gloss = token.sense === undefined ? glossOf(entry) : meantGloss(session.entries(token.text), token);
        return gloss !== '' && isFirst(entry, { piece, token: at }) ? gloss : undefined;
      });
      const glosses =
        place === 'beside' ? withRoom(tokens, texts) : tokens.map(({ text }, at) => overWord(text, texts[at]));
      made.set(piece, { tokens, glosses });
      return glosses;
    },
  };
}

/** How wide a letter of a gloss is, in characters of the text. */
const letterWidth = 0.26;

/** Where pinyin stands on either side of it, a gloss has the width of its word. */
function overWord({ length }: string, text: string | undefined): Gloss | undefined {
  // What is cut to a letter or two says less than the pinyin.
  if (text === undefined || (length === 1 && text.length * letterWidth > length)) return undefined;
  return { text, room: length, middle: length / 2 };
}

/** Half of what is free up to the next gloss on either side is a gloss's, up to half of its word on each. */
function withRoom(tokens: readonly Token[], texts: readonly (string | undefined)[]): (Gloss | undefined)[] {
  const glosses = tokens.map((): Gloss | undefined => undefined);
  const found: { at: number; text: string; start: number; end: number }[] = [];
  let start = 0;
  tokens.forEach((token, at) => {
    const end = start + token.text.length;
    const text = texts[at];
    if (text !== undefined) found.push({ at, text, start, end });
    start = end;
  });
  found.forEach(({ at, text, start, end }, index) => {
    const { length } = tokens[at]?.text ?? '';
    const before = Math.min(length, start - (found[index - 1]?.end ?? Number.NEGATIVE_INFINITY)) / 2;
    const after = Math.min(length, (found[index + 1]?.start ?? Number.POSITIVE_INFINITY) - end) / 2;
    const even = length + 2 * Math.min(before, after);
    const isEven = text.length * letterWidth <= even;
    glosses[at] = {
      text,
      room: isEven ? even : length + before + after,
      middle: length / 2 + (isEven ? 0 : (after - before) / 2),
    };
  });
  return glosses;
}

/** The short gloss of the sense that a token has in its sentence. */
function meantGloss(entries: readonly Entry[], token: Token): string {
  const entry = meantFirst(entries, token).find(({ meant }) => meant);
  return entry === undefined ? '' : shortGloss(entry.senses[0] ?? '');
}

const short = new WeakMap<Entry, string>();

/** The short gloss of what an entry means first; '' where it says nothing that is short. */
function glossOf(entry: Entry): string {
  let gloss = short.get(entry);
  if (gloss === undefined) {
    gloss = [...entry.senses, ...(entry.references?.[0]?.senses ?? [])].map(shortGloss).find(Boolean) ?? '';
    short.set(entry, gloss);
  }
  return gloss;
}
