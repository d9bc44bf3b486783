import { TEXT } from '@/lib/article/dom/tree';
import { proseIn } from './prose.ts';
import type { Candidate } from './readability.ts';

const SENTENCE = /[。！？]/;
const OPENING = 12;
const SHORTEST = 10;

/** The first text under a title that is a sentence. */
export function openingUnder(title: Element, body: Element): Text | undefined {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  walker.currentNode = title;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!title.contains(node) && proseIn(node as Text) >= OPENING && SENTENCE.test(node.nodeValue ?? ''))
      return node as Text;
  return undefined;
}

/**
 * Adds the prose from the first sentence under the title to the text that was found, where that begins below it: both
 * looks may have missed the beginning of the story.
 */
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

/**
 * The text after a title in the smallest element around both that holds some outside of boxes: for poems and notices,
 * which are too short for Readability.
 */
export function textUnder(
  title: Element,
  body: Element,
  isBoxed: (node: Node) => boolean,
  isAfterTitle: (text: Text) => boolean,
): Candidate | undefined {
  for (let scope = title.parentElement; scope && body.contains(scope); scope = scope.parentElement) {
    const texts = new Set<Text>();
    let length = 0;
    const walker = body.ownerDocument.createTreeWalker(scope, 4);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const isLink = node.parentElement?.closest('a[href]') !== null;
      if (title.contains(node) || isLink || !isAfterTitle(node) || isBoxed(node)) continue;
      texts.add(node);
      length += (node.nodeValue ?? '').replace(/\s+/g, '').length;
    }
    if (length >= SHORTEST) return { texts, images: new Set(scope.querySelectorAll('img')) };
  }
  return undefined;
}
