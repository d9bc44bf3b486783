import type { Article, NoArticleReason } from '@/lib/article/types';

/** What a page with Pindu on it does for the popup and the background. */
export interface PageApi {
  status(): Promise<PageStatus>;
  /**
   * Opens the reader on the page's article. One that is open stays as it is, unless the page has gone on to another
   * article. 'waiting' where there is no article yet, and 'no-article' where the page is a list: ask `waited()` what
   * came of it.
   */
  open(): Promise<PageStatus>;
  /** Resolves when the page is waited for no more, after three seconds at most: with what is so then. */
  waited(): Promise<PageStatus>;
  /** Reads what is selected; `known` is the browser's own word of it, for a selection in a frame. */
  openSelection(known?: string): Promise<PageStatus>;
  /** Closes the reader, if it is open, and lets the user pick a block of the page to read. */
  pickPart(): Promise<PageStatus>;
  /** Lays the article by whose reader the page took out; gives its id in the library. Rejects where there is none. */
  stashForTab(): Promise<string>;
  /** Closes the reader, if it is open, and shows the card of any word of the page under the pointer. */
  lookUp(): Promise<PageStatus>;
  /** Closes the reader, the picking or the looking up, and waits for no article any more. */
  close(): Promise<PageStatus>;
  save(): Promise<PageStatus>;
  /** Asks the library again whether the open article is in it. */
  checkSaved(): Promise<PageStatus>;
  /** Resolves when the words of the open article are counted, or there is none. */
  counted(): Promise<PageStatus>;
}

export type SaveState =
  | { kind: 'unsaved' | 'saving' }
  /** `pictures` as they come after it: how many there are, and how many are kept; absent where there are none. */
  | { kind: 'saved' | 'updated' | 'kept-both'; pictures?: { wanted: number; kept: number } | 'coming' }
  | { kind: 'failed'; problem: string };

/** Whether something is selected on the page. */
type Selectable = { selected?: boolean };

export type PageStatus =
  /**
   * The user is picking a part of the page, or looking up its words; nothing is selected.
   */
  | { state: 'picking' | 'looking-up' | 'no-selection' }
  /** Nothing is open. */
  | ({ state: 'idle' } & Selectable)
  /** An article is waited for. `loading`: the page has not finished loading. */
  | { state: 'waiting'; loading: boolean }
  /** The page takes out what is not its own: no reader can stand on it. */
  | { state: 'taken-out'; title: string }
  /**
   * `reason` as extraction gives it. `frame` is the address of another site's page that fills this one. `loading`: the
   * page has not finished loading.
   */
  | ({ state: 'no-article'; reason: NoArticleReason; frame?: string; loading?: boolean } & Selectable)
  | ({ state: 'not-chinese'; lang?: string } & Selectable)
  | { state: 'restricted'; place?: RestrictedPlace }
  | {
      state: 'reading';
      url: string;
      title: string;
      source?: string;
      publishedAt?: string;
      /** Where only the beginning of the text is on the page. */
      partial?: Article['partial'];
      /** Whether the article goes on on another page. */
      more: boolean;
      save: SaveState;
      /** How much of it the user knows: the share of running words, 0 to 1, and the number of new ones. */
      words?: { share: number; newWords: number };
    };

/** Why no script may run in a tab, where that can be known. */
export type RestrictedPlace = 'pdf' | 'pindu-page' | 'own-page' | 'store' | 'file';
