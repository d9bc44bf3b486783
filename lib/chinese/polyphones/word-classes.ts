import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Span } from '@/lib/chinese/segment';

/** What a stretch is that is no word of the dictionary. Words of it have classes from FIRST_WORD_CLASS on. */
const KIND_CLASSES = { word: 1, number: 2, name: 3, other: 4 } as const;

/** The class of what lies beyond the text. */
export const EDGE_CLASS = 0;
const FIRST_WORD_CLASS = 8;

/**
 * The kind of a word as a number, from its part of speech and whether it has several characters, so that a model
 * generalises to words without labelled sentences.
 */
export function wordClasses(dictionary: Dictionary): (span: Span) => number {
  return ({ kind, key, start, end }) => {
    if (key === undefined || kind === 'number') return KIND_CLASSES[kind];
    return FIRST_WORD_CLASS + 2 * dictionary.partOfSpeech(key) + (end - start > 1 ? 1 : 0);
  };
}
