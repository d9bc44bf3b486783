import { documentOrder } from '@/lib/article/dom/order';
import type { Rules } from '@/lib/article/rules';
import { findBoxes } from './boxes/find-boxes.ts';
import { addOpening, isInside, openingUnder, textUnder } from './opening.ts';
import { proseByElement, proseIn, proseOf } from './prose.ts';
import { type Candidate, type ReadablePage, readableNodes } from './readability.ts';

/** The nodes taken for the article, and the boxes that stand beside it or in it. */
export type Body = Candidate & {
  boxes: ReadonlySet<Element>;
  /** What each look at the page found. */
  looks: Candidate[];
};

// Two looks agree where the second keeps this share of the first one's prose.
const AGREEMENT = 0.5;
const NEAR_TITLE = 3_000;
const LITTLE_PROSE = 100;

/**
 * Looks for the article twice, on the page as it is and on the page without its boxes. Where both agree on most of the
 * prose, what both keep is the article; else the one that has more prose near the title. Yields where it may be
 * interrupted; undefined where no look finds anything.
 */
export function* findBody(
  page: ReadablePage,
  title: Element | undefined,
  rules: Rules,
): Generator<undefined, Body | undefined> {
  const plain = yield* readableNodes(page, new Set());
  if (!rules.has('second candidate')) return plain && { ...plain, boxes: new Set(), looks: [plain] };
  const order = documentOrder(page.body);
  const above = title ? (order.get(title) ?? -1) : -1;
  const isAfterTitle = (text: Text) => (order.get(text) ?? 0) > above;
  const opening = title && openingUnder(title, page.body);
  // A look that misses the first sentence under the title says nothing of what the boxes hold.
  const isTrusted = plain && (!opening || plain.texts.has(opening));
  const boxes = findBoxes(
    page.body,
    title,
    isTrusted ? proseByElement(plain, isAfterTitle) : new Map(),
    opening,
    rules,
  );
  yield;
  const bare = yield* readableNodes(page, boxes);
  const looks = [plain, bare].filter((look) => look !== undefined);
  const [first, second] = looks;
  const found =
    first && second
      ? choose(first, second, page.body, title, opening, (text) => !isInside(text, boxes) && isAfterTitle(text))
      : first;
  const isTooLittle = !found || (opening && !found.texts.has(opening) && proseOf(found) < LITTLE_PROSE);
  const chosen = (isTooLittle && title && textUnder(title, page.body, boxes, isAfterTitle)) || found;
  if (chosen && opening) addOpening(chosen, opening, order, boxes);
  return chosen && { ...chosen, boxes, looks: looks.length > 0 ? looks : [chosen] };
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
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  if (title) walker.currentNode = title;
  let length = 0;
  for (let node = walker.nextNode(); node && length < NEAR_TITLE; node = walker.nextNode()) {
    texts.add(node as Text);
    length += proseIn(node as Text);
  }
  return texts;
}
