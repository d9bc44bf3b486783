import type { Article, Block } from '@/lib/article/types';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { OwnEntry } from '@/lib/chinese/own/own-entries';
import type { ExplainedName } from '@/lib/chinese/types';
import type { DictionaryFormat } from '@/lib/dictionaries/types';
import type { PictureProblem } from '@/lib/pictures/picture-limits';
import type { WordState } from '@/lib/session/word-state';
import type { WordCounts } from './articles/derived-words';

/**
 * Every row, for merging: the newer one wins, a deletion is a row too, and the device decides between rows of the same
 * instant. Times are milliseconds since the epoch.
 */
export type Row = {
  updatedAt: number;
  /** When it was deleted. */
  deletedAt?: number;
  /** Id of the device of the last write. */
  device: string;
};

/**
 * An article as lists need it: without its blocks, so that ten thousand are read quickly, and without its progress, so
 * that a scroll on one device does not undo a star set on another.
 */
export type ArticleRow = Row &
  Omit<Article, 'blocks'> & {
    /** The identity, with `#copy=…` where another text of the same address is kept. */
    id: string;
    /** The normalised address; shared by the copies of one address. */
    identity: string;
    savedAt: number;
    /** Han characters in title, lead and blocks. */
    hanCharacters: number;
    tags: string[];
    starredAt?: number;
    archivedAt?: number;
    /** Deleted for good: a tombstone, for the rows of its content too. */
    goneAt?: number;
    /**
     * When it was last deleted for good, where it is back since, or was changed elsewhere later than that: what belongs to
     * it (place, pictures, translations) and is not newer is erased, in whatever library it still is.
     */
    erasedAt?: number;
  };

/** The blocks of an article. */
export type BodyRow = Row & { id: string; blocks: Block[] };

/** The plain text of an article for search, made from it: one line for title, lead and each block, several for a table. */
export type TextRow = Row & { article: string; text: string };

/** What the engine derives of an article for lists and search. Absent until it is made. */
export type DerivedRow = Row & {
  article: string;
  /** Version of the engine and its data that made the row. */
  engine: string;
  /** Words with a dictionary entry: the share known counts these. */
  words: WordCounts;
  /** Names with an entry, which are not counted. */
  names: WordCounts;
  /** The pinyin of the text without tones, for search: see `deriveArticle`. */
  pinyin: string;
  /** The names that the article explains in brackets, and their forms to find them by; absent where there are none. */
  explained?: ExplainedName[];
  forms?: string[];
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

/** A word with a status. Its schedule is the replay of `reviews`. */
export type WordRow = Row & {
  /** `simplified|numbered pinyin`, see `wordId`. */
  id: string;
  simplified: string;
  traditional: string;
  /** See `KeptWord`. */
  pinyin: string[];
  senses: string[];
  state: WordState;
  addedAt: number;
  /** When the state last changed; absent in old rows: `addedAt` then. */
  stateAt?: number;
  note?: string;
  tags: string[];
  /** Not reviewed; its log stays. */
  suspended?: true;
};

/** An example sentence of a word. */
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
 * An entry of the append-only log of reviews; an undo is an entry of its own. `at` is what the clock said, even if it was
 * set back; the replay goes by `updatedAt`. `zone` is how many minutes the clock was ahead of UTC, so that the days of
 * learning are the same on every device. An estimate is what the replay starts from: how well the word was known at its
 * last review in another program, which was at `at`.
 */
export type ReviewRow = Row & { id: string; word: string; at: number } & (
    | { kind: 'review'; grade: 1 | 2 | 3 | 4; milliseconds?: number; zone?: number }
    | { kind: 'undo'; undoes: string }
    | { kind: 'estimate'; stability: number; difficulty: number; zone?: number }
  );

/** A word's schedule: a cache of the replay of its reviews, never merged. */
export type CardRow = Row & {
  word: string;
  due: number;
  /** `step` where the last review was a failure, else `review`. */
  state: string;
  stability: number;
  difficulty: number;
  /** Reviews that count, those at which a word of an earlier day was forgotten, and the time of the first. */
  reps?: number;
  lapses?: number;
  first?: number;
};

/** A picture's bytes, kept once however many articles show it. */
export type PictureRow = Row & { hash: string /* sha256, hex */; blob: Blob; width?: number; height?: number };

/** The picture at an address of an article; without a hash it could not be fetched, for the reason given. */
export type ArticlePictureRow = Row & { article: string; src: string; hash?: string; problem?: PictureProblem };

/** A reading that the user corrected: everywhere, or at one place of one sentence. */
export type CorrectionRow = Row & { id: string; word: string; pinyin: string[] } & (
    | { scope: 'always' }
    | { scope: 'here'; sentence: string; offset: number }
  );

/** How the user cut a stretch of text into words: everywhere, or at one place of one sentence. */
export type CutRow = Row & { id: string } & OwnCut;

/** An entry that the user wrote. */
export type OwnEntryRow = Row & { id: string } & OwnEntry;

/** A level list that the user imported: words in either script with their level. Its name is its id. */
export type LevelRow = Row & { id: string; name: string; words: [word: string, level: string][] };

/** A dictionary of the user's own, without its entries, so that lists load none. */
export type DictionaryRow = Row & {
  /** The sha256 of its file, in hex: the same dictionary is the same row in every library. */
  id: string;
  name: string;
  format: DictionaryFormat;
  /** How many it has, and how large its file is. */
  entries: number;
  bytes: number;
  /** What it says of its makers and its licence; '' where it says nothing. */
  licence: string;
  on: boolean;
  /** Dictionaries are shown by it, the least first. */
  order: number;
  addedAt: number;
};

/** The entries of a dictionary in one buffer (`lib/dictionaries/compact/format.ts`). Never changed. */
export type DictionaryFileRow = Row & { hash: string /* sha256, hex */; blob: Blob };

/**
 * A row that this device has to hold for others on the server. `file`: the file of its own that holds it, '' where it
 * waits to be sent. `mark` is another after each write. Bodies go with their articles and have none of their own.
 */
export type SyncRow = { table: string; key: string | [string, string]; file: string; mark: number };

/** A file on the server that this device has read, or wrote; `full` where it was closed because no more went in. */
export type SyncFile = { name: string; bytes: number; own: boolean; rows: number; full?: boolean };

/** One fact about this library, such as its device id or the time of the last backup. */
export type MetaRow = Row & { key: string; value: unknown };
