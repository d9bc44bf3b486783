import { moveFocus } from './word-pointer';

export type ReaderActions = {
  card: { open: { pinned: boolean } | undefined; close(): void; pin(target: EventTarget | null): void };
  togglePinyin(): void;
  /** Remembers the word of the open card, or forgets it again; absent where nothing can be kept. */
  remember?: (() => void) | undefined;
  close(): void;
};

/** Does what a key means in the reader; keys in inputs and with modifiers are left alone, but for select-all. */
export function readerKey(event: KeyboardEvent, text: HTMLElement, actions: ReaderActions): void {
  if (event.altKey || event.isComposing) return;
  const inControl = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
  if (inControl && event.key !== 'Escape') return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a' || event.shiftKey) return;
    // By hand: a page that "protects" its text refuses the browser's own select-all.
    text.ownerDocument.getSelection()?.selectAllChildren(text);
    event.preventDefault();
    return;
  }
  const { card } = actions;
  const onWord = event.target instanceof Element && event.target.closest('.w') !== null;
  const moves = card.open !== undefined || onWord;
  switch (event.key) {
    case 'Escape':
      if (card.open !== undefined) card.close();
      else actions.close();
      break;
    case 'n':
      moveFocus(text, 1);
      break;
    case 'b':
      moveFocus(text, -1);
      break;
    case 'ArrowRight':
    case 'ArrowLeft':
      if (!moves) return;
      moveFocus(text, event.key === 'ArrowRight' ? 1 : -1);
      break;
    case 'Enter':
      if (!onWord) return;
      card.pin(event.target);
      break;
    case 'r':
      if (card.open === undefined || actions.remember === undefined) return;
      actions.remember();
      break;
    case 'p':
      actions.togglePinyin();
      break;
    default:
      return;
  }
  event.preventDefault();
}
