import type { Entry } from '@/lib/chinese/types';

/** How common and how hard a word is, as the dictionary and the user's own lists say. JSON: it crosses a message. */
export type WordFacts = Pick<Entry, 'levels' | 'band'>;
