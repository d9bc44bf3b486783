import { focusOf } from '@/components/reader/focus';
import { type WordAt, wordOf } from './word-pointer';

/**
 * The word to which the keyboard goes from `from` (the elements of the open card's word; by default from its place in
 * the text): the next one, or the one before. Who is not in the text yet starts at that
 * place itself. Null where the text has no word.
 */
export function nextWord(text: HTMLElement, step: 1 | -1, from?: readonly HTMLElement[]): HTMLElement | null {
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

/**
 * The character after the one at which a word's card is open (the word's first, where it is open for the whole word), as
 * a place in the same word; undefined after its last one.
 */
export function nextCharacter(text: HTMLElement, open: WordAt | undefined): WordAt | undefined {
  const word = open ?? wordOf(text.querySelector('.w[tabindex="0"]'), text);
  if (word === undefined) return undefined;
  const rubies = word.fragments.flatMap((fragment) => [...fragment.querySelectorAll<HTMLElement>('ruby')]);
  const index = (word.character?.index ?? 0) + 1;
  const element = rubies[index];
  if (element === undefined) return undefined;
  const { piece, token, fragments } = word;
  return { piece, token, fragments, character: { index, element } };
}

function pieceOf(word: Element | undefined): Element | null | undefined {
  return word?.closest('[data-piece]');
}
