import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { placeCard } from './place-card';
import { setTabStop, type WordAt, watchWords, wordOf } from './word-pointer';

/** `told`: the keyboard brought it, so that what it says is said aloud too. */
export type OpenCard = { word: WordAt; pinned: boolean; told: boolean };

/** Which word's card is open, and how to open, pin and close it; places the card and marks the word. */
export function useCard(text: RefObject<HTMLElement | null>, card: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<OpenCard | undefined>();
  const now = useRef(open);
  now.current = open;

  useEffect(() => {
    if (text.current === null || card.current === null) return;
    const stop = new AbortController();
    const element = text.current;
    watchWords(
      element,
      card.current,
      {
        open: (word, how) => {
          if (how !== 'hover') setTabStop(element, word.fragments[0]);
          setOpen({ word, pinned: how === 'pin', told: how === 'focus' });
        },
        close: () => setOpen(undefined),
        current: () => now.current,
      },
      stop.signal,
    );
    return () => stop.abort();
  }, [text, card]);

  useEffect(() => {
    const element = card.current;
    if (open === undefined || element === null) return;
    for (const fragment of open.word.fragments) fragment.classList.add('at');
    if (!element.matches(':popover-open')) element.showPopover();
    element.scrollTop = 0;
    const release = placeCard(element, open.word.fragments, open.word.near);
    return () => {
      release();
      for (const fragment of open.word.fragments) fragment.classList.remove('at');
    };
  }, [open?.word, card]);

  useEffect(() => {
    if (open === undefined && card.current?.matches(':popover-open')) card.current.hidePopover();
  }, [open, card]);

  return useMemo(
    () => ({
      open,
      close: () => setOpen(undefined),
      /** Pins the card of the word at `target`, open or not. */
      pin: (target: EventTarget | null) => {
        const word = text.current === null ? undefined : wordOf(target, text.current);
        if (word !== undefined) setOpen((at) => ({ word: at?.word ?? word, pinned: true, told: true }));
      },
    }),
    [open, text],
  );
}
