import type { Article, Block } from '@/lib/article/types';
import type { PictureProblem } from '@/lib/pictures/picture-problem';
import type { WordState } from '@/lib/reading/word-state';
import type { WordCounts } from './articles/derived-words';

/**
 * What every row carries, so that two libraries can be merged: the newer row wins, a deletion is a row too, and the
 * device decides between rows of the same instant. Times are milliseconds since the epoch.
 */
export type Row = {
  updatedAt: number;
  /** In the bin, or gone from it, since then; absent where the row lives. */
  deletedAt?: number;
  /** Id of the device that wrote the row last. */
  device: string;
};

/**
 * An article as lists need it: everything but its blocks, so that ten thousand of them are read quickly. What changes
 * while reading is in `progress`, so that a scroll on one device does not undo a star set on another.
 */
export type ArticleRow = Row &
  Omit<Article, 'blocks'> & {
    /** The identity, or the identity and `#copy=…` where another text of the same address is kept. */
    id: string;
    /** The normalised address (see `articleIdentity`); shared by the copies of one address. */
    identity: string;
    savedAt: number;
    /** Han characters in title, lead and blocks. */
    hanCharacters: number;
    tags: string[];
    starredAt?: number;
    archivedAt?: number;
    /** Deleted for good since then: what stays is a tombstone, for the rows of its content too; only a save brings it back. */
    goneAt?: number;
  };

/** The blocks of an article. */
export type BodyRow = Row & { id: string; blocks: Block[] };

/** The plain text of an article, one line for title, lead and each block: what search scans. Made from the article. */
export type TextRow = Row & { article: string; text: string };

/** What lists and search need of an article and the engine can make again. Absent where it is still to be made. */
export type DerivedRow = Row & {
  article: string;
  /** Version of the engine and its data that made the row. */
  engine: string;
  /** The words with a dictionary entry, which are what the share known counts. */
  words: WordCounts;
  /** The names with one, which it does not count. */
  names: WordCounts;
  /** The pinyin of the text without tones, for search: see `deriveArticle`. */
  pinyin: string;
};

/** How far an article has been read. `block` is a hint; `text` at it finds the place again after a later update. */
export type ProgressRow = Row & {
  article: string;
  block: number;
  offset: number;
  text: string;
  /** Share of the text before the place, 0 to 1. */
  share: number;
  finishedAt?: number;
};

/** A word of which the user said something. Its schedule is not here: it is the replay of `reviews`. */
export type WordRow = Row & {
  /** `simplified|numbered pinyin`, see `wordId`. */
  id: string;
  simplified: string;
  traditional: string;
  /** One syllable per character, with tone marks. */
  pinyin: string[];
  senses: string[];
  state: WordState;
  addedAt: number;
  /** When the state was last set to another; absent in rows written before that was kept: `addedAt` stands for it. */
  stateAt?: number;
  note?: string;
  tags: string[];
  /** Not reviewed until the user wants it again; its log stays. */
  suspended?: true;
};

/** A sentence in which a word stood. */
export type ContextRow = Row & {
  id: string;
  word: string;
  sentence: string;
  /** UTF-16 units into the sentence. */
  offset: number;
  length: number;
  /** Identity of the article's address, saved or not. */
  article: string;
  url: string;
  title: string;
  /** Position of the block in the article: a hint, the sentence is found again by its text. */
  block?: number;
};

/**
 * One entry of the append-only log of reviews. Undo is an entry of its own, which names the one it takes back. `at` is
 * what the clock said, even if it was set back; the replay goes by `updatedAt`. `zone` is how many minutes the clock was
 * ahead of UTC: days of learning are the learner's, on whatever device they are replayed.
 */
export type ReviewRow = Row & { id: string; word: string; at: number } & (
    | { kind: 'review'; grade: 1 | 2 | 3 | 4; milliseconds?: number; zone?: number }
    | { kind: 'undo'; undoes: string }
  );

/** A word's schedule: a cache of the replay of its reviews, never merged and never the truth. */
export type CardRow = Row & {
  word: string;
  due: number;
  state: string;
  stability: number;
  difficulty: number;
  /** Reviews that count, those of them at which it was forgotten after it had been known, and the first one's time. */
  reps?: number;
  lapses?: number;
  first?: number;
};

/** A picture's bytes, kept once however many articles show it. */
export type PictureRow = Row & { hash: string /* sha256, hex */; blob: Blob; width?: number; height?: number };

/** Which picture stands at an address of an article; without a hash it could not be fetched, for the reason given. */
export type ArticlePictureRow = Row & { article: string; src: string; hash?: string; problem?: PictureProblem };

/** A reading that the user set right: wherever the word stands, or at one place of one sentence. */
export type CorrectionRow = Row & { id: string; word: string; pinyin: string[] } & (
    | { scope: 'always' }
    | { scope: 'here'; sentence: string; offset: number }
  );

/** A level list that the user brought: words in either script with their level. Its name is its id. */
export type LevelRow = Row & { id: string; name: string; words: [word: string, level: string][] };

/** One fact about this library, such as its device id or the time of the last backup. */
export type MetaRow = Row & { key: string; value: unknown };
