/** A deck with those under it, or a note type, by its name in Anki. */
export type AnkiSource = { by: 'deck' | 'noteType'; name: string };

/** What is read as words from Anki. */
export type AnkiChoice = AnkiSource & {
  /** The field with the word, and the one with its reading. */
  field: string;
  reading?: string;
  /** From which interval on a card is known, in days. */
  knownDays: number;
  /** Whether notes of which no card was ever studied are taken, to be learned. */
  unstudied: boolean;
};

/** Anki's own bound between young and mature cards, and the largest that can be chosen, in days. */
export const usualKnownDays = 21;
export const mostKnownDays = 36_500;
