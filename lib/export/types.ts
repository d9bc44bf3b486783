import type { Mark } from '@/lib/article/types';
import type { Tone } from '@/lib/chinese/numbered-pinyin';
import type { Gloss } from '@/lib/session/glosses';
import type { PieceRole } from '@/lib/session/pieces';

/** A Han character with its reading over it, or a stretch of text without one. */
export type RubyPart = {
  text: string;
  reading?: string;
  tone?: Tone;
  /** The reading may well be another. */
  doubtful?: true;
  /** Of the word that begins here. */
  gloss?: Gloss;
};

/** Parts under the same marks. */
export type RubyRun = { marks: readonly Mark[]; parts: readonly RubyPart[] };

/** A block of an article with its readings; the title is one too, and each cell and caption of a table. */
export type ExportBlock = {
  role: PieceRole;
  runs: readonly RubyRun[];
  time?: string;
  /** What the browser translated of its text, where that is shown. */
  translation?: string;
};

/** A picture's bytes with its media type (image/jpeg). */
export type ExportPicture = { bytes: Uint8Array<ArrayBuffer>; type: string };

/** An article as a file shows it: nothing is left to be looked up. */
export type ExportArticle = {
  url: string;
  /** '' where it has none. */
  title: string;
  /** Of the text as it is shown: zh, zh-Hans, zh-Hant. */
  lang: string;
  /** The language of the translations. */
  translationLang?: string;
  source?: string;
  byline?: string;
  /** When it was published: for machines (ISO 8601) and in the user's words. */
  published?: { iso: string; text: string };
  /** Says in the user's words that only the beginning is here. */
  partial?: string;
  /** Title, lead and text. */
  blocks: readonly ExportBlock[];
  pictures: ReadonlyMap<string, ExportPicture>;
};

/** Whose colours tell the tones apart over the text: CSS colours for tones 1 to 5, on paper and in the dark. */
export type TonePalette = readonly { light: string; dark: string }[];

export type ExportLook = {
  readingsBelow: boolean;
  font: 'song' | 'hei' | 'kai';
  tones?: TonePalette;
  /** On which side of the line glosses stand, where there are any. */
  glosses?: 'over' | 'under';
};

export type ExportTexts = {
  lang: string;
  original: string;
  /** Stands in the place of a picture that is not kept. */
  noPicture: string;
  untitled: string;
  /** Names a table without a caption, where it scrolls. */
  table: string;
  contents: string;
  /** Says to those who look for an accessible book what this one offers. */
  accessibility: string;
  made: string;
};

export type ExportWord = {
  /** `simplified|numbered pinyin`: by it an import knows the word again. */
  id: string;
  simplified: string;
  traditional: string;
  /** One syllable per character, with tone marks. */
  pinyin: readonly string[];
  senses: readonly string[];
  state: 'learning' | 'known' | 'ignored';
  note?: string;
  tags: readonly string[];
  /** Where it was met last; absent where it came without a sentence. */
  context?: {
    sentence: string;
    /** The word's place in the sentence, in UTF-16 units. */
    offset: number;
    length: number;
    url: string;
    title: string;
    /** Id of the article, for its picture; it may not be saved. */
    article?: string;
    /** The sentence with readings, joined the same text; absent where it could not be annotated. */
    ruby?: readonly RubyPart[];
  };
};
