import type { ArticleSession } from './article-session';
import { isNewHere } from './count-words';
import type { TokenStatus } from './token-status';

/** A token of an article session. */
export type TokenPlace = { piece: number; token: number };

/**
 * The next word of the text that is new or being learned: where it stands, and whether it is the first again (or the
 * last one, backwards). `unread`: the text between is not annotated yet. `none`: there is no such word.
 */
export type WalkStep = (TokenPlace & { kind: 'word'; wrapped: boolean }) | { kind: 'unread' } | { kind: 'none' };

/**
 * Goes from a token, which may itself no longer be such a word, to the next one or the one before. New is what may have a
 * gloss, with names that the dictionary has; what is being learned is so in numbers too. Each place of a word counts: who
 * reads on from here wants the next one from here.
 */
export function walkToWord(
  session: Pick<ArticleSession, 'pieces' | 'tokens' | 'failure'>,
  statusesOf: (piece: number) => readonly (TokenStatus | undefined)[],
  from: TokenPlace,
  step: 1 | -1,
): WalkStep {
  const count = session.pieces.length;
  // Once round, and the piece of the start again for what stands on its other side.
  for (let gone = 0; gone <= count; gone++) {
    const far = from.piece + step * gone;
    const piece = ((far % count) + count) % count;
    const tokens = session.tokens(piece);
    if (tokens === undefined) {
      // Where annotation has stopped, these words never come.
      if (session.failure() === undefined) return { kind: 'unread' };
      continue;
    }
    const statuses = statusesOf(piece);
    let at = gone === 0 ? from.token + step : step === 1 ? 0 : tokens.length - 1;
    for (; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      const status = statuses[at];
      if (token !== undefined && (status === 'learning' || isNewHere(token, status)))
        return { kind: 'word', piece, token: at, wrapped: far !== piece || gone === count };
    }
  }
  return { kind: 'none' };
}
