import type { Span } from '@/lib/chinese/segment';
import type { WordFacts } from './word-facts';

/** What stands before a bracket: the text and its words up to it. `simplified` offset by offset. */
export type Before = {
  text: string;
  simplified: string;
  classes: Uint8Array;
  /** The words that end at or before the bracket, and those of the text behind. */
  spans: readonly Span[];
  behind: readonly Span[];
  end: number;
  facts: WordFacts;
};
