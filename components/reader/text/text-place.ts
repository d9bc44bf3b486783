/** A place in the text on the screen: a piece, UTF-16 units into its text, and where its line stands in the window. */
export type Anchor = { piece: number; offset: number; y: number };

/** The first character of the first line of some pieces that is wholly below `top` (window pixels); offsets are the source's. */
export function anchorAt(pieces: readonly HTMLElement[], top: number): Anchor | undefined {
  const index = firstWhere(pieces.length, (at) => (pieces[at] as HTMLElement).getBoundingClientRect().bottom > top);
  const element = pieces[index];
  if (element === undefined) return undefined;
  const piece = Number(element.dataset.piece);
  const box = element.getBoundingClientRect();
  if (box.top >= top) return { piece, offset: 0, y: box.top };
  const nodes = textNodes(element);
  const node = nodes[firstWhere(nodes.length, (at) => topOf(nodes[at] as Text, 0) >= top - 2)];
  if (node === undefined) {
    // The last line, or a text that is not cut into words yet.
    const last = nodes.at(-1);
    if (last === undefined) return { piece, offset: 0, y: box.top };
    const within = Math.min(
      last.length - 1,
      firstWhere(last.length, (at) => topOf(last, at) >= top - 2),
    );
    return { piece, offset: lengthBefore(nodes, last) + Math.max(0, within), y: topOf(last, Math.max(0, within)) };
  }
  return { piece, offset: lengthBefore(nodes, node), y: topOf(node, 0) };
}

/** Where the line of a place stands now, in pixels from the window's top; `undefined` where the piece is not there. */
export function lineTop(text: HTMLElement, { piece, offset }: { piece: number; offset: number }): number | undefined {
  const element = pieceElements(text).find((each) => each.getAttribute('data-piece') === String(piece));
  if (element === undefined) return undefined;
  if (offset === 0) return element.getBoundingClientRect().top;
  let left = offset;
  for (const node of textNodes(element)) {
    if (left < node.length) return topOf(node, left);
    left -= node.length;
  }
  return element.getBoundingClientRect().bottom;
}

/**
 * The elements of the pieces, in order. Never looks into one: they are sought with each frame that is scrolled, and a
 * selector would go through every word of the text.
 */
export function pieceElements(within: Element, found: HTMLElement[] = []): HTMLElement[] {
  for (let child = within.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.hasAttribute('data-piece')) found.push(child as HTMLElement);
    else pieceElements(child, found);
  }
  return found;
}

/** The piece in which a range lies and where in its text it begins and ends, by the source's offsets; undefined for several. */
export function placeOfRange(
  text: HTMLElement,
  range: AbstractRange,
): { piece: number; start: number; end: number } | undefined {
  const element = elementOf(range.startContainer)?.closest<HTMLElement>('[data-piece]');
  if (!element || !text.contains(element) || !element.contains(range.endContainer)) return undefined;
  const nodes = textNodes(element);
  const start = offsetOf(nodes, range.startContainer, range.startOffset);
  const end = offsetOf(nodes, range.endContainer, range.endOffset);
  return { piece: Number(element.dataset.piece), start, end };
}

/** The rubies of a piece's text from and to an offset, and what of it has none: its words. */
export function elementsBetween(piece: HTMLElement, start: number, end: number): HTMLElement[] {
  const found = new Set<HTMLElement>();
  let at = 0;
  for (const node of textNodes(piece)) {
    const element = node.parentElement?.closest<HTMLElement>('ruby, .w');
    if (element && at < end && at + node.length > start) found.add(element);
    at += node.length;
  }
  return [...found];
}

/** The characters of a piece's text from and to an offset; undefined where they are not there. */
export function rangeBetween(piece: HTMLElement, start: number, end: number): Range | undefined {
  const range = piece.ownerDocument.createRange();
  let at = 0;
  for (const node of textNodes(piece)) {
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += node.length;
  }
  return undefined;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** How much text stands before a boundary point of the DOM. */
function offsetOf(nodes: readonly Text[], container: Node, offset: number): number {
  const point = container.ownerDocument?.createRange();
  point?.setStart(container, offset);
  let length = 0;
  for (const node of nodes) {
    if (node === container) return length + offset;
    if (point && point.comparePoint(node, 0) >= 0) return length;
    length += node.length;
  }
  return length;
}

/** What scrolls the text: the dialog on a page, the document in the library. */
export function scrollerOf(text: HTMLElement): Element | null {
  return text.closest('dialog') ?? text.ownerDocument.scrollingElement;
}

/** What stands beside the text of a piece: the time of a live entry, the translation of a cell. */
const beside = 'time.at, .no-picture, .translation-text, rt:not(:empty, .word)';

/** The text of a piece alone. No filter is asked about each node: of a paragraph there are hundreds. */
function textNodes(element: HTMLElement): Text[] {
  const others = [...element.querySelectorAll(beside)];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null)
    if (node.length > 0 && !others.some((other) => other.contains(node))) nodes.push(node);
  return nodes;
}

function topOf(node: Text, offset: number): number {
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, Math.min(node.length, offset + 1));
  return range.getBoundingClientRect().top;
}

function lengthBefore(nodes: readonly Text[], node: Text): number {
  let length = 0;
  for (const each of nodes) {
    if (each === node) break;
    length += each.length;
  }
  return length;
}

/** The first index for which `is` holds, where it holds for all after it; `count` where it holds for none. */
function firstWhere(count: number, is: (index: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (is(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
