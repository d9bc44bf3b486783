import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { selectContents } from '@/components/ui/select-contents';
import { type Bindings, runShortcut, type ShortcutOptions } from '@/components/ui/shortcuts';
import type { useCard } from './card/useCard';

type Action = () => unknown;

/** What keys do in the reader and over a page. An action that is absent cannot be done now. */
export type ReaderActions = {
  card: Pick<ReturnType<typeof useCard>, 'close' | 'pin' | 'move' | 'nextCharacter' | 'enter' | 'leaveBackward'> & {
    open: { pinned: boolean } | undefined;
  };
  toggleHelp: Action;
  /** While the list of keys is open, the words and the card behind it stay what they are. */
  helpOpen: boolean;
  toggleDefinitions: Action;
  togglePinyin?: Action;
  /** Goes to the next word that is new or being learned, or to the one before. */
  walk?: (step: 1 | -1) => void;
  /** Each of these concerns the word whose card is open. */
  copy?: Action;
  remember?: Action;
  speak?: Action;
  /** Goes back from a word that was looked up in the card. */
  back?: Action;
  /** Reads aloud from the sentence of the open card, or from where the window begins; stops where it does so already. */
  readAloud?: Action;
  /** Shows or hides the translation of the card's sentence, else of the paragraph on top. */
  translate?: Action;
  /** Puts the focus into the bar of a selection; false where there is none. */
  enterBar?: () => boolean;
  /** Shows each paragraph with its translation, or no more. */
  translateAll?: Action;
  /** Closes what is open on top of the text, else the reader; the card is closed before. */
  close: Action;
  /** Closes what is open on top of the card; false where nothing is. */
  closeTop: () => boolean;
};

/** Where a key was pressed. */
type KeyTarget = {
  /** The word of the text that has the focus. */
  word?: EventTarget;
  /** Whether the arrows go from word to word, Enter pins, and Tab goes into a pinned card. */
  arrows: boolean;
  enter: boolean;
  tab: boolean;
  /** Whether Tab goes to the bar of a selection. */
  bar?: boolean;
};

/** Keys that go on while they are held down. */
const repeat = ['ArrowRight', 'ArrowLeft', 'n', 'b', 'm', 'j', 'k', 'Tab', 'Backspace', 'Escape'];

/** What each key does; a command that returns false has done nothing. */
function readerBindings(actions: ReaderActions, target: KeyTarget): Bindings {
  const { card } = actions;
  const ofCard = (command: Action | undefined) => (card.open === undefined ? undefined : command);
  const ofText = (command: Action) => (actions.helpOpen ? undefined : command);
  const move = (step: 1 | -1) => () => card.move(step);
  const walk = (step: 1 | -1) => actions.walk && ofText(() => actions.walk?.(step));
  const arrow = (step: 1 | -1) =>
    target.arrows && !actions.helpOpen ? ({ shiftKey }: KeyboardEvent) => !shiftKey && move(step)() : undefined;
  return {
    Escape: () => actions.closeTop() || (card.open === undefined ? actions.close() : (actions.back ?? card.close)()),
    ArrowRight: arrow(1),
    ArrowLeft: arrow(-1),
    Enter: target.enter ? () => card.pin(target.word ?? null) : undefined,
    Tab: card.open?.pinned
      ? ({ shiftKey }) => (shiftKey ? card.leaveBackward() : target.tab && card.enter())
      : ({ shiftKey }) => !shiftKey && target.bar === true && actions.enterBar?.() === true,
    Backspace: ofCard(actions.back),
    ...{ n: ofText(move(1)), b: ofText(move(-1)), m: ofText(card.nextCharacter) },
    ...{ j: walk(1), k: walk(-1) },
    ...{ c: ofCard(actions.copy), r: ofCard(actions.remember), s: ofCard(actions.speak) },
    ...{
      S: actions.readAloud,
      p: actions.togglePinyin,
      d: actions.toggleDefinitions,
      t: actions.translate,
      T: actions.translateAll,
    },
    '?': actions.toggleHelp,
  };
}

/** Takes the keys of the reader, with the actions of its last render. */
export function useReaderKeys(text: RefObject<HTMLElement | null>, singleKeys: boolean, actions: ReaderActions): void {
  const latest = useRef({ actions, singleKeys });
  latest.current = { actions, singleKeys };
  useLayoutEffect(() => {
    // On the dialog or the document: after a click on bare text the focus is there, above the reader's view.
    const scope: EventTarget | undefined = text.current?.closest('dialog') ?? text.current?.ownerDocument;
    const listener = (event: Event) => {
      if (text.current !== null) readerKey(event as KeyboardEvent, text.current, latest.current);
    };
    scope?.addEventListener('keydown', listener);
    return () => scope?.removeEventListener('keydown', listener);
  }, []);
}

function readerKey(
  event: KeyboardEvent,
  text: HTMLElement,
  { actions, singleKeys }: { actions: ReaderActions; singleKeys: boolean },
): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const place = target?.closest('input, textarea, select') ? 'field' : 'elsewhere';
  const isSelectAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
  if (isSelectAll && place !== 'field' && !event.shiftKey && !event.altKey && !event.defaultPrevented) {
    // Done here, since a page that "protects" its text refuses the browser's own select-all.
    selectContents(text);
    event.preventDefault();
    return;
  }
  const word = target?.closest('.w') ? target : undefined;
  const isOnWord = word !== undefined;
  const arrows = actions.card.open !== undefined || isOnWord;
  const bar = isOnWord || !target?.closest('a, button, summary');
  runShortcut(event, readerBindings(actions, { word, arrows, enter: isOnWord, tab: isOnWord, bar }), {
    ...{ singleKeys, repeat, place },
  });
}

/**
 * Does what a key means while the words of a page are looked up; false where it is the page's. Without a card that is
 * Escape, which is alone in the page's fields, and Tab where characters are selected.
 * @param place where the key was pressed: in our card, or on something of the page's
 */
export function hoverKey(
  event: KeyboardEvent,
  place: 'card' | ShortcutOptions['place'],
  singleKeys: boolean,
  actions: ReaderActions,
): boolean {
  const inCard = place === 'card';
  const { open } = actions.card;
  const all = readerBindings(actions, { arrows: open?.pinned === true, enter: true, tab: !inCard });
  const toBar = ({ shiftKey }: KeyboardEvent) => !inCard && !shiftKey && actions.enterBar?.() === true;
  return runShortcut(event, open === undefined ? { Escape: all.Escape, Tab: toBar } : all, {
    ...{ singleKeys, repeat, place: inCard ? 'control' : place },
  });
}
