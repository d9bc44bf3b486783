import type { Article } from '@/lib/article/types';
import type { WordsWith } from '@/lib/characters/words-with';
import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import type { KnownLevel, LevelScale } from '@/lib/chinese/known-level';
import type { Correction } from '@/lib/chinese/own/corrections';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { EntryDraft, OwnEntry } from '@/lib/chinese/own/own-entries';
import type { DictionaryFindings } from '@/lib/chinese/search/search-dictionary';
import type { Annotation, ArticleNames } from '@/lib/chinese/types';
import type { SavedAs } from '@/lib/library/articles/progress';
import type { SaveResult } from '@/lib/library/articles/save-article';
import type { Translated } from '@/lib/library/articles/translations';
import type { PictureReport } from '@/lib/library/pictures/keep-pictures';
import type { GrammarOfTexts } from '@/lib/session/grammar';
import type { KeptProgress } from '@/lib/session/progress';
import type { KeptWord, WordChange, WordStates } from '@/lib/session/word-state';
import type { CheckWord } from '@/lib/words/level-check/check-words';
import type { WordFacts } from '@/lib/words/word-facts';
import type { WordQuery } from '@/lib/words/word-query';

/** What the background does for pages and content scripts. Arguments and results are JSON. */
export interface BackgroundApi {
  /**
   * Tokens and entries for each text; at most 5,000 characters in all are asked for at once. `options` has the names
   * found in other texts of the same article.
   */
  annotate(texts: string[], options?: { names: ArticleNames }): Promise<Annotation>;
  /** The patterns of grammar in texts that were annotated; at most 5,000 characters in all are asked for at once. */
  findGrammar(texts: string[]): Promise<GrammarOfTexts>;
  /** Texts in the other script, for display: each with as many code points as it has. */
  convert(texts: string[], to: Script): Promise<string[]>;
  /** Resolves when the article is on the disk, or says why it was not kept. */
  saveArticle(article: Article): Promise<SaveResult>;
  isSaved(url: string): Promise<boolean>;
  /**
   * Makes for some seconds what lists and search need of saved articles and is missing; gives how many articles are
   * left, so that a page asks again for as long as it is open.
   */
  deriveSome(): Promise<number>;
  /** Fetches what is missing of a saved article's pictures; on the user's click alone. */
  keepPictures(article: string): Promise<PictureReport>;
  /** Takes one that only the page's own script could fetch. False where it is no picture of that article. */
  takePicture(article: string, src: string, base64: string): Promise<boolean>;
  /** Of some word ids, the positions of those that a level has. Some thousands at once. */
  easyWords(ids: string[], level: KnownLevel): Promise<number[]>;
  /** The meanings of some word ids, each word's parted by `; `; '' for one that the dictionary does not have. */
  sensesOfWords(ids: string[]): Promise<string[]>;
  /** The forms in both scripts of each of some characters, itself first. */
  characterForms(characters: string[]): Promise<string[][]>;
  /** The words of several characters that have a character, the commonest `most`, and how many there are. */
  wordsWith(character: string, most: number): Promise<WordsWith>;
  /** Lays an article by to be read in a tab of ours, without saving it; gives its id there. */
  stashForTab(article: Article): Promise<string>;
  /** How far a saved article was read; `undefined` where it is not saved, or was not begun. */
  progress(article: SavedAs): Promise<KeptProgress | undefined>;
  /** Keeps it. False where the article is not saved: nothing is kept of it then. */
  keepProgress(article: SavedAs, progress: KeptProgress): Promise<boolean>;
  /** The sentences of a saved article that were translated into a language. */
  translations(article: SavedAs, language: string): Promise<Translated>;
  /** Keeps some. False where the article is not saved. */
  keepTranslations(article: SavedAs, language: string, sentences: Translated): Promise<boolean>;
  /** Keeps a reading that the user set right; resolves when the next annotation has it. */
  correct(correction: Correction): Promise<void>;
  /** Takes one back, likewise. */
  uncorrect(correction: Correction): Promise<void>;
  /** Keeps how the user cut a stretch into words; resolves when the next annotation has it. */
  setCut(cut: OwnCut): Promise<void>;
  removeCut(cut: OwnCut): Promise<void>;
  /** Keeps what the user wrote of a word, in place of `before`, likewise. */
  setOwnEntry(draft: EntryDraft, before?: OwnEntry): Promise<void>;
  removeOwnEntry(entry: OwnEntry): Promise<void>;
  /** Of every word of which the user said something, what it was. */
  wordStates(): Promise<WordStates>;
  /** Keeps what the user says of words; resolves when all of it is on the disk and every open reader is notified. */
  changeWords(changes: WordChange[]): Promise<void>;
  /** Keeps a note on a word; false where the word is not kept. */
  setNote(id: string, note: string): Promise<boolean>;
  /** What the dictionary has of each word of a list, one for each reading, the usual first; some 1,000 at once. */
  findWords(asked: WordQuery[]): Promise<KeptWord[][]>;
  /** The words that HSK 2.0 has at a level, 1 to 6. */
  wordsOfLevel(level: number): Promise<KeptWord[]>;
  /** Looks up characters of either script, pinyin or English: at most `limit` words, best first. */
  searchDictionary(query: string, limit: number): Promise<DictionaryFindings>;
  /** Levels and frequency of each of some words; some 1,000 at once. */
  wordFacts(words: Pick<KeptWord, 'simplified' | 'pinyin'>[]): Promise<WordFacts[]>;
  /** Adds milliseconds that were read to those of today. */
  addReadingTime(milliseconds: number): Promise<void>;
  /** The level lists that the user brought, as scales to choose a level from. */
  levelScales(): Promise<LevelScale[]>;
  /** Words for one level check, others each time, and strings that are none. */
  levelCheckWords(): Promise<CheckWord[]>;
  /** How many words a level has. */
  countWithin(level: KnownLevel): Promise<number>;
}

/** Where the library can be opened from a page. */
export type LibraryPlace = 'level-check' | { character: string };

/** What the background does for the tab from which it is asked. */
export interface TabApi {
  /** Prints the reader without the page under it, or no more. False where the browser does not let it. */
  printAlone(on: boolean): Promise<boolean>;
  /** Gives the page's word whose card is open its look, or no more. Likewise. */
  markWords(on: boolean): Promise<boolean>;
  /** Opens the library in a tab of its own, at its list, at the level check or at the page of a character. */
  openLibrary(at?: LibraryPlace): Promise<void>;
  /** Opens the saved article that explains a form of a name by another in a tab of its own. */
  openExplaining(form: string, other: string): Promise<void>;
}
