import { cleanText } from '@/lib/article/dom/clean-text';
import { ELEMENT, read, TEXT } from '@/lib/article/dom/tree';
import { ALL_RULES, type Rules } from '@/lib/article/rules';
import { foreignObjects, formulaText, isForeignObject } from './drawings.ts';
import { childrenOf, flatChildren, openShadowOf, type ShadowOf } from './flat-tree.ts';
import { expandable, isHidden, isShort } from './hidden.ts';
import { hiddenByStyle, type SeenOf, seenBy } from './hidden-by-style.ts';

/** An inert copy of a page's body, cleaned, and what the page's head and scripts say. */
export type CleanPage = {
  /** A document without a window: nothing in it loads, runs or upgrades. */
  document: Document;
  body: HTMLElement;
  title: string;
  /** Attribute lang of the root element. */
  lang?: string;
  /** Every `<meta>` in order: name, property or itemprop in lower case, and content. */
  metas: { key: string; content: string }[];
  /** Every `<link>` with rel and href, as written. */
  links: { rel: string; href: string }[];
  /** Text of the page's inline scripts; `type` in lower case. */
  scripts: { type: string; text: string }[];
  /** The first `<base href>`, as written. */
  base?: string;
  /** Values of data- attributes on the root element. */
  rootData: { key: string; content: string }[];
};

// Deeper than any page that people read (Chromium itself keeps 512), and shallow enough for recursive walks.
const MAX_DEPTH = 240;
const XHTML = 'http://www.w3.org/1999/xhtml';
const DROPPED = new Set(
  (
    'style template frameset noframes object embed applet canvas audio video source track map area ' +
    'input textarea select option optgroup datalist button progress meter output dialog ' +
    'rt rtc rp amp-ad amp-sticky-ad amp-sidebar amp-embed amp-analytics'
  ).split(' '),
);
const FRAMES = new Set(['iframe', 'frame']);
const UNWRAPPED = new Set(['ruby', 'rb']);
/** Attributes that hide an element, or make it a property of its document. */
const DROPPED_ATTRIBUTES = ['style', 'hidden', 'aria-hidden', 'name'];
/** Attributes whose values are shown. */
const TEXTS = ['alt', 'title', 'aria-label'];

/** How a copy sees the live page. */
export type Sight = {
  /** Finds shadow roots, closed ones too where the caller can; open ones without it. */
  shadowOf?: ShadowOf;
  /** How an element is shown; by the document's own window without it. Without a window everything counts as shown. */
  seenOf?: SeenOf;
};

/** A node that waits to be copied, and where its copy goes. */
type Waiting = { node: Node; parent: Element; depth: number; inBody: boolean };

/**
 * Copies a page's body into a document of its own, without what is not text for reading: scripts, forms' fields,
 * drawings, hidden elements, invisible characters, and the pinyin that a page has over its own characters. The live
 * document is only read. With a `sight`, shadow roots and frames of the page's own origin stand in place of their hosts,
 * and what only a style sheet hides is left out. Elements nested deeper than 240 levels are left out.
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

/** The same of one element of the page alone, with the page's own head; nothing of it is left out for where it stands. */
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

function emptyPage(live: Document): CleanPage {
  const document = read(live, 'implementation').createHTMLDocument('');
  const page: CleanPage = { document, body: document.body, title: '', metas: [], links: [], scripts: [], rootData: [] };
  const root = read(live, 'documentElement');
  page.lang = (root && attribute(root, 'lang')) || undefined;
  for (const { name, value } of root ? Array.from(read(root, 'attributes')) : [])
    if (name.startsWith('data-')) page.rootData.push({ key: name, content: value });
  return page;
}

function hiddenIn(live: Document, element: Element, { seenOf, shadowOf = openShadowOf }: Sight): Set<Element> {
  const window = read(live, 'defaultView');
  const seen = seenOf ?? (window ? seenBy(window) : undefined);
  return seen ? hiddenByStyle(element, seen, shadowOf) : new Set();
}

