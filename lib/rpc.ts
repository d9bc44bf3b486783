import { browser } from 'wxt/browser';
import type { Article, NoArticleReason } from '@/lib/article/types';
import type { Script } from '@/lib/chinese/convert';
import type { Correction } from '@/lib/chinese/corrections';
import type { KnownLevel, LevelScale } from '@/lib/chinese/known-level';
import type { Annotation, ArticleNames } from '@/lib/chinese/types';
import type { PictureReport } from '@/lib/library/pictures/keep-pictures';
import type { KeptProgress } from '@/lib/reading/progress';
import type { KeptWord, WordChange, WordStates } from '@/lib/reading/word-state';
import type { WordFacts } from '@/lib/words/word-facts';
import type { SavedAs } from './library/articles/progress';
import type { SaveResult } from './library/articles/save-article';
import type { Translated } from './library/articles/translations';
import type { WordQuery } from './words/word-query';

/** What the background does for pages and content scripts. Arguments and results are JSON. */
export interface BackgroundApi {
  /**
   * Tokens and entries for each text; at most 5,000 characters in all are asked for at once. `options` tell what other
   * texts of the same article have told of names.
   */
  annotate(texts: string[], options?: { names: ArticleNames }): Promise<Annotation>;
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
  /** Of every word of which the user said something, what it was. */
  wordStates(): Promise<WordStates>;
  /** Keeps what the user says of words; resolves when all of it is on the disk and every open reader was told. */
  changeWords(changes: WordChange[]): Promise<void>;
  /** Keeps a note on a word; false where the word is not kept. */
  setNote(id: string, note: string): Promise<boolean>;
  /** What the dictionary has of each word of a list, one for each reading, the usual first; some 1,000 at once. */
  findWords(asked: WordQuery[]): Promise<KeptWord[][]>;
  /** The words that HSK 2.0 has at a level, 1 to 6. */
  wordsOfLevel(level: number): Promise<KeptWord[]>;
  /** Levels and frequency of each of some words; some 1,000 at once. */
  wordFacts(words: Pick<KeptWord, 'simplified' | 'pinyin'>[]): Promise<WordFacts[]>;
  /** Adds milliseconds that were read to those of today. */
  addReadingTime(milliseconds: number): Promise<void>;
  /** The level lists that the user brought, as scales to choose a level from. */
  levelScales(): Promise<LevelScale[]>;
}

/** What the background does for the tab from which it is asked. */
export interface TabApi {
  /** Prints the reader without the page under it, or no more. False where the browser does not let it. */
  printAlone(on: boolean): Promise<boolean>;
  /** Gives the page's word whose card is open its look, or no more. Likewise. */
  markWords(on: boolean): Promise<boolean>;
}

/** What a page with Pindu on it does for the popup and the background. */
export interface PageApi {
  status(): Promise<PageStatus>;
  /**
   * Opens the reader on the page's article. One that is open stays as it is, unless the page has gone on to another
   * article. 'waiting' where there is no article yet: ask `waited()` what came of it.
   */
  open(): Promise<PageStatus>;
  /** Resolves when the page is waited for no more, after some seconds at most: with what is so then. */
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

export type PageStatus =
  /**
   * Nothing is open; an article is waited for; the user is picking a part of the page, or looking up its words; nothing
   * is selected.
   */
  | { state: 'idle' | 'waiting' | 'picking' | 'looking-up' | 'no-selection' }
  /** `reason` as extraction gives it. `frame` is the address of another site's page that fills this one. */
  /** The page takes out what is not its own: no reader can stand on it. */
  | { state: 'taken-out'; title: string }
  | { state: 'no-article'; reason: NoArticleReason; frame?: string }
  | { state: 'not-chinese'; lang?: string }
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
      words?: { share: number; fresh: number };
    };

/** Why no script may run in a tab, where that can be known. */
export type RestrictedPlace = 'pdf' | 'own-page' | 'store' | 'file';

type Channel = 'background' | 'page';
type Request = { channel: Channel; name: string; args: unknown[] };
type Response = { value: unknown } | { error: string; code?: string };
type Surface = { [name: string]: (...args: never[]) => Promise<unknown> };

/** Nobody is there to answer: no Pindu on the page, or its extension was updated or reloaded under it. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  readonly code = 'unreachable';
}

/** Whether this script's extension is still there: it is not once it was updated or reloaded under an open page. */
export function extensionIsHere(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Calls the background as functions. Rejects with what went wrong there, its message and its `code`; once this page's extension was replaced,
 * `extensionIsHere()` says so.
 */
export const background = client<BackgroundApi & TabApi>('background', (request) =>
  browser.runtime.sendMessage(request),
);

/** Calls Pindu on the page in a tab. Rejects with `Unreachable` where it is not there. */
export function pageIn(tabId: number): PageApi {
  return client<PageApi>('page', (request) => browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
}

/**
 * Pindu on the page in a tab, put there if it is not. Needs `activeTab`. Rejects with the browser's own message where
 * scripts may not run.
 */
export async function reachPage(tabId: number): Promise<PageApi> {
  const page = pageIn(tabId);
  try {
    await page.status();
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/reader.js'] });
    // Firefox takes the script for its own pages and does not run it.
    await page.status();
  }
  return page;
}

/** Answers for the background; `forTab` makes what is done for the tab that asks. */
export function serveBackground(api: BackgroundApi, forTab?: (tabId: number) => TabApi): () => void {
  return serve('background', api as unknown as Surface, forTab as ((tabId: number) => unknown) | undefined);
}

export function servePage(api: PageApi): () => void {
  return serve('page', api as unknown as Surface);
}

function client<Api>(channel: Channel, send: (request: Request) => Promise<unknown>): Api {
  const call = async (name: string, args: unknown[]) => {
    let response: Response | undefined;
    try {
      response = (await send({ channel, name, args })) as Response | undefined;
    } catch (error) {
      throw new Unreachable(String(error), { cause: error });
    }
    if (response === undefined || response === null) throw new Unreachable(`Nobody answered ${channel}.${name}`);
    if ('error' in response) throw Object.assign(new Error(response.error), codeOf(response));
    return response.value;
  };
  return new Proxy({} as object, {
    get: (_, name) =>
      // A promise's `then` is asked for by `await`; the surface itself is not a promise.
      typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined,
  }) as Api;
}

type Sender = { tab?: { id?: number } };

function serve(channel: Channel, api: Surface, forTab?: (tabId: number) => unknown): () => void {
  const listener = (message: unknown, sender: Sender, respond: (response: Response) => void): true | undefined => {
    if (!isRequest(message) || message.channel !== channel) return undefined;
    const own = sender.tab?.id === undefined ? undefined : (forTab?.(sender.tab.id) as Surface | undefined);
    const surface = [api, own].find((each) => each !== undefined && Object.hasOwn(each, message.name));
    if (surface === undefined) return undefined;
    const method = surface[message.name] as (...args: unknown[]) => Promise<unknown>;
    method(...message.args).then(
      (value) => respond({ value }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error), ...codeOf(error) }),
    );
    // Keeps the channel open for the answer.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    if (extensionIsHere()) browser.runtime.onMessage.removeListener(listener);
  };
}

/** The code of an error that has one; a DOMException's is a number, and none of ours. */
function codeOf(error: unknown): { code?: string } {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? { code } : {};
}

function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false;
  const { channel, name, args } = message as Partial<Request>;
  return typeof channel === 'string' && typeof name === 'string' && Array.isArray(args);
}
