import { effect } from '@preact/signals-core';
import type { Article } from '@/lib/article/types';
import { type Annotate, type ArticleSession, startSession } from './article-session';
import type { Cut } from './pieces';

type Options = {
  signal?: AbortSignal;
  /** Called with how much of the text has its words, 0 to 1. */
  onShare?: (share: number) => void;
};

/** An article with all its words, late names included. Rejects with annotation's failure or the signal's reason. */
export function annotateWhole(
  article: Article,
  annotate: Annotate,
  cut: Cut,
  { signal, onShare }: Options = {},
): Promise<ArticleSession> {
  return new Promise((resolve, reject) => {
    let pending = 0;
    const counted: Annotate = async (texts, options) => {
      pending += 1;
      try {
        return await annotate(texts, options);
      } finally {
        pending -= 1;
      }
    };
    const session = startSession(article, counted, cut, signal);
    const length = session.pieces.reduce((sum, { text }) => sum + text.length, 0);
    const look = () => {
      if (signal?.aborted) return reject(signal.reason);
      if (session.failure() !== undefined) return reject(session.failure());
      const done = session.pieces.filter((_, index) => session.tokens(index) !== undefined);
      onShare?.(length === 0 ? 1 : done.reduce((sum, { text }) => sum + text.length, 0) / length);
      // The next message, where there is one, is on its way before this turn of the loop is over.
      if (done.length === session.pieces.length)
        setTimeout(() => {
          if (pending === 0) resolve(session);
        });
    };
    signal?.addEventListener('abort', look, { once: true });
    effect(look);
  });
}
