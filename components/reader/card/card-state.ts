import { type Box, distanceTo, isOnWay, type Point } from './hover-triangle';

/** A card that is open. `viaKeyboard`: the keyboard opened it, so that what it says is announced too. */
export type OpenCard<Word> = { word: Word; pinned: boolean; viaKeyboard: boolean };

/** Which word's card is open, and which is about to be. `Target` is what the pointer may rest on, before it is known to be a word. */
export type CardState<Word, Target> = {
  open?: OpenCard<Word>;
  /** The target whose card is drawn unseen, so that it opens within a frame. */
  expected?: Target;
  /** The target whose word is to be opened now; answered by `open` or `nothing`. */
  wanted?: { target: Target; by: 'rest' | 'click' | 'tap' };
  /** When the next `time` is wanted, and what for. */
  due: { expect?: number; open?: number; close?: number };
  /** Where the pointer rests, and where it was last. */
  resting?: { target: Target; at: Point };
  last?: Point;
  /** Where the pointer was last on the open word, and how near to its card it has come since. */
  left?: Point;
  nearest: number;
};

/** What lies under the pointer: the word whose card is open, or something that may be another word. */
type Under<Target> = { isOpen?: boolean; target?: Target };

export type CardEvent<Word, Target> =
  | { kind: 'move'; at: Point; under: Under<Target>; pressed?: boolean }
  | { kind: 'click'; under: Under<Target> }
  | { kind: 'tap'; target: Target }
  /** The pointer is on the card, or nobody follows it any more; it has left the card or the text. */
  | { kind: 'hold' | 'leave' }
  /** The text was scrolled under the pointer. */
  | { kind: 'scroll' }
  /** What was wanted is this word; is no word. */
  | { kind: 'found'; word: Word }
  | { kind: 'nothing' }
  /** The keyboard has come to a word; has left it. */
  | { kind: 'focus'; word: Word }
  | { kind: 'blur' }
  /** The card is used; is kept open by a key, or opened so. */
  | { kind: 'pin' }
  | { kind: 'pin-by-key'; word?: Word }
  /** The open word was tokenized again; absent where it is no longer a word. */
  | { kind: 'replace'; word?: Word }
  | { kind: 'close' | 'time' };

/** The time in milliseconds, and where the open card stands. */
export type Now = { time: number; card: () => Box | undefined };

/** Milliseconds that the pointer rests before a card opens. */
export const restTime = 60;
/** Milliseconds that an open card waits for the pointer to come nearer; on the way to it, resting takes as long. */
const grace = 200;
/** Milliseconds before the opening at which a card is drawn unseen. */
const lead = 35;
/** Pixels that a resting pointer may stray. */
const stray = 3;
/** Browsers report a move where only the text has moved under a pointer that lies still, and round its place. */
const jitter = 1.5;

export const closed: CardState<never, never> = { due: {}, nearest: Number.POSITIVE_INFINITY };

/** The state after an event. The same object where nothing changes; `open` stays the same object for as long as it does. */
export function nextState<Word, Target>(
  state: CardState<Word, Target>,
  event: CardEvent<Word, Target>,
  now: Now,
): CardState<Word, Target> {
  const { open } = state;
  switch (event.kind) {
    case 'move':
      return moved(state, event, now);
    case 'time':
      return timePassed(state, now.time);
    case 'hold':
      return stay(state);
    case 'leave':
      return leave(state, now.time);
    case 'scroll':
      // The keyboard scrolls too: only a card that the pointer opened closes, and the word now under the pointer may open.
      return open?.pinned || open?.viaKeyboard ? state : { ...close(state), last: undefined };
    case 'click': {
      const { isOpen, target } = event.under;
      if ((isOpen && open?.pinned) || (!isOpen && target === undefined)) return close(state);
      if (target !== undefined) return { ...stay(state), wanted: { target, by: 'click' } };
      return { ...stay(state), open: open && { ...open, pinned: true, viaKeyboard: false } };
    }
    case 'tap':
      return { ...stay(state), wanted: { target: event.target, by: 'tap' } };
    case 'found': {
      const pinned = state.wanted?.by === 'click';
      return arrive({ ...state, open: { word: event.word, pinned, viaKeyboard: false } }, state.resting?.at);
    }
    case 'nothing':
      return state.wanted?.by === 'rest' ? leave(state, now.time) : close(state);
    case 'focus':
      // Who walks on from a pinned card wants the next one pinned.
      return { ...stay(state), open: { word: event.word, pinned: open?.pinned === true, viaKeyboard: true } };
    case 'blur':
      return open?.viaKeyboard ? closeSoon(state, now.time) : state;
    case 'pin':
      return { ...stay(state), open: open && (open.pinned ? open : { ...open, pinned: true }) };
    case 'pin-by-key': {
      const word = open?.word ?? event.word;
      return word === undefined ? state : { ...stay(state), open: { word, pinned: true, viaKeyboard: true } };
    }
    case 'replace':
      if (open === undefined || open.word === event.word) return state;
      return event.word === undefined ? close(state) : { ...state, open: { ...open, word: event.word } };
    case 'close':
      return close(state);
  }
}