/** Copies live nodes into `target`, without recursion; what a head says is noted in `page`. */
function copyInto(
  page: CleanPage,
  nodes: Node[],
  target: Element,
  {
    isBody,
    isExpanding,
    hidden,
    rules,
    sight,
    anyFrame,
  }: {
    isBody: boolean;
    isExpanding: () => boolean;
    hidden: ReadonlySet<Element>;
    rules: Rules;
    sight: Sight | undefined;
    anyFrame?: boolean;
  },
): void {
  const { document } = page;
  const stack: Waiting[] = [];
  const push = (children: Node[], parent: Element, depth: number, inBody: boolean) => {
    for (let index = children.length - 1; index >= 0; index--)
      stack.push({ node: children[index] as Node, parent, depth, inBody });
  };
  const inside = (node: Node) =>
    sight ? flatChildren(node, sight.shadowOf ?? openShadowOf, anyFrame) : childrenOf(node);
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
    if (takeHead(page, element, name)) continue;
    if (name === 'head') push(childrenOf(element), parent, depth, false);
    else if (name === 'body') push(inside(element), parent, depth, true);
    else if (name === 'template' && inBody && attribute(element, 'shadowrootmode')) {
      // A shadow root as it is written; browsers have put it in its place, other parsers leave it as a template.
      push(childrenOf(read(element as HTMLTemplateElement, 'content') ?? element), parent, depth + 1, true);
    } else if (!inBody || depth > MAX_DEPTH) continue;
    else if (FRAMES.has(name)) {
      // In an inert box; without a sight a frame is empty.
      const box = document.createElement('div');
      const held = sight && !isHidden(element, isExpanding) ? inside(element) : [];
      if (held.length > 0) parent.append(box);
      push(held, box, depth + 1, true);
    } else if (isDropped(name, parent)) continue;
    else if (read(element, 'namespaceURI') !== XHTML) {
      if (isHidden(element, isExpanding)) continue;
      if (isForeignObject(element)) {
        const box = document.createElement('div');
        parent.append(box);
        push(inside(element), box, depth + 1, true);
        continue;
      }
      parent.append(cleanText(formulaText(element)));
      push(foreignObjects(element, hidden), parent, depth, inBody);
    } else if (name === 'noscript') copyNoscript(element, parent);
    else if (UNWRAPPED.has(name) || name === 'slot') push(inside(element), parent, depth + 1, true);
    else if (!(rules.has('hidden text') && isHidden(element, isExpanding)) && !(name === 'form' && isShort(element))) {
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

function attribute(element: Element, name: string): string {
  return read(element, 'getAttribute').call(element, name) ?? '';
}

/** Notes what meta, link, title and script say. True where the element is no part of the text. */
function takeHead(page: CleanPage, element: Element, name: string): boolean {
  if (name === 'meta') {
    const content = cleanText(attribute(element, 'content')).trim();
    for (const key of ['property', 'name', 'itemprop']) {
      const value = attribute(element, key).trim().toLowerCase();
      if (value && content) page.metas.push({ key: value, content });
    }
    return true;
  }
  if (name === 'base') {
    page.base ??= attribute(element, 'href') || undefined;
    return true;
  }
  if (name === 'link') {
    page.links.push({ rel: attribute(element, 'rel').toLowerCase(), href: attribute(element, 'href') });
    return true;
  }
  if (name === 'script') {
    const text = read(element, 'textContent') ?? '';
    if (text.trim()) page.scripts.push({ type: attribute(element, 'type').toLowerCase(), text });
    return true;
  }
  if (name === 'title') {
    // A stray tag before the head moves it into the body. The title of a drawing is in another namespace.
    if (!page.title && read(element, 'namespaceURI') === XHTML)
      page.title = cleanText(read(element, 'textContent') ?? '').trim();
    return true;
  }
  return false;
}

function copyElement(element: Element, name: string, document: Document): Element {
  const style = attribute(element, 'style');
  let copy: Element;
  // A form's fields would shadow the copy's own properties; as a plain box it has none.
  if (name === 'form' || name === 'amp-img' || name !== read(element, 'localName')) {
    copy = document.createElement(name === 'form' ? 'div' : name === 'amp-img' ? 'img' : name);
    for (const { name: key, value } of Array.from(read(element, 'attributes')))
      if (/^(?:id|class|src|srcset|alt|title|width|height|data-[\w-]+)$/.test(key)) copy.setAttribute(key, value);
  } else copy = document.importNode(element, false);
  for (const key of DROPPED_ATTRIBUTES) copy.removeAttribute(key);
  for (const key of TEXTS) {
    const value = copy.getAttribute(key);
    if (value) copy.setAttribute(key, cleanText(value));
  }
  if (/text-align:\s*center/i.test(style)) copy.setAttribute('align', 'center');
  if (copy.localName === 'img') copySize(style, copy);
  return copy;
}

// Pixels in a unit, as far as telling an icon from a picture needs.
const UNITS: Record<string, number> = { px: 1, pt: 1.33, em: 16, rem: 16, ex: 8 };

/** Sets the size that an image's own style gives it as attributes, where it has none. */
function copySize(style: string, image: Element): void {
  for (const [, side, number, unit] of style.matchAll(/(?:^|[;\s])(width|height)\s*:\s*([\d.]+)(px|pt|r?em|ex)\b/gi)) {
    const name = (side ?? '').toLowerCase();
    const size = Number.parseFloat(number ?? '') * (UNITS[(unit ?? '').toLowerCase()] ?? 1);
    if (!image.hasAttribute(name) && size >= 1) image.setAttribute(name, String(Math.round(size)));
  }
}

/** Of a noscript only the addresses of pictures are of use: its words are for browsers that run no scripts. */
function copyNoscript(element: Element, parent: Element) {
  const addresses: string[] = [];
  const walk: Node[] = [element];
  for (let node = walk.pop(); node; node = walk.pop()) {
    for (let child = read(node, 'lastChild'); child; child = read(child, 'previousSibling')) {
      const type = read(child, 'nodeType');
      if (type === ELEMENT) {
        if (read(child as Element, 'localName') === 'img') addresses.unshift(attribute(child as Element, 'src'));
        walk.push(child);
      } else if (type === TEXT) {
        // Where scripts run, the parser leaves a noscript's content as text.
        for (const found of (read(child, 'nodeValue') ?? '').matchAll(/<img\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi)) {
          addresses.push((found[1] ?? '').replaceAll('&amp;', '&'));
        }
      }
    }
  }
  for (const src of addresses) {
    // AMP keeps the copy inside the picture itself.
    if (parent.localName === 'img') break;
    const image = parent.ownerDocument.createElement('img');
    image.setAttribute('src', src);
    image.setAttribute('data-noscript', '');
    parent.append(image);
  }
}
