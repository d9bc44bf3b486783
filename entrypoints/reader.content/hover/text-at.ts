import { isInline } from '@/entrypoints/reader.content/picker/page-sight';
import { shadowOf } from '@/entrypoints/reader.content/shadow-of';
import { ELEMENT, TEXT } from '@/lib/article/dom/tree';
import { elementsBelow } from './elements-below';

/** The text of one block of a page, with the nodes that it stands in. */
export type PageText = { text: string; nodes: { node: Text; start: number }[] };

/** A character of a page's text: its block, and how many UTF-16 units into the block's text. */
export type TextAt = { text: PageText; offset: number };

/** How many characters of a block that hides its text from the caret are looked through. */
const mostLooked = 3_000;
/** What holds no text of the page's own. */
export const skipped = 'rt, rp, script, style, noscript, template, textarea, select, option, svg, iframe';

/** What a user types into: no text to be looked up. */
export const inFields = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

/** The character under a point of the window, also in shadow roots; `undefined` beside lines and in fields. */
export function textAt(document: Document, x: number, y: number): TextAt | undefined {
  const { element, roots } = deepestAt(document, x, y);
  if (element === undefined || element.closest(inFields)) return undefined;
  const found = byCaret(document, x, y, roots) ?? byBoxes(element, x, y) ?? throughOverlays(element, x, y);
  if (found === undefined) return undefined;
  const text = textAround(found.node);
  const at = text?.nodes.find(({ node }) => node === found.node);
  return text && at && { text, offset: at.start + found.offset };
}

/** The text of the block that a node stands in. */
export function textAround(node: Text): PageText | undefined {
  const block = blockOf(node);
  return block === undefined || node.parentElement?.closest(skipped) ? undefined : textOf(block);
}

/** The stretch of a block's text from one place to another. */
export function rangeOf({ nodes }: PageText, start: number, end: number): Range | undefined {
  const from = nodes.findLast((each) => each.start <= start);
  const to = nodes.findLast((each) => each.start < end);
  if (from === undefined || to === undefined) return undefined;
  const range = from.node.ownerDocument.createRange();
  try {
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
  } catch {
    // The page has changed the text in the meantime.
    return undefined;
  }
  return range;
}

/** The element under a point of the window, and the shadow roots that it stands in, the outer one first. */
export function deepestAt(
  document: Document,
  x: number,
  y: number,
): { element: Element | undefined; roots: ShadowRoot[] } {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y) ?? undefined;
  for (let root = element && shadowOf(element); root; root = element && shadowOf(element)) {
    roots.push(root);
    const inner = root.elementFromPoint(x, y) ?? undefined;
    if (inner === undefined || inner === element) break;
    element = inner;
  }
  return { element, roots };
}

type CharacterAt = { node: Text; offset: number };

function byCaret(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): CharacterAt | undefined {
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  const node = caret?.offsetNode;
  if (!caret || node?.nodeType !== TEXT) return undefined;
  // The caret stands between two characters, also far from a line: the one that is meant lies under the point.
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (isAt(node as Text, offset, x, y)) return { node: node as Text, offset: unitStart(node as Text, offset) };
  }
  return undefined;
}

/** Text that cannot be selected has no caret: its characters are tried one by one. */
function byBoxes(element: Element, x: number, y: number): CharacterAt | undefined {
  let left = mostLooked;
  for (const node of element.childNodes) {
    if (node.nodeType !== TEXT) continue;
    const range = node.ownerDocument?.createRange();
    range?.selectNodeContents(node);
    if (![...(range?.getClientRects() ?? [])].some((box) => isIn(box, x, y))) continue;
    for (let offset = 0; offset < (node as Text).length && left > 0; offset++, left--)
      if (isAt(node as Text, offset, x, y)) return { node: node as Text, offset: unitStart(node as Text, offset) };
  }
  return undefined;
}

/** The text under what lies over it and shows nothing there: the link of a whole card, an empty layer. */
function throughOverlays(element: Element, x: number, y: number): CharacterAt | undefined {
  for (const below of elementsBelow(element, x, y)) {
    const found = byBoxes(below, x, y);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAt(node: Text, offset: number, x: number, y: number): boolean {
  if (offset < 0 || offset >= node.length) return false;
  const range = node.ownerDocument.createRange();
  const start = unitStart(node, offset);
  range.setStart(node, start);
  range.setEnd(node, Math.min(node.length, start + (isHigh(node.data.charCodeAt(start)) ? 2 : 1)));
  return [...range.getClientRects()].some((box) => isIn(box, x, y));
}

/** Whether a point lies on a box of text, or right beside it. */
export function isIn(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2;
}

/** Where the character at an offset begins: not in the middle of a surrogate pair. */
function unitStart(node: Text, offset: number): number {
  const code = node.data.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** The block that a text stands in: an element, or the shadow root that holds it in a line of its own. */
function blockOf(node: Text): Element | ShadowRoot | undefined {
  // By number: what is in a frame is no instance of this window's classes.
  let at: Node | null = node.parentNode;
  while (at?.nodeType === ELEMENT && isInline(at as Element)) at = at.parentNode;
  return at === null || at.nodeType === Node.DOCUMENT_NODE ? undefined : (at as Element | ShadowRoot);
}

/** The text of a block in its lines: what stands in blocks of its own inside it parts it. */
function textOf(block: Element | ShadowRoot): PageText {
  const nodes: PageText['nodes'] = [];
  let text = '';
  const walk = (element: Element | ShadowRoot) => {
    for (const child of element.childNodes) {
      if (child.nodeType === TEXT) {
        nodes.push({ node: child as Text, start: text.length });
        text += (child as Text).data;
      } else if (child.nodeType === ELEMENT && !(child as Element).matches(skipped)) {
        if (isInline(child as Element) && (child as Element).localName !== 'br') walk(child as Element);
        else text += '\n';
      }
    }
  };
  walk(block);
  return { text, nodes };
}
