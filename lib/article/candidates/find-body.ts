import type { PageIndex } from '@/lib/article/dom/page-index';
import { isElement, textsUnder } from '@/lib/article/dom/tree';
import type { Rules } from '@/lib/article/rule-switches';
import { findBoxes } from './boxes/find-boxes';
import { Removal } from './boxes/removal';
import { addOpening, openingUnder, proseByElement, proseIn, proseOf, textUnder } from './opening';
import { type Candidate, type ReadablePage, readableNodes } from './readability';

/** The nodes taken for the article; `isBoxed` tells of any node whether it is in a box beside the article. */
export type Body = Candidate & {
  isBoxed: (node: Node) => boolean;
  /** The first sentence under the title, where there is a title. */
  opening?: Text;
  /** What each look at the page found. */
  looks: Candidate[];
};

// Two looks agree where the second keeps this share of the first one's prose.
const AGREEMENT = 0.5;
const NEAR_TITLE = 3_000;
const LITTLE_PROSE = 100;

/**
 * Looks for the article on the whole page. If that look holds the opening, the result is what a look without the boxes
 * keeps of it; else both are compared: where they agree on most of the prose, what both keep, else the one with more
 * prose near the title. Yields where it may be interrupted; undefined if nothing is found.
 */
export function* findBody(
  page: ReadablePage,
  { order, stats }: PageIndex,
  title: Element | undefined,
  rules: Rules,
): Generator<undefined, Body | undefined> {
  const plain = yield* readableNodes(page, new Set());
  if (!rules.has('boxes')) return plain && { ...plain, isBoxed: () => false, looks: [plain] };
  const above = title ? (order.get(title) ?? -1) : -1;
  const isAfterTitle = (text: Text) => (order.get(text) ?? 0) > above;
  const opening = title && openingUnder(title, page.body);
  const holdsOpening = opening !== undefined && plain?.texts.has(opening) === true;
  // A look that misses the opening says nothing of what the boxes hold.
  const prose = plain && (holdsOpening || !opening) ? proseByElement(plain, isAfterTitle) : new Map();
  yield;
  const boxes = findBoxes(new Removal(page.body, stats, title, prose, opening, rules), rules);
  const isBoxed = inside(boxes);
  yield;
  const bare = plain && holdsOpening ? without(plain, isBoxed) : yield* readableNodes(page, boxes);
  const looks = [plain, bare].filter((look) => look !== undefined);
  const [first, second] = looks;
  const found =
    first && second && !holdsOpening
      ? choose(first, second, page.body, title, opening, (text) => !isBoxed(text) && isAfterTitle(text))
      : (second ?? first);
  const isTooLittle = !found || (opening && !found.texts.has(opening) && proseOf(found) < LITTLE_PROSE);
  const chosen = (isTooLittle && title && textUnder(title, page.body, isBoxed, isAfterTitle)) || found;
  if (chosen && opening) addOpening(chosen, opening, order, isBoxed);
  return chosen && { ...chosen, isBoxed, opening, looks: looks.length > 0 ? looks : [chosen] };
}

/** Whether a node is one of some boxes or inside one. */
function inside(boxes: ReadonlySet<Element>): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  const isInside = (element: Element | null): boolean => {
    if (!element) return false;
    const answer = known.get(element) ?? (boxes.has(element) || isInside(element.parentElement));
    known.set(element, answer);
    return answer;
  };
  return (node) => isInside(isElement(node) ? node : node.parentElement);
}

function without({ texts, images }: Candidate, isBoxed: (node: Node) => boolean): Candidate {
  const isFree = (node: Node) => !isBoxed(node);
  return { texts: new Set([...texts].filter(isFree)), images: new Set([...images].filter(isFree)) };
}

/** What both looks keep, where they agree on most of the prose outside of boxes; else the one nearer to the title. */
function choose(
  plain: Candidate,
  bare: Candidate,
  body: Element,
  title: Element | undefined,
  opening: Text | undefined,
  isOutside: (text: Text) => boolean,
): Candidate {
  // One that misses the first sentence under the title is not the story.
  if (opening && plain.texts.has(opening) !== bare.texts.has(opening)) return plain.texts.has(opening) ? plain : bare;
  const shared = proseOf(plain, (text) => bare.texts.has(text));
  if (shared > 0 && shared >= proseOf(plain, isOutside) * AGREEMENT) return common(plain, bare);
  const near = textsAfter(title, body);
  const isNear = (text: Text) => near.has(text);
  return proseOf(bare, isNear) > proseOf(plain, isNear) ? bare : plain;
}

function common(a: Candidate, b: Candidate): Candidate {
  return {
    texts: new Set([...a.texts].filter((text) => b.texts.has(text))),
    images: new Set([...a.images].filter((image) => b.images.has(image))),
  };
}

/** The text nodes that follow a title, up to a length of prose; the page's first ones where it has no title. */
function textsAfter(title: Element | undefined, body: Element): Set<Text> {
  const texts = new Set<Text>();
  let length = 0;
  for (const text of textsUnder(body, title)) {
    if (length >= NEAR_TITLE) break;
    texts.add(text);
    length += proseIn(text);
  }
  return texts;
}
