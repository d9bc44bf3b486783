import type { StretchCard } from '@/components/reader/edit/useSelection';
import { elementsBetween, pieceElements, rangeBetween } from './text-place';
import { type WordAt, wordOf } from './word-at';

/** A stretch of a piece, from and to a UTF-16 offset. */
type StretchPlace = { piece: number; start: number; end: number };

/**
 * Selected characters as a word that a card opens on; undefined where they are not drawn. Latin text has no elements.
 * @param token the one in which they begin
 */
export function stretchWord(
  text: HTMLElement,
  { piece, start, end }: StretchPlace,
  token: number,
  card: StretchCard,
): WordAt | undefined {
  const elements = stretchElements(text, { piece, start, end });
  if (elements.length === 0 && stretchRange(text, { piece, start, end }) === undefined) return undefined;
  const first = elements[0] === undefined ? { piece, token } : wordOf(elements[0], text);
  const fragments = [...new Set(elements.flatMap((each) => each.closest<HTMLElement>('.w') ?? []))];
  return first && { ...first, fragments, stretch: { ...card, start, end, elements } };
}

/** The same after the text was redrawn: the same object where nothing changed, and a word once it is one. */
export function stretchAgain(text: HTMLElement, word: WordAt, token: number): WordAt | undefined {
  const { piece, stretch } = word;
  const now = stretch && stretchWord(text, { piece, ...stretch }, token, stretch);
  if (now?.stretch === undefined) return undefined;
  const { elements } = now.stretch;
  const [first] = elements;
  const isOneWord = new Set(now.fragments.map(({ dataset }) => dataset.t)).size === 1;
  const rubies = now.fragments.flatMap((each) => [...each.querySelectorAll('ruby')]);
  const isWhole =
    rubies.length === 0 ? first?.textContent === stretch?.content.token.text : rubies.length === elements.length;
  if (first !== undefined && isOneWord && isWhole) return wordOf(first, text);
  const isSame = elements.length === stretch?.elements.length && token === word.token;
  return isSame && elements.every((each, index) => each === stretch?.elements[index]) ? word : now;
}

/** Where selected characters stand in the window. */
export function stretchBox(text: HTMLElement, place: StretchPlace): { top: number; bottom: number } | undefined {
  const elements = stretchElements(text, place);
  const boxes = (elements.length > 0 ? elements : [stretchRange(text, place)]).flatMap(
    (each) => each?.getBoundingClientRect() ?? [],
  );
  if (boxes.length === 0) return undefined;
  return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}

/** The characters of a stretch, of which Latin ones have no elements of their own. */
export function stretchRange(text: HTMLElement, { piece, start, end }: StretchPlace): Range | undefined {
  const element = pieceOf(text, piece);
  return element && rangeBetween(element, start, end);
}

function stretchElements(text: HTMLElement, { piece, start, end }: StretchPlace): HTMLElement[] {
  const element = pieceOf(text, piece);
  return element === undefined ? [] : elementsBetween(element, start, end);
}

function pieceOf(text: HTMLElement, piece: number): HTMLElement | undefined {
  return pieceElements(text).find(({ dataset }) => dataset.piece === String(piece));
}
