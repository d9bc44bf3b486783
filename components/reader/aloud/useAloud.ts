import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Reading } from '@/lib/reading/reading';
import type { Settings } from '@/lib/settings';
import type { Aloud, AloudState } from '@/lib/speech/aloud';
import { useVoice } from './useVoice';

/**
 * What is being read aloud: marks its words, keeps them in sight, and stops with the reader.
 * @param drawn something of it is another where words were drawn anew
 */
export function useAloud(
  aloud: Aloud,
  reading: Reading,
  text: RefObject<HTMLElement | null>,
  drawn: readonly unknown[],
  settings: Settings,
): AloudState {
  const state = useVoice(aloud, settings);
  const { piece, start, end } = state.reading ?? {};
  const words = () =>
    piece === undefined || start === undefined || end === undefined || text.current === null
      ? []
      : wordsBetween(text.current, reading, { piece, start, end });
  useEffect(() => {
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
  reading: Reading,
  { piece, start, end }: { piece: number; start: number; end: number },
): HTMLElement[] {
  const starts: number[] = [];
  let at = 0;
  for (const token of reading.tokens(piece) ?? []) {
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
  if (top >= 60 && bottom <= window.innerHeight - 80) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
