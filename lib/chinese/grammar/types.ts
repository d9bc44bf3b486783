/** A word of a sentence as patterns see it. */
export type GrammarWord = {
  /** As the text writes it; offsets count its UTF-16 units. */
  text: string;
  /** In simplified characters, in which patterns are written. */
  simplified: string;
  /**
   * `simplified/classes:pinyin#`: what forms are matched on. Classes are letters: the part of speech in the frequency
   * list (v, n, a, d, p, r, q, m, t, …), V where a definition begins with “to”, N a name, m a number; X what ends a
   * clause, S what ends a sentence, x other signs; 1 a single character, 2 several. Pinyin is that of a single character.
   */
  written: string;
};

/** What is said of a pattern of grammar. `name` is its key. */
export type PatternNote = {
  name: string;
  /** From which HSK 2.0 level it is taught, 1 to 6. */
  level: number;
  /** One line of English. */
  explanation: string;
  example: string;
};

/** `forms` are in the notation of compile-form.ts. */
export type Pattern = PatternNote & { forms: readonly string[] };

/** Where a pattern's parts stand: UTF-16 offsets in the text, in order. */
export type FoundPattern = { pattern: string; parts: { start: number; end: number }[] };
