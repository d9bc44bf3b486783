import type { StretchCard } from '@/components/reader/edit/useSelection';
import { elementsBetween, pieceElements } from './text-place';
import { type WordAt, wordOf } from './word-at';

/** A stretch of a piece, from and to a UTF-16 offset. */
type StretchPlace = { piece: number; start: number; end: number };

/** Selected characters as a word that a card opens on; undefined where they are not drawn. */
export function stretchWord(
  text: HTMLElement,
  { piece, start, end }: StretchPlace,
  card: StretchCard,
): WordAt | undefined {
  const elements = stretchElements(text, { piece, start, end });
  const first = elements[0] && wordOf(elements[0], text);
  const fragments = [...new Set(elements.flatMap((each) => each.closest<HTMLElement>('.w') ?? []))];
  return first && { ...first, fragments, stretch: { ...card, start, end, elements } };
}

/** The same after the text was redrawn: the same object where nothing changed, and a word once it is one. */
export function stretchAgain(text: HTMLElement, word: WordAt): WordAt | undefined {
  const { piece, stretch } = word;
  const now = stretch && stretchWord(text, { piece, ...stretch }, stretch);
  if (now?.stretch === undefined) return undefined;
  const { elements } = now.stretch;
  const [first] = elements;
  const isOneWord = new Set(now.fragments.map(({ dataset }) => dataset.t)).size === 1;
  const rubies = now.fragments.flatMap((each) => [...each.querySelectorAll('ruby')]);
  if (first !== undefined && isOneWord && rubies.length === elements.length) return wordOf(first, text);
  return elements.every((each, index) => each === stretch?.elements[index]) ? word : now;
}

/** Where selected characters stand in the window. */
export function stretchBox(text: HTMLElement, place: StretchPlace): { top: number; bottom: number } | undefined {
  const boxes = stretchElements(text, place).map((each) => each.getBoundingClientRect());
  if (boxes.length === 0) return undefined;
  return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}

function stretchElements(text: HTMLElement, { piece, start, end }: StretchPlace): HTMLElement[] {
  const element = pieceElements(text).find(({ dataset }) => dataset.piece === String(piece));
  return element === undefined ? [] : elementsBetween(element, start, end);
}
