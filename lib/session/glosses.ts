import { isLikelySurname } from '@/lib/chinese/names/mostly-surnames';
import { isNamedWord } from '@/lib/chinese/names/named-words';
import { meantFirst } from '@/lib/chinese/senses/meant-first';
import { firstGlosses, shortGlosses } from '@/lib/chinese/senses/short-gloss';
import type { Entry, Token } from '@/lib/chinese/types';
import type { ArticleSession } from './article-session';
import { isNewHere } from './count-words';
import { entryId } from './entry-id';
import { type GlossedWord, roomBetweenWords, roomOfWords } from './gloss-room';
import { isSameText } from './pieces';
import type { ReaderWords } from './reader-words';

/** Which new words have a gloss: none, each where it stands first in the article or in its paragraph, or all. */
export type GlossMode = 'off' | 'article' | 'paragraph' | 'always';

/** Whether it stands beside the pinyin, on the other side of the line, or in its place. */
export type GlossPlace = 'beside' | 'instead';

/**
 * A short gloss: how many em of the text wide it may be, at most twice its word and clear of the next glosses, and how
 * many characters from the start of its word its middle is: where there is more room on one side, not the word's.
 */
export type Gloss = { text: string; room: number; middle: number };

/** The glosses of an article's words, by tokens; empty for a piece that is not annotated yet. */
export type Glosses = { of(piece: number): readonly (Gloss | undefined)[] };

/** Their lines have no room for glosses; their words mostly come again in the text. */
const DENSE_ROLES: ReadonlySet<string> = new Set(['title', 'heading', 'caption', 'figure']);

/** So often a word without room is tried where it stands next. */
const mostPasses = 5;

type Place = { piece: number; token: number };

/** A new word and the glosses that it could have, the best first. */
type Wanted = { entry: Entry; glosses: readonly string[] };

const none: Glosses = { of: () => [] };

/**
 * The glosses of the words that are new to the reader. Where pieces are annotated out of order, a word may have its gloss
 * where it stood first then and where it stands first now: what is drawn stays.
 * @param width of a character of the text, in em
 */
export function createGlosses(
  session: Pick<ArticleSession, 'pieces' | 'tokens' | 'entries' | 'entryOf'>,
  words: Pick<ReaderWords, 'statuses'>,
  { mode, place, width = 1 }: { mode: GlossMode; place: GlossPlace; width?: number },
): Glosses {
  if (mode === 'off') return none;
  const made = new Map<number, { tokens: readonly Token[]; glosses: readonly (Gloss | undefined)[] }>();
  const first = new Map<string, Place>();
  const short = new Map<Entry, readonly string[]>();

  const shortOf = (entry: Entry): readonly string[] => {
    const known = short.get(entry) ?? glossesOf(entry);
    short.set(entry, known);
    return known;
  };
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

  /** The glosses that find room: a word that has none where it stands first has it where it stands next. */
  const drawn = (tokens: readonly Token[], wanted: readonly (Wanted | undefined)[], piece: number) => {
    const isCell = session.pieces[piece]?.role.kind === 'cell';
    const left = [...wanted];
    for (let pass = 1; ; pass++) {
      const glossed = tokens.map(({ text: { length } }, at): GlossedWord => {
        const word = left[at];
        return { length, glosses: word && isFirst(word.entry, { piece, token: at }) ? word.glosses : [] };
      });
      const glosses = place === 'beside' ? roomBetweenWords(glossed, { width, isCell }) : roomOfWords(glossed, width);
      const crowded = glossed.flatMap((word, at) => (word.glosses.length > 0 && glosses[at] === undefined ? [at] : []));
      if (mode === 'always' || crowded.length === 0 || pass === mostPasses) return glosses;
      for (const at of crowded) {
        first.delete(keyOf((left[at] as Wanted).entry, piece));
        left[at] = undefined;
      }
    }
  };

  return {
    of(piece) {
      const tokens = session.tokens(piece);
      if (tokens === undefined) return [];
      const last = made.get(piece);
      if (last?.tokens === tokens) return last.glosses;
      const statuses = DENSE_ROLES.has(session.pieces[piece]?.role.kind ?? '') ? [] : words.statuses(piece);
      const wanted = tokens.map((token, at): Wanted | undefined => {
        if (!isNewHere(token, statuses[at]) || mayBeOfName(tokens, at)) return undefined;
        const entry = session.entryOf(token);
        if (entry === undefined) return undefined;
        const glosses = token.sense === undefined ? shortOf(entry) : meantGlosses(session.entries(token.text), token);
        return glosses.length > 0 ? { entry, glosses } : undefined;
      });
      const glosses = drawn(tokens, wanted, piece);
      made.set(piece, { tokens, glosses });
      return glosses;
    },
  };
}

/**
 * Whether a word may be part of a name that nothing proves: a surname, or what stands after one (陈|水生, 解|春|梅); after one
 * that is proved by its title only a single character (吴|有|财, but 吴|老师); or a word that is a name here (发言人高峰表示).
 */
function mayBeOfName(tokens: readonly Token[], at: number): boolean {
  const isSingle = (token: Token | undefined) => token?.text.length === 1 && token.kind !== 'other';
  const isProved = (token: Token | undefined) => token?.kind === 'name' && isSingle(token);
  const isLikely = (token: Token | undefined) =>
    token?.kind === 'word' && isLikelySurname(token.text, token.pinyin?.join(' '));
  const [token, before, beforeThat] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (isProved(token) || isLikely(token)) return true;
  if (token?.kind !== 'word' || token.text.length > 2) return false;
  const texts = [before?.text ?? '', beforeThat?.text ?? ''];
  if (token.text.length === 2 && isNamedWord(token.text, texts, tokens[at + 1]?.text)) return true;
  if (isLikely(before)) return true;
  return isSingle(token) && (isProved(before) || (isSingle(before) && (isLikely(beforeThat) || isProved(beforeThat))));
}

/** The short glosses of the sense that a token has in its sentence. */
function meantGlosses(entries: readonly Entry[], token: Token): readonly string[] {
  const entry = meantFirst(entries, token).find(({ meant }) => meant);
  return entry === undefined ? [] : shortGlosses(entry.senses[0] ?? '');
}

/** The short glosses of what an entry means first; none where it says nothing that is short. */
function glossesOf(entry: Entry): readonly string[] {
  return firstGlosses([...entry.senses, ...(entry.references?.[0]?.senses ?? [])]);
}
