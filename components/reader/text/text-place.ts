/** A place in the text on the screen: a piece, UTF-16 units into its text, and where its line stands in the window. */
export type Anchor = { piece: number; offset: number; y: number };

/**
 * The place that stands first below `top` (pixels from the window's top): the first character of the first line that is
 * wholly there. Pinyin is no text, so that offsets are those of the source.
 */
export function anchorAt(text: HTMLElement, top: number): Anchor | undefined {
  const pieces = text.querySelectorAll<HTMLElement>('[data-piece]');
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
  const element = text.querySelector<HTMLElement>(`[data-piece="${piece}"]`);
  if (element === null) return undefined;
  if (offset === 0) return element.getBoundingClientRect().top;
  let left = offset;
  for (const node of textNodes(element)) {
    if (left < node.length) return topOf(node, left);
    left -= node.length;
  }
  return element.getBoundingClientRect().bottom;
}

/** What scrolls the text: the dialog on a page, the document in the library. */
export function scrollerOf(text: HTMLElement): Element | null {
  return text.closest('dialog') ?? text.ownerDocument.scrollingElement;
}

/** The text of a piece without what stands beside it (the time of a live entry). */
function textNodes(element: HTMLElement): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 1 | 4, (node) => {
    if (node.nodeType === 3) return 1;
    return (node as Element).matches('time.at, .no-picture, rt') ? 2 : 3;
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).length > 0) nodes.push(walker.currentNode as Text);
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