/** When the next `time` is to be sent; undefined where nothing waits for it. */
export function nextDue({ due: { expect, open, close } }: CardState<unknown, unknown>): number | undefined {
  const first = Math.min(...[expect, open, close].filter((at) => at !== undefined));
  return Number.isFinite(first) ? first : undefined;
}

function moved<Word, Target>(
  state: CardState<Word, Target>,
  { at, under, pressed }: { at: Point; under: Under<Target>; pressed?: boolean },
  { time, card }: Now,
): CardState<Word, Target> {
  if (!pressed && isWithin(jitter, state.last, at)) return state;
  const here = { ...state, last: at };
  if (state.open?.pinned) return here;
  // A selection is being drawn: a card would cover the lines that it is to reach.
  if (pressed) return close(here);
  if (under.isOpen) return arrive(here, at);
  const { isOnItsWay, state: next } = onItsWay(here, at, card);
  if (under.target === undefined) return leave(next, time);
  const left = isOnItsWay ? next : leaveOpen(next, time);
  const isPending = left.due.open !== undefined || left.wanted !== undefined;
  if (isPending && isWithin(stray, left.resting?.at, at)) return left;
  // On the way the open card is replaced by the word that the pointer rests on, or stays.
  const open = time + (isOnItsWay ? grace : restTime);
  const expect = left.open === undefined ? open - lead : undefined;
  return {
    ...rested(left),
    resting: { target: under.target, at },
    due: { expect, open, close: left.due.close },
  };
}

/** Whether the pointer goes from the open word to its card: as long as it comes nearer, the card waits. */
function onItsWay<Word, Target>(state: CardState<Word, Target>, at: Point, card: Now['card']) {
  const box = state.open === undefined || state.left === undefined ? undefined : card();
  if (box === undefined || state.left === undefined || !isOnWay(state.left, at, box))
    return { isOnItsWay: false, state };
  const distance = distanceTo(box, at);
  if (distance >= state.nearest) return { isOnItsWay: true, state };
  return { isOnItsWay: true, state: { ...state, nearest: distance, due: { ...state.due, close: undefined } } };
}

function timePassed<Word, Target>(state: CardState<Word, Target>, time: number): CardState<Word, Target> {
  const { due, resting } = state;
  const isDue = (at: number | undefined) => at !== undefined && at <= time;
  let next = state;
  if (isDue(due.close)) next = { ...next, open: undefined, left: undefined, due: { ...next.due, close: undefined } };
  if (isDue(due.expect)) next = { ...next, expected: resting?.target, due: { ...next.due, expect: undefined } };
  if (isDue(due.open) && resting !== undefined)
    next = { ...next, wanted: { target: resting.target, by: 'rest' }, due: { ...next.due, open: undefined } };
  return next;
}

/** Nothing opens by itself any more. */
function rested<Word, Target>(state: CardState<Word, Target>): CardState<Word, Target> {
  return { ...state, expected: undefined, wanted: undefined, resting: undefined, due: { close: state.due.close } };
}

/** Nothing opens or closes by itself any more. */
function stay<Word, Target>(state: CardState<Word, Target>): CardState<Word, Target> {
  return { ...rested(state), due: {} };
}

function close<Word, Target>(state: CardState<Word, Target>): CardState<Word, Target> {
  return { ...closed, last: state.last };
}

/** The pointer is on the open word. */
function arrive<Word, Target>(state: CardState<Word, Target>, at: Point | undefined): CardState<Word, Target> {
  return { ...stay(state), left: at, nearest: Number.POSITIVE_INFINITY };
}

/** The pointer is on no word any more. */
function leave<Word, Target>(state: CardState<Word, Target>, time: number): CardState<Word, Target> {
  return leaveOpen(rested(state), time);
}

/** The keyboard's card may open and move under a pointer that lies still: leaving that says nothing. */
function leaveOpen<Word, Target>(state: CardState<Word, Target>, time: number): CardState<Word, Target> {
  return state.open?.viaKeyboard ? state : closeSoon(state, time);
}

function closeSoon<Word, Target>(state: CardState<Word, Target>, time: number): CardState<Word, Target> {
  if (state.open === undefined || state.open.pinned || state.due.close !== undefined) return state;
  return { ...state, due: { ...state.due, close: time + grace } };
}

function isWithin(pixels: number, from: Point | undefined, { x, y }: Point): boolean {
  return from !== undefined && Math.hypot(x - from.x, y - from.y) <= pixels;
}
