import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { WatchSelection } from '@/components/reader/edit/useSelection';
import { type CardEvent, type CardState, closed, nextDue, nextState, type OpenCard } from './card-state';
import type { CardPlace } from './place-card';

type Maybe<Value> = Value | undefined;

/** A text whose words have cards: the reader's, or a page's. */
export type WordSource<Word, Target = Word> = {
  /** Sends what pointer, keys and focus do over the text, until `signal` aborts. */
  watch(card: CardControl<Word, Target>, signal: AbortSignal): void;
  /** The word at a target, at once or later. */
  find(target: Target): Maybe<Word> | Promise<Maybe<Word>>;
  /** The word that `find` will give, where that is known without asking anybody: its card is drawn before it opens. */
  expect?(target: Target): Word;
  /** Where the word's card goes. */
  place(word: Word): Maybe<CardPlace>;
  /** Lays a word out so that its mark is only painted, while its card is drawn unseen. Returns the undo. */
  prepareMark?(word: Word): () => void;
  /** Marks the open word in the text. Returns what takes the mark away. */
  mark(word: Word): () => void;
  /** The word of the text at an event's target. */
  at?(target: EventTarget | null): Maybe<Word>;
  /** The next word or the one before; from where the keyboard starts, where no card is open. */
  beside(word: Maybe<Word>, step: 1 | -1): Maybe<Word> | Promise<Maybe<Word>>;
  /** The word at its next character; undefined after the last one. */
  nextCharacter(word: Maybe<Word>): Maybe<Word>;
  /** Brings a word that the keyboard has come to into sight. */
  reveal(word: Word): void;
  /** Takes the focus from the card: to its word, or to what of the page had it before. */
  takeFocus(word: Maybe<Word>): void;
  /** Tells of selected characters, which may be no word of the text. */
  watchSelection: WatchSelection<Word>;
};

export type CardControl<Word, Target> = {
  open: ReadonlySignal<Maybe<OpenCard<Word>>>;
  /** The word whose card is drawn and not seen yet. */
  expected: ReadonlySignal<Maybe<Word>>;
  send(event: CardEvent<Word, Target>): void;
  /** Nothing opens or closes by itself any more. */
  stop(): void;
};

/** Runs the state of one card: keeps its timer, and asks the source for the words that are wanted. */
export function createCard<Word, Target>(
  source: Pick<WordSource<Word, Target>, 'find' | 'expect'>,
  card: () => HTMLElement | null,
): CardControl<Word, Target> {
  let state: CardState<Word, Target> = closed;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = signal<Maybe<OpenCard<Word>>>(undefined);
  const expected = signal<Maybe<Word>>(undefined);

  const next = (event: CardEvent<Word, Target>, time: number) =>
    nextState(state, event, { time, card: () => card()?.getBoundingClientRect() });
  const send = (event: CardEvent<Word, Target>, time = performance.now()) => {
    const before = state;
    state = next(event, time);
    const { wanted } = state;
    if (wanted !== undefined && wanted !== before.wanted) {
      const answer = (word: Maybe<Word>): CardEvent<Word, Target> =>
        word === undefined ? { kind: 'nothing' } : { kind: 'found', word };
      const found = source.find(wanted.target);
      if (found instanceof Promise) found.then((word) => state.wanted === wanted && send(answer(word)));
      else state = next(answer(found), time);
    }
    if (state === before) return;
    batch(() => {
      open.value = state.open;
      expected.value = state.expected && source.expect?.(state.expected);
    });
    clearTimeout(timer);
    const due = nextDue(state);
    // From now, not from `time`: a timer that came late must not delay the next one.
    if (due !== undefined) timer = setTimeout(() => send({ kind: 'time' }, due), due - performance.now());
  };
  return { open, expected, send, stop: () => send({ kind: 'hold' }) };
}
