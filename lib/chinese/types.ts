/**
 * A token; the tokens of a text join to it exactly. `pinyin` has one syllable per Han character, in citation tones with
 * tone marks (neutral unmarked), capitalised in names, '' where unknown; absent without Han characters.
 */
export type Token = {
  text: string;
  kind: 'word' | 'name' | 'number' | 'other';
  pinyin?: string[];
  /** The reading was chosen among several and may well be another: the card has them all. */
  doubtful?: true;
  /**
   * The sense that the word has here, where that is plain: an index into the senses of all entries of the dictionary that
   * are read as `pinyin`, in their order.
   */
  sense?: number;
  /** The reading that is usual in Taiwan, where it differs; one syllable per Han character, like `pinyin`. */
  taiwanPinyin?: string[];
  /** The reader's own reading is in `pinyin`: for this place, or for this word everywhere. */
  corrected?: 'here' | 'always';
  /** Of what the dictionary does not have: its simplified form, where the text has another. */
  simplified?: string;
  /** The user cut the text here: a stretch `text` at each of `at`, in which this token begins at `from` (UTF-16 units). */
  cut?: { text: string; at: number[]; from: number; scope: 'here' | 'always' };
  /** What a number, date or measure comes to, in English: "350 million", "28 April", "5 %". */
  value?: string;
  /** How figures in `text` (UTF-16 units) are said: 4.6 as sì diǎn liù. Only where that is certain. */
  figures?: { start: number; end: number; pinyin: string[] }[];
  /** The words of a number expression of several, which join to `text`: 2025|年, 上午|8|时|34|分. */
  words?: string[];
  /**
   * Of a word with three third tones in a row: for each of its characters but the last, at which step it is joined with
   * the one behind it when the word is put together from words: 1, 2 for 展览|馆.
   */
  joints?: number[];
  /** Where the pinyin of a long word is parted when it is joined (UTF-16 units), by a hyphen in an idiom. */
  parted?: { at: number[]; hyphen?: true };
  /** Latin text that the article explains, or that the user made a word: it has a card, though no pinyin. */
  latin?: true;
  /** What each character of an abbreviation of countries stands for here: 玻 is 玻利维亚, Bolivia. */
  parts?: { text: string; name: string; gloss: string }[];
};

/** How common a word is: among the commonest so many thousand words, or rarer than all of those. */
export type FrequencyBand = '500' | '1k' | '2k' | '5k' | '10k' | '20k' | 'rare';

/** A reference to another entry, with that entry's senses. */
export type Reference = {
  kind: 'see' | 'variant' | 'old-variant' | 'abbreviation' | 'erhua';
  simplified: string;
  traditional: string;
  pinyin: string[];
  senses: string[];
};

/**
 * One entry of a dictionary. `pinyin` is as in a token; a headword without Han characters (110) has its whole reading.
 * `senses` are in the order of a card, without what the other fields say.
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
  /** Of a word that HSK 2.0 leaves out: the level from which its parts are known, where they make it plain. */
  compoundLevel?: string;
  band?: FrequencyBand;
  /** How common the headword is for a learner: 1 is the commonest; absent where no source has it. */
  frequencyRank?: number;
  /** The name of the user's dictionary that it is from; its senses are plain text, which may have line breaks. */
  dictionary?: string;
  /** On the card of a word in its text: the first sense is the one that it has there. */
  meant?: true;
  /** The user wrote it. */
  own?: true;
  note?: string;
};

/** Tokens of texts and their cards' entries; `words` has indexes into `entries` by word, best first. JSON. */
export type Annotation = {
  tokens: Token[][];
  words: Record<string, number[]>;
  entries: Entry[];
  /** What these texts show of names, for the other texts of the same article. */
  names?: ArticleNames;
  /** Names of these texts that saved articles explain, and these do not. */
  saved?: SavedName[];
};

/** A name that the dictionary does not have, as the text writes it. `evidence` of 2 is enough to find it elsewhere. */
export type FoundName = { text: string; sort: 'foreign' | 'personal'; evidence: number };

/**
 * What an article says of a name that it writes: `other` is its foreign name, its abbreviation, or its full form.
 * Sousa of 索萨, 世卫组织 of 世界卫生组织, and the other way round where `form` is the abbreviation.
 */
export type ExplainedName = { form: string; other: string; kind: 'foreign' | 'abbreviation' | 'full' };

/** A name as another article explains it, which was saved: its title, and when (ms). */
export type SavedName = ExplainedName & { title: string; savedAt: number };

/** What some texts of an article show of names to the others. JSON only. */
export type ArticleNames = {
  names: FoundName[];
  /** Countries that the texts name, in simplified characters: 玻利维亚, which lets 玻 stand for it. */
  countries: string[];
  /** Names that the texts explain in brackets, each pair once. */
  explained?: ExplainedName[];
};
