import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { focusOf } from '@/components/reader/focus';
import { wordLine } from '@/components/reader/text/word-line';
import { setTabStop, type WordAt, watchWords, wordOf } from '@/components/reader/text/word-pointer';
import { nextCharacter, nextWord } from '@/components/reader/text/word-steps';
import type { Reading } from '@/lib/reading/reading';
import { placeCard } from './place-card';
import { sentenceBox } from './sentence-box';

/** `told`: the keyboard brought it, so that what it says is said aloud too. */
export type OpenCard = { word: WordAt; pinned: boolean; told: boolean };

/**
 * Which word's card is open, and how to open, pin, move and close it; places the card and marks the word.
 * @param revision changes where words were cut anew
 */
export function useCard(
  text: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  reading: Reading,
  revision: number,
) {
  const [open, draw] = useState<OpenCard | undefined>();
  const [expected, expect] = useState<WordAt | undefined>();
  /** Ahead of what is drawn: keys may come faster. */
  const now = useRef(open);
  const setOpen = useCallback((next: (at: OpenCard | undefined) => OpenCard | undefined) => {
    now.current = next(now.current);
    draw(now.current);
  }, []);
  /** Set while the focus is given back to a word: that opens no card. */
  const quiet = useRef(false);

  useEffect(() => {
    if (text.current === null || card.current === null) return;
    const stop = new AbortController();
    const element = text.current;
    watchWords(
      element,
      card.current,
      {
        expect,
        open: (word, how) => {
          if (quiet.current) return;
          if (how !== 'hover') setTabStop(element, word.fragments[0]);
          // Who walks on from a pinned card wants the next one pinned.
          setOpen((at) => ({
            word,
            pinned: how === 'pin' || (how === 'focus' && at?.pinned === true),
            told: how === 'focus',
          }));
        },
        pin: () => setOpen((at) => at && { ...at, pinned: true }),
        close: () => setOpen(() => undefined),
        current: () => now.current,
      },
      stop.signal,
    );
    return () => stop.abort();
  }, [text, card]);

  /** The word whose card is open, or stands ready and is not seen yet. */
  const word = open?.word ?? expected;
  // Before the eye sees it: the next word's card is not to stand where the last one's stood.
  useLayoutEffect(() => {
    const element = card.current;
    if (word === undefined || element === null) return;
    if (!element.matches(':popover-open')) element.showPopover();
    element.scrollTop = 0;
    const elements = elementsOf(word);
    if (elements[0] === undefined) return;
    return placeCard(element, {
      element: elements[0],
      line: () => wordLine(elements, word.near),
      sentence: sentenceBox(reading, word),
    });
  }, [word, card]);

  useLayoutEffect(() => {
    if (open === undefined) return;
    const elements = elementsOf(open.word);
    for (const each of elements) each.classList.add('at');
    return () => {
      for (const each of elements) each.classList.remove('at');
    };
  }, [open?.word]);

  // A card belongs to its word, whatever number that has now; where the word is no longer cut so, it closes.
  useLayoutEffect(() => {
    const first = now.current?.word.fragments[0];
    if (first === undefined || text.current === null) return;
    const word = first.isConnected ? wordOf(first, text.current) : undefined;
    setOpen((at) => at && word && { ...at, word: { ...at.word, token: word.token, fragments: word.fragments } });
  }, [revision]);

  useLayoutEffect(() => {
    if (word === undefined && card.current?.matches(':popover-open')) card.current.hidePopover();
  }, [word, card]);

  return useMemo(() => {
    const controls = () => [...(card.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    /** Puts the focus on a word without opening its card. */
    const focusWord = (word: WordAt | undefined) => {
      quiet.current = true;
      word?.fragments[0]?.focus();
      quiet.current = false;
    };
    /** Not by the focus alone: it may be on that word already, with another one's card open. */
    const show = (word: WordAt | undefined) => {
      if (text.current === null || word === undefined) return;
      setTabStop(text.current, word.fragments[0]);
      focusWord(word);
      // The focus scrolls only where it moves.
      (word.character?.element ?? word.fragments[0])?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      setOpen((at) => ({ word, pinned: at?.pinned === true, told: true }));
    };
    const move = (step: 1 | -1) => {
      if (text.current === null) return;
      show(wordOf(nextWord(text.current, step, now.current?.word.fragments), text.current));
    };
    return {
      open,
      word,
      close: () => {
        // What has the focus goes with the card.
        if (card.current?.contains(focusOf(card.current))) focusWord(now.current?.word);
        setOpen(() => undefined);
      },
      /** Pins the card of the word at `target`, open or not. */
      pin: (target: EventTarget | null) => {
        const word = text.current === null ? undefined : wordOf(target, text.current);
        if (word !== undefined) setOpen((at) => ({ word: at?.word ?? word, pinned: true, told: true }));
      },
      /** Goes to the next word or the one before, from the open card's, and opens its card. */
      move,
      nextCharacter: () => {
        const next = text.current === null ? undefined : nextCharacter(text.current, now.current?.word);
        if (next === undefined) move(1);
        else show(next);
      },
      enter: () => {
        const [first] = controls();
        first?.focus();
        return first !== undefined;
      },
      leaveBackward: () => {
        if (card.current === null || controls()[0] !== focusOf(card.current)) return false;
        focusWord(now.current?.word);
        return true;
      },
    };
  }, [open, word, text, card]);
}

/** The elements of the text that a card belongs to. */
function elementsOf({ fragments, character }: WordAt): HTMLElement[] {
  return character === undefined ? fragments : [character.element];
}
