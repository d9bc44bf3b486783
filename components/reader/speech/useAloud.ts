import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ArticleSession } from '@/lib/session/article-session';
import type { Aloud, AloudState } from '@/lib/speech/aloud';

/** What is being read aloud: marks its words, again where `drawn` changes, keeps them in sight, and stops with us. */
export function useAloud(
  aloud: Aloud,
  session: ArticleSession,
  text: RefObject<HTMLElement | null>,
  drawn: readonly unknown[],
): AloudState {
  const state = aloud.state.value;
  useEffect(() => aloud.stop, [aloud]);
  const { piece, start, end } = state.speaking ?? {};
  const words = () =>
    piece === undefined || start === undefined || end === undefined || text.current === null
      ? []
      : wordsBetween(text.current, session, { piece, start, end });
  // Before the next frame, as the bar at the foot: else a sentence stays marked for a moment when nothing is read.
  useLayoutEffect(() => {
    const marked = words();
    for (const word of marked) word.classList.add('aloud');
    return () => {
      for (const word of marked) word.classList.remove('aloud');
    };
  }, [piece, start, end, ...drawn]);
  // When a sentence begins, and not again: who scrolls on while listening, or changes a setting, stays there.
  useEffect(() => {
    if (piece !== undefined) bringIntoSight(words()[0] ?? text.current?.querySelector(`[data-piece="${piece}"]`));
  }, [piece, start, end]);
  return state;
}

function wordsBetween(
  text: HTMLElement,
  session: ArticleSession,
  { piece, start, end }: { piece: number; start: number; end: number },
): HTMLElement[] {
  const starts: number[] = [];
  let at = 0;
  for (const token of session.tokens(piece) ?? []) {
    starts.push(at);
    at += token.text.length;
  }
  return [...text.querySelectorAll<HTMLElement>(`[data-piece="${piece}"] .w`)].filter((word) => {
    const from = starts[Number(word.dataset.t)];
    return from !== undefined && from >= start && from < end;
  });
}

function bringIntoSight(element: Element | null | undefined): void {
  const window = element?.ownerDocument.defaultView;
  if (!element || !window) return;
  const { top, bottom } = element.getBoundingClientRect();
  const isInSight = top >= 60 && bottom <= window.innerHeight - 80;
  // A cell may be beside the window.
  if (isInSight && element.closest('.table') === null) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: isInSight ? 'nearest' : 'center', behavior: calm ? 'instant' : 'smooth' });
}
