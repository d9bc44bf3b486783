import { effect } from '@preact/signals-core';
import type { ArticleSession } from '@/lib/session/article-session';

/** Resolves when the first `count` pieces have their tokens, when annotation has failed, or when `signal` aborts. */
export function untilAnnotated(session: ArticleSession, count: number, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  return new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
    stop = effect(() => {
      const done = session.pieces.slice(0, count).every((_, piece) => session.tokens(piece) !== undefined);
      if (done || session.failure() !== undefined || signal.aborted) resolve();
    });
  }).finally(() => stop());
}
