import { type LetterActions, letterCommand } from './reader-keys';

/** Where a key was pressed: in our card, in something of the page's that takes keys itself, or nowhere of note. */
export type KeyPlace = 'card' | 'field' | 'control' | 'page';

export type HoverActions = Omit<LetterActions, 'card'> & {
  card: LetterActions['card'] & {
    close(): void;
    pin(): void;
    /** Puts the focus on the card's first control; false where it has none. */
    enter(): boolean;
    /** Gives the focus back to the page, if it stands on the card's first control. */
    leaveBackward(): boolean;
  };
  singleKeys: boolean;
  back?: () => void;
  /** Closes what is open on top of the card; false where nothing is. */
  closeTop(): boolean;
  /** Ends the looking up. */
  end(): void;
};

/**
 * Does what a key means while the words of a page are looked up; false where it is the page's. Without a card that is
 * Escape alone; so it is in the page's fields, with modifiers and within a composition.
 */
export function hoverKey(event: KeyboardEvent, place: KeyPlace, actions: HoverActions): boolean {
  const { key, shiftKey, isComposing, altKey, ctrlKey, metaKey } = event;
  const { card } = actions;
  if (isComposing || altKey || ctrlKey || metaKey) return false;
  if (key === 'Escape') {
    if (!actions.closeTop()) (card.open === undefined ? actions.end : card.close)();
    return true;
  }
  if (card.open === undefined || place === 'field') return false;
  const done = (command: (() => unknown) | undefined) => command !== undefined && command() !== false;
  switch (key) {
    case 'ArrowRight':
      return card.open.pinned && done(() => card.move(1));
    case 'ArrowLeft':
      return card.open.pinned && done(() => card.move(-1));
    case 'Enter':
      return place === 'page' && done(card.pin);
    case 'Tab':
      if (!card.open.pinned) return false;
      return place === 'card' ? shiftKey && card.leaveBackward() : !shiftKey && card.enter();
    case 'Backspace':
      return done(actions.back);
    default:
      return actions.singleKeys && done(letterCommand(key, actions));
  }
}
