import type { Entry, Token } from '@/lib/chinese/types';
import type { WordState } from './word-state';

/** How a token stands to its reader; `easy` is by level. Absent for what has no reading or no entry that reads so. */
export type TokenStatus = 'known' | 'learning' | 'easy' | 'new';

/** What the status of a token depends on. */
export type Knowledge = {
  /** Whether the reader's level has an entry. */
  isEasy: (entry: Entry) => boolean;
  /** The dictionary's entries of a word. */
  entriesOf: (word: string) => readonly Entry[];
};

/** A token's status, read as `entry`: what the reader said of it, `state`, outranks the level; no level has names. */
export function statusOf(
  token: Token,
  entry: Entry | undefined,
  state: WordState | undefined,
  knowledge: Knowledge,
): TokenStatus | undefined {
  if (state === 'learning') return 'learning';
  if (state !== undefined) return 'known';
  if (token.kind === 'other' || token.pinyin === undefined) return undefined;
  if (token.kind === 'number') return isEasyNumber(token, knowledge) ? 'easy' : 'new';
  if (entry === undefined) return undefined;
  return token.kind === 'word' && knowledge.isEasy(entry) ? 'easy' : 'new';
}

function isEasyNumber({ text, words }: Token, { isEasy, entriesOf }: Knowledge): boolean {
  const isEasyWord = (word: string) => entriesOf(word).some(isEasy);
  return (words ?? [text]).every((word) => isEasyWord(word) || hanOf(word).every(isEasyWord));
}

function hanOf(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}
