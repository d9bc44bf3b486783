import { distanceTo, isOnWay } from '@/components/reader/card/hover-triangle';

/**
 * A word on the screen: its place in the reading, its elements, and where the pointer met it. `character` is there where
 * what begins at one of its characters is meant, the word's `index`th Han character from 0, since the word may have been cut wrong.
 */
export type WordAt = {
  piece: number;
  token: number;
  fragments: HTMLElement[];
  near?: { x: number; y: number };
  character?: { index: number; element: HTMLElement };
};

export type WordEvents = {
  /** The pointer begins to rest on a word, whose card is about to open; absent where it has gone on. Only while no card is open. */
  expect(word: WordAt | undefined): void;
  open(word: WordAt, how: 'hover' | 'focus' | 'pin'): void;
  /** The open card is used: it stays until it is closed. */
  pin(): void;
  close(): void;
  /** The word whose card is open now, whether it was pinned, and whether the keyboard brought it. */
  current(): { word: WordAt; pinned: boolean; told: boolean } | undefined;
};

/**
 * Milliseconds that the pointer rests before a card opens, and that an open card waits for the pointer to come nearer;
 * on the way to it a pointer has to rest as long before another word is meant.
 */
const rest = 60;
const grace = 200;
/** Milliseconds before the opening at which a card is made ready unseen, so that it stands in the next frame. */
const lead = 35;
/** Pixels that a resting pointer may stray. */
const stray = 3;

/**
 * Watches pointer, touch and focus over the words of `text` and its `card` by delegation: no listener per word.
 * Stops when `signal` aborts.
 */
export function watchWords(text: HTMLElement, card: HTMLElement, events: WordEvents, signal: AbortSignal): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let expecting: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let rested: { x: number; y: number } | undefined;
  let last: { x: number; y: number } | undefined;
  let byTouch = false;
  /** Where the pointer was last on the open card's word, and how near to the card it has come since. */
  let left: { x: number; y: number } | undefined;
  let nearest = Number.POSITIVE_INFINITY;

  const keepClosed = () => {
    clearTimeout(opening);
    clearTimeout(expecting);
    opening = expecting = undefined;
    events.expect(undefined);
  };
  const stay = () => {
    keepClosed();
    clearTimeout(closing);
    closing = undefined;
  };
  const closeSoon = () => {
    if (events.current()?.pinned !== false || closing !== undefined) return;
    closing = setTimeout(() => {
      closing = undefined;
      if (events.current()?.pinned === false) events.close();
    }, grace);
  };
  const leave = () => {
    keepClosed();
    // The keyboard's card may open and move under a pointer that lies still: leaving that says nothing.
    if (events.current()?.told === false) closeSoon();
  };
  /** Whether the pointer goes from the word to its card; as long as it comes nearer, the card waits. */
  const isOnItsWay = (here: { x: number; y: number }): boolean => {
    if (left === undefined || events.current()?.pinned !== false) return false;
    const box = card.getBoundingClientRect();
    if (!isOnWay(left, here, box)) return false;
    const distance = distanceTo(box, here);
    if (distance < nearest) {
      nearest = distance;
      clearTimeout(closing);
      closing = undefined;
    }
    return true;
  };
  const isOpen = (word: WordAt) => {
    const open = events.current()?.word;
    return open?.piece === word.piece && open.token === word.token;
  };
  const on = <K extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => target.addEventListener(type, listener, { signal });

  on(text, 'pointermove', (event) => {
    if (event.pointerType === 'touch' || events.current()?.pinned) return;
    // Browsers tell of a move where only the text has moved under a pointer that lies still, and round its place.
    const here = { x: event.clientX, y: event.clientY };
    if (last !== undefined && Math.hypot(here.x - last.x, here.y - last.y) < 1.5 && event.buttons === 0) return;
    last = here;
    if (event.buttons !== 0) {
      // A selection is being drawn: a card would cover the lines that it is to reach.
      stay();
      if (events.current() !== undefined) events.close();
      return;
    }
    const word = wordOf(event.target, text, here);
    if (word !== undefined && isOpen(word)) {
      left = here;
      nearest = Number.POSITIVE_INFINITY;
      stay();
      return;
    }
    const onWay = isOnItsWay(here);
    if (word === undefined) {
      rested = undefined;
      leave();
      return;
    }
    // On the way the open card is replaced by the word that the pointer rests on, or stays.
    if (events.current() !== undefined && !onWay) leave();
    if (opening !== undefined && rested !== undefined && Math.hypot(here.x - rested.x, here.y - rested.y) <= stray)
      return;
    rested = here;
    keepClosed();
    const delay = onWay ? grace : rest;
    if (events.current() === undefined) expecting = setTimeout(() => events.expect(word), delay - lead);
    opening = setTimeout(() => {
      events.open(word, 'hover');
      stay();
      left = here;
      nearest = Number.POSITIVE_INFINITY;
    }, delay);
  });
  on(text, 'pointerleave', leave);
  on(card, 'pointerenter', stay);
  on(card, 'pointerleave', leave);
  on(card, 'pointerdown', events.pin);
  on(card, 'focusin', () => {
    stay();
    events.pin();
  });
  on(text, 'pointerdown', (event) => {
    byTouch = event.pointerType === 'touch';
  });

  on(text, 'click', (event) => {
    const selection = text.ownerDocument.getSelection();
    if (selection !== null && selection.type === 'Range' && !byTouch) return;
    const word = wordOf(event.target, text, { x: event.clientX, y: event.clientY });
    const link = event.target instanceof Element && event.target.closest('a[href]') !== null;
    if (word === undefined) {
      events.close();
      return;
    }
    // A link is followed by the mouse at once; a finger, which cannot hover, gets the card first.
    if (link && (!byTouch || isOpen(word))) return;
    if (link) event.preventDefault();
    stay();
    if (isOpen(word) && events.current()?.pinned) events.close();
    else events.open(word, 'pin');
  });

  on(text, 'focusin', (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches(':focus-visible')) return;
    const word = wordOf(event.target, text);
    if (word === undefined) return;
    stay();
    events.open(word, 'focus');
  });
  on(text, 'focusout', () => {
    if (events.current()?.told) closeSoon();
  });
  signal.addEventListener('abort', stay);
}

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

/** Makes `word` (the first one if absent) the text's only Tab stop. */
export function setTabStop(text: HTMLElement, word?: HTMLElement): void {
  const stop = text.querySelector<HTMLElement>('.w[tabindex="0"]');
  const next = word ?? stop ?? text.querySelector<HTMLElement>('.w');
  if (stop !== null && stop !== next) stop.tabIndex = -1;
  if (next !== null && next !== undefined) next.tabIndex = 0;
}
