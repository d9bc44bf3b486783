import type { Entry, Token } from '@/lib/chinese/types';
import { entryId } from './entry-id';
import type { WordStates } from './word-state';

/**
 * How a token stands to its reader: marked known (or of no interest), being learned, `easy` where the reader's level
 * has it, else `new`. Absent for what has no reading, and for a word that no dictionary entry reads so.
 */
export type Standing = 'known' | 'learning' | 'easy' | 'new';

/** What the standing of a token depends on. */
export type Knowledge = {
  states: WordStates;
  /** Whether the reader's level has an entry. */
  isEasy: (entry: Entry) => boolean;
  /** The dictionary's entries of a word. */
  entriesOf: (word: string) => readonly Entry[];
};

/**
 * The standing of `token`, read as `entry`. What the reader said of a word outranks the level, in both directions. A name
 * is above any level. A number is easy where all its words are.
 */
export function standingOf(token: Token, entry: Entry | undefined, knowledge: Knowledge): Standing | undefined {
  if (token.kind === 'other' || token.pinyin === undefined) return undefined;
  const state = entry && knowledge.states[entryId(entry)];
  if (state === 'learning') return 'learning';
  if (state !== undefined) return 'known';
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
