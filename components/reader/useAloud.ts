import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Reading } from '@/lib/reading/reading';
import type { Settings } from '@/lib/settings';
import type { Aloud, AloudState } from '@/lib/speech/aloud';
import { useVoice } from './useVoice';

/**
 * What is being read aloud: marks its words, keeps them in sight, and stops with the reader.
 * @param drawn changes where words were drawn anew
 */
export function useAloud(
  aloud: Aloud,
  reading: Reading,
  text: RefObject<HTMLElement | null>,
  drawn: unknown,
  settings: Settings,
): AloudState {
  const state = useVoice(aloud, settings);
  const { piece, start, end } = state.reading ?? {};
  useEffect(() => {
    if (piece === undefined || start === undefined || end === undefined || text.current === null) return;
    const words = wordsBetween(text.current, reading, { piece, start, end });
    for (const word of words) word.classList.add('aloud');
    bringIntoSight(words[0] ?? text.current.querySelector(`[data-piece="${piece}"]`));
    return () => {
      for (const word of words) word.classList.remove('aloud');
    };
  }, [piece, start, end, drawn]);
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

function bringIntoSight(element: Element | null): void {
  const window = element?.ownerDocument.defaultView;
  if (!element || !window) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= 60 && bottom <= window.innerHeight - 80) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
