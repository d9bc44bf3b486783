import type { StretchCard } from '@/components/reader/edit/useSelection';
import type { ArticleSession } from '@/lib/session/article-session';
import { pieceElements } from './text-place';

/**
 * A word on the screen: its place, elements, and where the pointer met it. `character`: what begins at its `index`th
 * Han character is meant, since the word may have been cut wrong.
 */
export type WordAt = {
  piece: number;
  token: number;
  fragments: HTMLElement[];
  near?: { x: number; y: number };
  character?: { index: number; element: HTMLElement };
  stretch?: StretchAt;
};

/** Selected characters that are no word of the text: their card, elements, and place in their piece (UTF-16 units). */
type StretchAt = StretchCard & { start: number; end: number; elements: HTMLElement[] };

/** The word at an event's target, if there is one. */
export function wordOf(target: EventTarget | null, text: HTMLElement, near?: WordAt['near']): WordAt | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('.w') : null;
  const piece = element?.closest<HTMLElement>('[data-piece]');
  if (!element || !piece || !text.contains(piece)) return undefined;
  const token = element.dataset.t;
  return {
    piece: Number(piece.dataset.piece),
    token: Number(token),
    fragments: [...piece.querySelectorAll<HTMLElement>(`.w[data-t="${token}"]`)],
    near,
  };
}

/** The word of a token on the screen; undefined where it is not drawn yet. Looks into its own piece alone. */
export function wordAtToken(text: HTMLElement, { piece, token }: Pick<WordAt, 'piece' | 'token'>): WordAt | undefined {
  const element = pieceElements(text).find((each) => each.dataset.piece === String(piece));
  return wordOf(element?.querySelector(`.w[data-t="${token}"]`) ?? null, text);
}

/** The Tab stop of each text: to seek it would go through every word before it. */
const stops = new WeakMap<HTMLElement, HTMLElement>();

/** The word of the text to which Tab comes. */
export function tabStopOf(text: HTMLElement): HTMLElement | null {
  const last = stops.get(text);
  const isStop = last?.getAttribute('tabindex') === '0' && text.contains(last);
  return isStop ? last : text.querySelector<HTMLElement>('.w[tabindex="0"]');
}

/** Makes `word` (the first one if absent) the text's only Tab stop. */
export function setTabStop(text: HTMLElement, word?: HTMLElement): void {
  const stop = tabStopOf(text);
  const next = word ?? stop ?? text.querySelector<HTMLElement>('.w');
  if (stop !== null && stop !== next) stop.tabIndex = -1;
  if (next === null || next === undefined) return;
  next.tabIndex = 0;
  stops.set(text, next);
}

/** Where in its piece's text a token begins, in UTF-16 units. */
export function tokenStart(session: ArticleSession, { piece, token }: Pick<WordAt, 'piece' | 'token'>): number {
  return (session.tokens(piece) ?? []).slice(0, token).reduce((sum, { text }) => sum + text.length, 0);
}

/** The first token of a piece that begins at an offset in its text, in UTF-16 units, or after it. */
export function tokenFrom(session: ArticleSession, piece: number, offset: number): number {
  const tokens = session.tokens(piece) ?? [];
  let start = 0;
  const found = tokens.findIndex(({ text }) => {
    const begins = start >= offset;
    start += text.length;
    return begins;
  });
  return found === -1 ? tokens.length : found;
}
