import type { RefObject } from 'preact';
import type { WordSource } from '@/components/reader/card/card-control';
import { whenSelected } from '@/components/reader/edit/useSelection';
import { focusOf } from '@/components/reader/focus';
import { selectedRange } from '@/components/ui/select-contents';
import type { ArticleSession } from '@/lib/session/article-session';
import { selectParagraph } from './select-text';
import { stretchAgain, stretchBox, stretchRange, stretchWord } from './stretch-words';
import { placeOfRange } from './text-place';
import { setTabStop, tokenFrom, type WordAt, wordOf } from './word-at';
import { lineNear, sentenceBox, wordLine } from './word-boxes';

type TextWords = WordSource<WordAt> & {
  /** The session that the words are of now. */
  session?: ArticleSession;
  /** Gives the focus back to an element; where that is a word, it opens no card. */
  giveFocusBack(element: HTMLElement): void;
  /** The same word after the text was redrawn, with its new token index; undefined where it is no longer a word. */
  again(word: WordAt): WordAt | undefined;
};

/** The words of the reader's text as a card meets them. Pointer, touch and focus are followed by delegation: no listener per word. */
export function textWords(text: RefObject<HTMLElement | null>): TextWords {
  const within = <Found>(find: (element: HTMLElement) => Found): Found | undefined =>
    text.current === null ? undefined : find(text.current);
  /** Set while the focus is given back to a word: that opens no card. */
  let isQuiet = false;
  const quietly = (focus: () => void) => {
    isQuiet = true;
    focus();
    isQuiet = false;
  };
  const takeFocus = (word: WordAt | undefined, options?: FocusOptions) => {
    const element = word?.fragments[0];
    // While it is pressed it cannot have the focus.
    if (element?.hasAttribute('tabindex') === false) element.tabIndex = -1;
    quietly(() => element?.focus(options));
  };

  const source: TextWords = {
    find: (word) => word,
    expect: (word) => word,
    place(word) {
      const elements = elementsOf(word);
      const { piece, stretch } = word;
      const letters = within((text) => stretch && stretchRange(text, { piece, ...stretch }));
      const element = elements[0] ?? letters?.startContainer.parentElement;
      if (!element) return undefined;
      return {
        element,
        line: () =>
          elements.length === 0 && letters
            ? lineNear([...letters.getClientRects()], word.near)
            : wordLine(elements, word.near),
        sentence: source.session && sentenceBox(source.session, word),
      };
    },
    prepareMark: (word) => withClass(word, 'boxed'),
    mark: (word) => withClass(word, 'at'),
    at: (target) => within((element) => wordOf(target, element)),
    again(word) {
      const { piece, stretch } = word;
      if (stretch !== undefined)
        return within((element) => stretchAgain(element, word, tokenAt(source.session, piece, stretch.start)));
      const [first] = word.fragments;
      const found = first?.isConnected ? within((element) => wordOf(first, element)) : undefined;
      const isSame =
        found?.token === word.token && found.fragments.every((each, index) => each === word.fragments[index]);
      return found && (isSame ? word : { ...word, token: found.token, fragments: found.fragments });
    },
    beside: (word, step) => within((element) => wordOf(nextWord(element, step, word?.fragments), element)),
    nextCharacter: (word) => (word?.stretch ? undefined : within((element) => nextCharacter(element, word))),
    reveal(word) {
      if (text.current !== null) setTabStop(text.current, word.fragments[0]);
      takeFocus(word);
      // The focus scrolls only where it moves.
      (word.character?.element ?? word.fragments[0])?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    takeFocus: (word) => takeFocus(word),
    giveFocusBack: (element) => quietly(() => element.focus({ preventScroll: true })),
    watchSelection(found, signal) {
      const changed = whenSelected(() => {
        const element = text.current;
        const range = element === null ? undefined : selectedRange(element);
        const selected = element !== null && range !== undefined ? placeOfRange(element, range) : undefined;
        const stretch = selected && source.session?.stretch(selected.piece, selected.start, selected.end);
        if (element === null || selected === undefined || stretch === undefined) return found(undefined);
        const place = { piece: selected.piece, start: stretch.start, end: stretch.end };
        found({
          stretch,
          box: () => stretchBox(element, place),
          word: (card) => stretchWord(element, place, tokenAt(source.session, place.piece, place.start), card),
        });
      }, signal);
      document.addEventListener('selectionchange', changed, { signal });
    },
    watch({ open, send }, signal) {
      const element = text.current;
      if (element === null) return;
      let byTouch = false;
      const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
        element.addEventListener(type, listener, { signal });
      const isOpen = (word: WordAt) => {
        const now = open.peek()?.word;
        return now?.piece === word.piece && now.token === word.token;
      };
      const under = ({ target, clientX: x, clientY: y }: MouseEvent) => {
        const word = wordOf(target, element, { x, y });
        return { target: word, isOpen: word !== undefined && isOpen(word) };
      };

      on('pointermove', (event) => {
        if (event.pointerType === 'touch') return;
        const at = { x: event.clientX, y: event.clientY };
        send({ kind: 'move', at, under: open.peek()?.pinned ? {} : under(event), pressed: event.buttons !== 0 });
      });
      on('pointerleave', () => send({ kind: 'leave' }));
      on('pointerdown', ({ pointerType, target }) => {
        byTouch = pointerType === 'touch';
        if (!byTouch) withoutMouseFocus(target, element);
      });
      on('click', (event) => {
        if (event.detail === 3 && !byTouch) selectParagraph(event.target);
        const selection = element.ownerDocument.getSelection();
        if (selection !== null && selection.type === 'Range' && !byTouch) return;
        const clicked = under(event);
        // A link is followed by the mouse at once; a finger, which cannot hover, gets the card first.
        const isLink = event.target instanceof Element && event.target.closest('a[href]') !== null;
        if (isLink && clicked.target !== undefined) {
          if (!byTouch || clicked.isOpen) return;
          event.preventDefault();
        }
        send({ kind: 'click', under: clicked });
        setTabStop(element, open.peek()?.word.fragments[0]);
        if (!byTouch && clicked.target !== undefined) takeFocus(clicked.target, { focusVisible: false });
      });
      on('focusin', ({ target }) => {
        if (isQuiet || !(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
        const word = wordOf(target, element);
        if (word === undefined) return;
        setTabStop(element, word.fragments[0]);
        send({ kind: 'focus', word });
      });
      on('focusout', ({ relatedTarget }) => {
        // The list of keys gives it back.
        if (relatedTarget instanceof Element && relatedTarget.closest('.help')) return;
        send({ kind: 'blur' });
      });
    },
  };
  return source;
}

/**
 * Keeps the press of a mouse from focusing the word at `target`: Chromium then selects nothing where the press is on the
 * left half of the word's first character, since the caret is in the word before. A click focuses it.
 */
function withoutMouseFocus(target: EventTarget | null, text: HTMLElement): void {
  const word = target instanceof Element ? target.closest<HTMLElement>('.w') : null;
  if (word === null) return;
  const wasTabStop = word.tabIndex === 0;
  word.removeAttribute('tabindex');
  setTimeout(() => {
    if (!word.hasAttribute('tabindex')) word.tabIndex = -1;
    if (wasTabStop) setTabStop(text, text.querySelector<HTMLElement>('.w[tabindex="0"]') ?? word);
  });
}

/** The token in which a place of a piece lies. */
function tokenAt(session: ArticleSession | undefined, piece: number, offset: number): number {
  return session === undefined ? 0 : tokenFrom(session, piece, offset + 1) - 1;
}

/** Gives the elements of a word a class; returns what takes it away. */
function withClass(word: WordAt, name: string): () => void {
  const elements = elementsOf(word);
  for (const each of elements) each.classList.add(name);
  return () => {
    for (const each of elements) each.classList.remove(name);
  };
}

/** The elements of the text that a card belongs to. */
function elementsOf({ fragments, character, stretch }: WordAt): HTMLElement[] {
  return stretch?.elements ?? (character === undefined ? fragments : [character.element]);
}

/** The word to which the keyboard goes: from `from` (the open card's), else from the Tab stop, or that word itself. */
function nextWord(text: HTMLElement, step: 1 | -1, from?: readonly HTMLElement[]): HTMLElement | null {
  // A word that a link or bold type cuts has several elements: its first one is the stop.
  const words = [...text.querySelectorAll<HTMLElement>('.w')].filter((word, index, all) => {
    const before = all[index - 1];
    return before?.dataset.t !== word.dataset.t || pieceOf(before) !== pieceOf(word);
  });
  const open = from?.[0] === undefined ? -1 : words.indexOf(from[0]);
  const at = open === -1 ? words.findIndex((word) => word.tabIndex === 0) : open;
  const started = open !== -1 || (at !== -1 && words[at] === focusOf(text));
  return words[at === -1 ? 0 : Math.min(words.length - 1, Math.max(0, at + (started ? step : 0)))] ?? null;
}

/** The open word at its next character (from a whole word, its second); undefined after its last one. */
function nextCharacter(text: HTMLElement, open: WordAt | undefined): WordAt | undefined {
  const word = open ?? wordOf(text.querySelector('.w[tabindex="0"]'), text);
  if (word === undefined) return undefined;
  const characters = word.fragments.flatMap((fragment) => [
    ...fragment.querySelectorAll<HTMLElement>('ruby:not(.word), ruby.word > span'),
  ]);
  const index = (word.character?.index ?? 0) + 1;
  const element = characters[index];
  if (element === undefined) return undefined;
  const { piece, token, fragments } = word;
  return { piece, token, fragments, character: { index, element } };
}

function pieceOf(word: Element | undefined): Element | null | undefined {
  return word?.closest('[data-piece]');
}
