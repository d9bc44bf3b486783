import { cleanText, ELEMENT, read, TEXT } from '@/lib/article/dom/tree';
import { ALL_RULES, type Rules } from '@/lib/article/rule-switches';
import { attribute, type CleanPage, emptyPage, noteHead, XHTML } from './clean-page';
import { copyElement, copyNoscript, foreignObjects, formulaText, isForeignObject } from './copy-element';
import { childrenOf, flatChildren, openShadowOf, type ShadowOf } from './flat-tree';
import { expandable, isHidden, isShort } from './hidden';
import { hiddenByStyle, type SeenOf, seenBy } from './hidden-by-style';

// Deeper than any page that people read (Chromium itself keeps 512), and shallow enough for recursive walks.
const MAX_DEPTH = 240;
const DROPPED = new Set(
  (
    'style template frameset noframes object embed applet canvas audio video source track map area ' +
    'input textarea select option optgroup datalist button progress meter output dialog ' +
    'rt rtc rp amp-ad amp-sticky-ad amp-sidebar amp-embed amp-analytics'
  ).split(' '),
);
const FRAMES = new Set(['iframe', 'frame']);
const UNWRAPPED = new Set(['ruby', 'rb']);

export type Sight = {
  /** Finds shadow roots, closed ones too where the caller can; open ones without it. */
  shadowOf?: ShadowOf;
  /** How an element is shown; by the document's own window without it. Without a window everything counts as shown. */
  seenOf?: SeenOf;
};

type Waiting = { node: Node; parent: Element; depth: number; inBody: boolean };

/**
 * Copies a page's body, which is only read, into a document of its own without scripts, form fields, drawings, hidden
 * elements, invisible characters and the page's own pinyin. With a `sight`, shadow roots and same-origin frames replace
 * their hosts, and what style sheets hide is left out. Below 240 levels only contents are kept.
 */
export function cleanCopy(
  live: Document,
  { rules = ALL_RULES, sight }: { rules?: Rules; sight?: Sight } = {},
): CleanPage {
  const page = emptyPage(live);
  const root = read(live, 'documentElement');
  if (!root) return page;
  const body = read(live, 'body');
  const hidden = sight && body ? hiddenIn(live, body, sight) : new Set<Element>();
  copyInto(page, childrenOf(root), page.body, { isBody: false, isExpanding: expandable(root), hidden, rules, sight });
  return page;
}

/** The same of one element of the page alone, with the page's own head; nothing is left out because of its place. */
export function cleanCopyOfPart(element: Element, live: Document, sight: Sight = {}): CleanPage {
  const page = emptyPage(live);
  const root = read(live, 'documentElement');
  const head = read(live, 'head');
  const options = { isExpanding: expandable(root), rules: ALL_RULES, sight };
  if (head) copyInto(page, [head], page.body, { ...options, isBody: false, hidden: new Set() });
  const hidden = hiddenIn(live, element, sight);
  copyInto(page, [element], page.body, { ...options, isBody: true, hidden, anyFrame: true });
  return page;
}

function hiddenIn(live: Document, element: Element, { seenOf, shadowOf = openShadowOf }: Sight): Set<Element> {
  const window = read(live, 'defaultView');
  const seen = seenOf ?? (window ? seenBy(window) : undefined);
  return seen ? hiddenByStyle(element, seen, shadowOf) : new Set();
}

type CopyOptions = {
  isBody: boolean;
  isExpanding: () => boolean;
  hidden: ReadonlySet<Element>;
  rules: Rules;
  sight: Sight | undefined;
  anyFrame?: boolean;
};

/** Copies live nodes into `target`, without recursion; what a head says is noted in `page`. */
function copyInto(page: CleanPage, nodes: Node[], target: Element, options: CopyOptions): void {
  const { isBody, isExpanding, hidden, rules, sight, anyFrame } = options;
  const { document } = page;
  const stack: Waiting[] = [];
  const push = (children: Node[], parent: Element, depth: number, inBody: boolean) => {
    for (let index = children.length - 1; index >= 0; index--)
      stack.push({ node: children[index] as Node, parent, depth, inBody });
  };
  const inside = (node: Node) =>
    sight ? flatChildren(node, sight.shadowOf ?? openShadowOf, anyFrame) : childrenOf(node);
  const boxIn = (parent: Element, depth: number) => {
    if (depth >= MAX_DEPTH) return parent;
    const box = document.createElement('div');
    parent.append(box);
    return box;
  };
  push(nodes, target, 0, isBody);
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, parent, depth, inBody } = item;
    const type = read(node, 'nodeType');
    if (type === TEXT) {
      if (inBody) parent.append(cleanText(read(node, 'nodeValue') ?? ''));
      continue;
    }
    if (type !== ELEMENT || hidden.has(node as Element)) continue;
    const element = node as Element;
    const name = read(element, 'localName').toLowerCase();
    if (noteHead(page, element, name)) continue;
    if (name === 'head') push(childrenOf(element), parent, depth, false);
    else if (name === 'body') push(inside(element), parent, depth, true);
    else if (name === 'template' && inBody && attribute(element, 'shadowrootmode')) {
      // A shadow root as it is written; browsers have put it in its place, other parsers leave it as a template.
      push(childrenOf(read(element as HTMLTemplateElement, 'content') ?? element), parent, depth + 1, true);
    } else if (!inBody) continue;
    else if (FRAMES.has(name)) {
      // In an inert box; without a sight a frame is empty.
      const held = sight && !isHidden(element, isExpanding) ? inside(element) : [];
      if (held.length > 0) push(held, boxIn(parent, depth), depth + 1, true);
    } else if (isDropped(name, parent)) continue;
    else if (read(element, 'namespaceURI') !== XHTML) {
      if (isHidden(element, isExpanding)) continue;
      if (isForeignObject(element)) {
        push(inside(element), boxIn(parent, depth), depth + 1, true);
        continue;
      }
      parent.append(cleanText(formulaText(element)));
      push(foreignObjects(element, hidden), parent, depth, inBody);
    } else if (name === 'noscript') copyNoscript(element, parent);
    else if (UNWRAPPED.has(name) || name === 'slot') push(inside(element), parent, depth + 1, true);
    else if (!(rules.has('hidden text') && isHidden(element, isExpanding)) && !(name === 'form' && isShort(element))) {
      if (depth >= MAX_DEPTH && name !== 'img') {
        // In a paragraph of its own.
        parent.append(document.createElement('br'), document.createElement('br'));
        push(inside(element), parent, depth, true);
        continue;
      }
      const copy = copyElement(element, name, document);
      parent.append(copy);
      push(inside(element), copy, depth + 1, true);
    }
  }
  // What stood between two texts may be gone.
  target.normalize();
}

function isDropped(name: string, parent: Element): boolean {
  return DROPPED.has(name) && !(name === 'source' && parent.localName === 'picture');
}
