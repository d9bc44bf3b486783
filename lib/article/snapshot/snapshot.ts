import { ELEMENT, read, TEXT } from '@/lib/article/dom/tree';
import { foreignObjects, formulaText, isForeignObject } from './drawings.ts';
import { flatChildren, openShadowOf, type ShadowOf } from './flat-tree.ts';
import { hiddenByStyle, type SeenOf, seenBy } from './hidden-by-style.ts';

/** How a snapshot sees the page. */
export type Sight = {
  /** Finds shadow roots, closed ones too where the caller can; open ones without it. */
  shadowOf?: ShadowOf;
  /** How an element is shown; by the document's own window without it. Without a window everything counts as shown. */
  seenOf?: SeenOf;
  /** Whether frames that hold hardly any text are part of it too. */
  anyFrame?: boolean;
};

// Deeper than Chromium's parser goes (512), and no danger: nothing here recurses.
const MAX_DEPTH = 1_000;
const XHTML = 'http://www.w3.org/1999/xhtml';
const NOT_COPIED = new Set('style canvas video audio object embed'.split(' '));

/**
 * A copy of a live document for `extract`, in a document without a window: shadow roots and frames of the page's own
 * origin stand in place of their hosts, and what only a style sheet hides is left out. The live document is only read.
 */
export function snapshot(live: Document, sight: Sight = {}): Document {
  const { copy, root } = emptyCopy(live);
  if (!root) return copy;
  const body = read(live, 'body');
  const hidden = body ? hiddenIn(live, body, sight) : new Set<Element>();
  for (let child = read(root, 'firstChild'); child; child = read(child, 'nextSibling')) {
    const name = read(child, 'nodeType') === ELEMENT ? read(child as Element, 'localName') : '';
    if (name === 'head') copyInto(copy.head, child, hidden, sight);
    else if (child === body) {
      copyAttributes(body, copy.body);
      copyInto(copy.body, body, hidden, sight);
    }
  }
  return copy;
}

/** A snapshot whose body holds one element of the page alone, with the page's own head. Of the element nothing is left out. */
export function snapshotOfPart(element: Element, live: Document, sight: Sight = {}): Document {
  const { copy } = emptyCopy(live);
  const head = read(live, 'head');
  if (head) copyInto(copy.head, head, new Set(), sight);
  const holder = copyOf(element, copy);
  copy.body.append(holder);
  copyInto(holder, element, hiddenIn(live, element, sight), { ...sight, anyFrame: true });
  return copy;
}

function emptyCopy(live: Document): { copy: Document; root: Element | null } {
  const copy = read(live, 'implementation').createHTMLDocument('');
  copy.head.replaceChildren();
  const root = read(live, 'documentElement');
  if (root) copyAttributes(root, copy.documentElement);
  return { copy, root };
}

function hiddenIn(live: Document, element: Element, { seenOf, shadowOf = openShadowOf }: Sight): Set<Element> {
  const window = read(live, 'defaultView');
  const seen = seenOf ?? (window ? seenBy(window) : undefined);
  return seen ? hiddenByStyle(element, seen, shadowOf) : new Set();
}

/** Copies what a live node holds into `target`, without recursion. */
function copyInto(
  target: Element,
  from: Node,
  hidden: Set<Element>,
  { shadowOf = openShadowOf, anyFrame }: Sight,
): void {
  const document = target.ownerDocument;
  const stack: { node: Node; parent: Element; depth: number }[] = [];
  const push = (of: Node, parent: Element, depth: number) => {
    for (const node of flatChildren(of, shadowOf, anyFrame).reverse()) stack.push({ node, parent, depth });
  };
  push(from, target, 0);
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, parent, depth } = item;
    const type = read(node, 'nodeType');
    if (type === TEXT) parent.append(read(node, 'nodeValue') ?? '');
    if (type !== ELEMENT || depth > MAX_DEPTH || hidden.has(node as Element)) continue;
    const element = node as Element;
    const name = read(element, 'localName');
    if (NOT_COPIED.has(name)) continue;
    if (isForeignObject(element)) {
      const box = document.createElement('div');
      parent.append(box);
      push(element, box, depth + 1);
    } else if (read(element, 'namespaceURI') !== XHTML) {
      parent.append(formulaText(element));
      for (const held of foreignObjects(element, hidden).reverse()) stack.push({ node: held, parent, depth });
    } else if (name === 'slot') push(element, parent, depth + 1);
    else {
      const copy = copyOf(element, document);
      parent.append(copy);
      push(element, copy, depth + 1);
    }
  }
}

/** An element without its children, in a document where nothing loads, runs or upgrades; a frame becomes a plain box. */
function copyOf(element: Element, document: Document): Element {
  const name = read(element, 'localName');
  if (name !== 'iframe' && name !== 'frame') return document.importNode(element, false);
  const box = document.createElement('div');
  copyAttributes(element, box);
  return box;
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of Array.from(read(from, 'attributes'))) {
    if (/^(?:lang|class|id|style|hidden|data-[\w-]+)$/.test(name)) to.setAttribute(name, value);
  }
}
