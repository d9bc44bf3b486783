export type ReaderActions = {
  card: {
    open: { pinned: boolean } | undefined;
    close(): void;
    pin(target: EventTarget | null): void;
    /** Moves by words, or to the next character, and opens the card there. */
    move(step: 1 | -1): void;
    nextCharacter(): void;
    /** Puts the focus on the card's first control; false where it has none. */
    enter(): boolean;
    /** Puts the focus back on the card's word, if it stands on the card's first control. */
    leaveBackward(): boolean;
  };
  /** Whether single letters do anything. */
  singleKeys: boolean;
  togglePinyin(): void;
  toggleDefinitions(): void;
  toggleHelp(): void;
  /** Each of these concerns the word whose card is open. Absent where it cannot be done. */
  copy?: () => void;
  remember?: () => void;
  speak?: () => void;
  /** Reads aloud from the sentence of the open card, or from where the window begins; stops where it does so already. */
  readAloud?: () => void;
  /** Goes back from a word that was looked up in the card. */
  back?: () => void;
  /** Shows or hides the translation of the card's sentence, else of the paragraph on top. */
  translate?: () => void;
  /** Closes what is open on top of the text, else the reader; the card is closed before. */
  close(): void;
  /** Closes what is open on top of the card; false where nothing is. */
  closeTop(): boolean;
};

/**
 * Does what a key means in the reader. Keys in inputs, with modifiers and within a composition are left alone, but for
 * select-all; so are letters where the user turned them off.
 */
export function readerKey(event: KeyboardEvent, text: HTMLElement, actions: ReaderActions): void {
  // What a part of the reader has taken for itself is not taken again.
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  const inInput = target?.closest('input, textarea, select');
  if (inInput && event.key !== 'Escape') return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a' || event.shiftKey) return;
    // By hand: a page that "protects" its text refuses the browser's own select-all.
    text.ownerDocument.getSelection()?.selectAllChildren(text);
    event.preventDefault();
    return;
  }
  const onWord = target?.closest('.w') ? target : null;
  const does = commandOf(event, actions, onWord);
  if (does === undefined) return;
  if (does() !== false) event.preventDefault();
}

/** What a key does here; a command that gives false has done nothing. */
function commandOf(
  { key, shiftKey }: KeyboardEvent,
  actions: ReaderActions,
  onWord: Element | null,
): (() => unknown) | undefined {
  const { card } = actions;
  const arrows = card.open !== undefined || onWord !== null;
  switch (key) {
    case 'Escape':
      return () => {
        if (actions.closeTop()) return;
        if (card.open !== undefined) card.close();
        else actions.close();
      };
    case 'ArrowRight':
      return arrows && !shiftKey ? () => card.move(1) : undefined;
    case 'ArrowLeft':
      return arrows && !shiftKey ? () => card.move(-1) : undefined;
    case 'Enter':
      return onWord === null ? undefined : () => card.pin(onWord);
    case 'Tab':
      if (card.open?.pinned !== true) return undefined;
      return shiftKey ? () => card.leaveBackward() : () => onWord !== null && card.enter();
    case 'Backspace':
      return card.open === undefined ? undefined : actions.back;
    default:
      return actions.singleKeys ? letterCommand(key, actions) : undefined;
  }
}

/** What single letters do, in the reader and over a page. */
export type LetterActions = {
  card: { open: { pinned: boolean } | undefined; move(step: 1 | -1): void; nextCharacter(): void };
} & Partial<
  Pick<
    ReaderActions,
    'copy' | 'remember' | 'speak' | 'readAloud' | 'togglePinyin' | 'toggleDefinitions' | 'translate' | 'toggleHelp'
  >
>;

export function letterCommand(key: string, actions: LetterActions): (() => void) | undefined {
  const { card } = actions;
  const ofCard = (command: (() => void) | undefined) => (card.open === undefined ? undefined : command);
  switch (key) {
    case 'n':
      return () => card.move(1);
    case 'b':
      return () => card.move(-1);
    case 'm':
      return card.nextCharacter;
    case 'c':
      return ofCard(actions.copy);
    case 'r':
      return ofCard(actions.remember);
    case 's':
      return ofCard(actions.speak);
    case 'S':
      return actions.readAloud;
    case 'p':
      return actions.togglePinyin;
    case 'd':
      return actions.toggleDefinitions;
    case 't':
      return actions.translate;
    case '?':
      return actions.toggleHelp;
    default:
      return undefined;
  }
}
