/**
 * A stretch of text, as the segmenter cut it. Concatenating the tokens of a text gives the text back exactly.
 * `pinyin` holds one syllable per Han character (`\p{Script=Han}`), in citation tones with tone marks, neutral tone
 * unmarked, ü as ü, a capital where the word is a name, '' for a character that no source can read; it is absent where the token has no Han character.
 */
export type Token = {
  text: string;
  kind: 'word' | 'name' | 'number' | 'other';
  pinyin?: string[];
  /** The reading was chosen among several and may well be another: the card has them all. */
  doubtful?: true;
  /** The reading that is usual in Taiwan, where it differs; one syllable per Han character, like `pinyin`. */
  taiwanPinyin?: string[];
  /** The reader's own reading stands in `pinyin`: for this place, or for this word wherever it stands. */
  corrected?: 'here' | 'always';
  /** What a number, date or measure comes to, in English: "350 million", "28 April", "5 %". */
  value?: string;
  /**
   * The words of a number expression that is more than one, in order: 2025|年, 上午|8|时|34|分. Joined, they give `text`.
   */
  words?: string[];
  /** What each character of an abbreviation of countries stands for here: 玻 is 玻利维亚, Bolivia. */
  parts?: { text: string; name: string; gloss: string }[];
};

/** How common a word is: among the commonest so many thousand words, or rarer than all of those. */
export type FrequencyBand = '500' | '1k' | '2k' | '5k' | '10k' | '20k' | 'rare';

/** How an entry leans on another one, and what that one says. */
export type Reference = {
  kind: 'see' | 'variant' | 'old-variant' | 'abbreviation' | 'erhua';
  simplified: string;
  traditional: string;
  pinyin: string[];
  senses: string[];
};

/**
 * One CC-CEDICT entry. `pinyin` is one syllable per Han character of the headword, as in a token, with tone marks; a
 * headword with no Han character (110) has its whole reading. A character without a known reading has ''.
 * `senses` are the meanings in the order of a card: common before surname, archaic and vulgar ones, without what the
 * other fields say.
 */
export type Entry = {
  simplified: string;
  traditional: string;
  pinyin: string[];
  senses: string[];
  /** The reading that is usual in Taiwan, where it differs. */
  taiwanPinyin?: string[];
  measureWords?: { simplified: string; traditional: string; pinyin: string[] }[];
  references?: Reference[];
  /** Level by the name of its list: { 'HSK 2.0': '4' }. */
  levels?: Record<string, string>;
  band?: FrequencyBand;
};

/**
 * What a reader needs of some texts: tokens for each, and every entry that their cards can show, once.
 * `words` maps each dictionary word found at any position of the texts (longest or not) to indexes into `entries`,
 * best first. JSON only: it crosses a message.
 */
export type Annotation = {
  tokens: Token[][];
  words: Record<string, number[]>;
  entries: Entry[];
  /** What these texts tell of names, for the other texts of the same article. */
  names?: ArticleNames;
};

/** A name that the dictionary does not have, as the text writes it. `evidence` of 2 is enough to find it elsewhere. */
export type FoundName = { text: string; sort: 'foreign' | 'personal'; evidence: number };

/** What some texts of an article tell of names to the others. JSON only. */
export type ArticleNames = {
  names: FoundName[];
  /** Countries that the texts name, in simplified characters: 玻利维亚, which lets 玻 stand for it. */
  countries: string[];
};
