/** The kinds of file that a dictionary of the user's own is read from. */
export const dictionaryFormats = ['cedict', 'table', 'yomitan', 'stardict'] as const;

export type DictionaryFormat = (typeof dictionaryFormats)[number];

/** An entry as its file has it, before it is cleaned. `reading` is in any notation; `line` is that of a text, from 1. */
export type RawEntry = {
  simplified: string;
  traditional: string;
  reading?: string;
  glosses: readonly string[];
  line?: number;
};

/**
 * An entry of a dictionary of the user's own. Where the dictionary has one form only, both headwords are that form,
 * whichever script it is in.
 */
export type OwnDictionaryEntry = {
  simplified: string;
  traditional: string;
  /** One syllable per Han character as CC-CEDICT writes them, `lu:4 you2`; absent where there is none that fits. */
  reading?: string;
  /** Plain text, which may have line breaks. */
  glosses: string[];
};

/** What a dictionary says of itself. */
export type DictionaryFacts = {
  name: string;
  /** Who made it and under which licence, as plain text; '' where it does not say. */
  licence: string;
};

/** Some of a dictionary's entries, and the share of it that was read with them, 0 to 1. */
export type RawBatch = { entries: RawEntry[]; share: number };

/** A dictionary that is being read. The batches can be read once. */
export type OpenedSource = { format: DictionaryFormat; facts: DictionaryFacts; batches: AsyncIterable<RawBatch> };
