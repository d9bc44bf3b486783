import { TEXT, textsUnder } from '@/lib/article/dom/tree';
import type { Candidate } from './readability';

const SENTENCE = /[。！？]/;
const OPENING = 12;
const SHORTEST = 10;

/** The first text under a title that is a sentence. */
export function openingUnder(title: Element, body: Element): Text | undefined {
  for (const text of textsUnder(body, title))
    if (!title.contains(text) && proseIn(text) >= OPENING && SENTENCE.test(text.nodeValue ?? '')) return text;
  return undefined;
}

/** Adds the prose from the opening on where the found text begins below it: each look may have missed the beginning. */
export function addOpening(
  { texts }: Candidate,
  opening: Text,
  order: ReadonlyMap<Node, number>,
  isBoxed: (node: Node) => boolean,
): void {
  if (texts.has(opening)) return;
  const placeOf = (text: Text) => order.get(text) ?? 0;
  let until = Number.POSITIVE_INFINITY;
  for (const text of texts) until = Math.min(until, placeOf(text));
  for (const [node, place] of order)
    if (place >= placeOf(opening) && place < until && node.nodeType === TEXT)
      if (proseIn(node as Text) > 0 && SENTENCE.test(node.nodeValue ?? '') && !isBoxed(node)) texts.add(node as Text);
}

/** The text after a title in the smallest element around both: for poems and notices too short for Readability. */
export function textUnder(
  title: Element,
  body: Element,
  isBoxed: (node: Node) => boolean,
  isAfterTitle: (text: Text) => boolean,
): Candidate | undefined {
  for (let scope = title.parentElement; scope && body.contains(scope); scope = scope.parentElement) {
    const texts = new Set<Text>();
    let length = 0;
    for (const node of textsUnder(scope)) {
      const isLink = node.parentElement?.closest('a[href]') !== null;
      if (title.contains(node) || isLink || !isAfterTitle(node) || isBoxed(node)) continue;
      texts.add(node);
      length += (node.nodeValue ?? '').replace(/\s+/g, '').length;
    }
    if (length >= SHORTEST) return { texts, images: new Set(scope.querySelectorAll('img')) };
  }
  return undefined;
}

const LEAST = 12;

/** How many characters of prose a text node holds: 0 for links, and for texts too short or without punctuation. */
export function proseIn(text: Text): number {
  const length = (text.nodeValue ?? '').replace(/\s+/g, '').length;
  if (length < LEAST || !/[，。！？；：、,.!?]/.test(text.nodeValue ?? '')) return 0;
  return text.parentElement?.closest('a[href]') ? 0 : length;
}

/** The prose of a candidate in characters; of those text nodes alone that `where` accepts. */
export function proseOf({ texts }: Candidate, where: (text: Text) => boolean = () => true): number {
  let sum = 0;
  for (const text of texts) if (where(text)) sum += proseIn(text);
  return sum;
}

/** For every element that holds some of a candidate's prose after the title, how much. */
export function proseByElement({ texts }: Candidate, isAfterTitle: (text: Text) => boolean): Map<Element, number> {
  const map = new Map<Element, number>();
  for (const text of texts) {
    const prose = proseIn(text);
    if (prose === 0 || !isAfterTitle(text)) continue;
    for (let at = text.parentElement; at; at = at.parentElement) map.set(at, (map.get(at) ?? 0) + prose);
  }
  return map;
}
