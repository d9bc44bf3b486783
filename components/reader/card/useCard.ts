import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { focusOf } from '@/components/reader/focus';
import { createCard, type WordSource } from './card-control';
import { placeCard } from './place-card';

/** Which word's card of the (unchanging) source is open, and how to pin, move and close it; places and marks it. */
export function useCard<Word, Target>(source: WordSource<Word, Target>, card: RefObject<HTMLElement | null>) {
  const control = useMemo(() => createCard(source, () => card.current), [source]);
  const { send } = control;
  const open = control.open.value;
  /** The word whose card is open, or stands ready and is not seen yet. */
  const word = open?.word ?? control.expected.value;

  // At once: what the pointer does before the next frame counts too.
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    const stop = new AbortController();
    const on = (type: string, listener: () => void) => element.addEventListener(type, listener, stop);
    on('pointerenter', () => send({ kind: 'hold' }));
    on('pointerleave', () => send({ kind: 'leave' }));
    on('pointerdown', () => send({ kind: 'pin' }));
    on('focusin', () => send({ kind: 'pin' }));
    source.watch(control, stop.signal);
    return () => {
      stop.abort();
      control.stop();
    };
  }, [control]);

  // Before the card is placed, which lays out everything: once for both.
  useLayoutEffect(() => word && source.prepareMark?.(word), [word]);
  // Before the eye sees it: the next word's card is not to stand where the last one's stood.
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    element.hidden = word === undefined;
    if (word === undefined) return;
    element.scrollTop = 0;
    const place = source.place(word);
    return place && placeCard(element, place);
  }, [word]);
  /** Set while the focus is to go into the card that opens next. */
  const isEntering = useRef(false);
  const opened = open?.word;
  useLayoutEffect(() => opened && source.mark(opened), [opened]);
  useLayoutEffect(() => {
    if (opened !== undefined && isEntering.current) firstControl(card.current)?.focus({ preventScroll: true });
    isEntering.current = false;
  }, [opened]);

  return useMemo(() => {
    const now = () => control.open.peek()?.word;
    const show = (next: Word) => {
      source.reveal(next);
      send({ kind: 'focus', word: next });
    };
    const move = async (step: 1 | -1) => {
      const from = control.open.peek();
      const found = source.beside(from?.word, step);
      const next = found instanceof Promise ? await found : found;
      // Not if another card was opened in the meantime.
      if (next !== undefined && control.open.peek() === from) show(next);
    };
    return {
      open,
      word,
      close() {
        // What has the focus goes with the card.
        if (card.current?.contains(focusOf(card.current))) source.takeFocus(now());
        send({ kind: 'close' });
      },
      /** Pins the open card; without one, that of the word at `target`. */
      pin: (target: EventTarget | null) => send({ kind: 'pin-by-key', word: source.at?.(target) }),
      /** Opens the card of what was selected, and puts the focus on its first control. */
      openSelected(selected: Word) {
        isEntering.current = true;
        send({ kind: 'close' });
        send({ kind: 'pin-by-key', word: selected });
      },
      /** Goes to the next word or the one before, and opens its card. */
      move: (step: 1 | -1) => void move(step),
      /** Goes to a word, and opens its card. */
      goTo: show,
      nextCharacter() {
        const next = source.nextCharacter(now());
        if (next === undefined) void move(1);
        else show(next);
      },
      /** Puts the focus on the card's first control; false where it has none. */
      enter() {
        firstControl(card.current)?.focus();
        return firstControl(card.current) != null;
      },
      /** Gives the focus back to the text, if it stands on the card's first control. */
      leaveBackward() {
        if (card.current === null || firstControl(card.current) !== focusOf(card.current)) return false;
        source.takeFocus(now());
        return true;
      },
      /** The open word was tokenized again: its card continues with this one, or closes. */
      replace: (next: Word | undefined) => send({ kind: 'replace', word: next }),
    };
  }, [control, open, word]);
}

function firstControl(card: HTMLElement | null): HTMLElement | null | undefined {
  return card?.querySelector<HTMLElement>('button:not(:disabled)');
}
