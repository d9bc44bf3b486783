import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Article } from '@/lib/article/types';
import { pieces } from '@/lib/chinese/sentences';
import { background } from '@/lib/rpc/transport';
import type { SavedAs } from './library/articles/progress';
import { followActiveTime } from './session/active-time';
import { type ArticleSession, startSession } from './session/article-session';
import { findTranslation } from './session/find-translation';
import { type ArticleGrammar, followGrammar } from './session/grammar';
import { followProgress, type KeptProgress, type Progress } from './session/progress';
import type { Translation } from './session/translation';
import { watchReadings } from './settings';

/** An article that is open, with what goes along with it while it is read. */
export type OpenArticle = {
  article: Article;
  session: ArticleSession;
  /** How far it is read; absent where that is not followed. */
  progress?: Progress;
  /** Undefined until it is known whether the browser has a translator of its own, and where it has none. */
  translation: ReadonlySignal<Translation | undefined>;
  /** Finds its patterns of grammar, until `stopped` aborts or it is closed. */
  followGrammar(stopped: AbortSignal): ReadonlySignal<ArticleGrammar>;
  close(): void;
};

type Options = {
  /** The article, where its annotation was begun before. */
  begun?: BegunArticle;
  /** How it is, or would be, kept. */
  as: SavedAs;
  /** Where the reader's own keys, pointer and scrolling are heard. */
  scope: EventTarget;
  /** How far it was read. */
  left: KeptProgress | undefined;
  keepProgress: (progress: KeptProgress) => Promise<unknown>;
  keepTranslations: (language: string, sentences: [sentence: string, translation: string][]) => Promise<unknown>;
};

/** An article that is being annotated, to be opened. */
export type BegunArticle = { session: ArticleSession; closing: AbortController };

/** Begins to annotate an article, before all is there that it is opened with. */
export function beginArticle(article: Article, outer: AbortSignal): BegunArticle {
  const closing = new AbortController();
  const stopped = AbortSignal.any([outer, closing.signal]);
  return { session: startSession(article, background.annotate, pieces, stopped), closing };
}

/** Opens an article until `outer` aborts or it is closed; without `options` it is shown, and nothing of it is kept. */
export function openArticle(article: Article, outer: AbortSignal, options?: Options): OpenArticle {
  const { session, closing } = options?.begun ?? beginArticle(article, outer);
  const stopped = AbortSignal.any([outer, closing.signal]);
  const close = () => closing.abort();
  const translation = signal<Translation | undefined>(undefined);
  stopped.addEventListener('abort', watchReadings(session.refresh));
  const grammar = (leaving: AbortSignal) =>
    followGrammar(session, background.findGrammar, AbortSignal.any([stopped, leaving]));
  if (options === undefined) return { article, session, translation, followGrammar: grammar, close };

  const { as, scope, left, keepProgress, keepTranslations } = options;
  const progress = followProgress(session.pieces, { kept: left, write: keepProgress });
  const time = followActiveTime({
    scope,
    isVisible: () => document.visibilityState === 'visible',
    add: background.addReadingTime,
    signal: stopped,
  });
  // The last place is written while the page goes.
  const flush = () => {
    progress.flush();
    time.flush();
  };
  window.addEventListener('pagehide', flush, { signal: stopped });
  document.addEventListener('visibilitychange', flush, { signal: stopped });
  stopped.addEventListener('abort', flush);
  void findTranslation(session.pieces, {
    scope: globalThis,
    lang: article.lang,
    languages: navigator.languages,
    read: (language) => background.translations(as, language),
    keep: keepTranslations,
    signal: stopped,
  }).then((found) => {
    if (!stopped.aborted) translation.value = found;
  });
  return { article, session, progress, translation, followGrammar: grammar, close };
}
