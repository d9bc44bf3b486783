import type { Estimate } from '@/lib/review/log';
import type { WordState } from '@/lib/session/word-state';

/** A word as a list names it, before the dictionary look-up. JSON: it crosses a message. */
export type WordQuery = {
  headword: string;
  other?: string;
  /** With what the list has in brackets beside the headword; meant where the dictionary has it: 打电话 of 打（电话）. */
  whole?: string;
  /** As it was written: with tone marks, numbers or neither, in one piece or in syllables. */
  pinyin?: string;
};

/** How well a word was known at its last review in another program, which was at `at` (ms). */
export type ListedMemory = Estimate & { at: number };

/** A word of a list that was read, with what the list itself says of it. `line` counts from 1. */
export type ListedWord = WordQuery & { line: number; state?: WordState; tags?: string[]; memory?: ListedMemory };

export type WordFormat = 'plain' | 'table' | 'anki' | 'pleco';

/** What was read, and the lines in which no word was found. */
export type ParsedWords = { format: WordFormat; words: ListedWord[]; problems: { line: number; text: string }[] };
