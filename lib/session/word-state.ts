/** What the reader said of a word: to be learned, known, or of no interest. Without that it has no state. */
export type WordState = 'learning' | 'known' | 'ignored';

/** The states of all words of which something was said, by word id. */
export type WordStates = Readonly<Record<string, WordState>>;

/**
 * What is kept of a word, as its dictionary entry has it: one syllable per character, with tone marks. Figures are read
 * too (2024年 has five syllables), and a name in Latin letters has none.
 */
export type KeptWord = { simplified: string; traditional: string; pinyin: string[]; senses: string[] };

/** Where a word stood: its sentence, its place in it in UTF-16 units, and the page. */
export type WordContext = {
  sentence: string;
  offset: number;
  length: number;
  url: string;
  title: string;
  /** Index of the block in the article: a hint, the sentence is found again by its text. */
  block?: number;
};

/** Something to be kept of a word; 'new' takes back what was said of it. JSON: it crosses a message. */
export type WordChange = { word: KeptWord; state: WordState | 'new'; context?: WordContext };
