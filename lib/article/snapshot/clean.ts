import { cleanText } from '@/lib/article/dom/clean-text';
import { ELEMENT, read, TEXT } from '@/lib/article/dom/tree';
import { ALL_RULES, type Rules } from '@/lib/article/rules';
import { foreignObjects, formulaText, isForeignObject } from './drawings.ts';
import { expandable, isHidden, isShort } from './hidden.ts';

/** What extraction needs of a page: an inert copy of its body, cleaned, and what its head and scripts say. */
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
    'style template iframe frame frameset noframes object embed applet canvas audio video source track map area ' +
    'input textarea select option optgroup datalist button progress meter output dialog ' +
    'rt rtc rp amp-ad amp-sticky-ad amp-sidebar amp-embed amp-analytics'
  ).split(' '),
);
const UNWRAPPED = new Set(['ruby', 'rb']);
const KEPT_ATTRIBUTES = new Set(
  (
    'id class role itemprop itemtype href src srcset alt title datetime align width height colspan rowspan start rel lang ' +
    'dir aria-label aria-labelledby zoomfile file _src real_src'
  ).split(' '),
);
/** Attributes whose values are shown. */
const TEXTS = new Set('alt title aria-label'.split(' '));
// `name` makes an image or a form a property of its document; `style` is read here and dropped.

/**
 * Copies a page's body into a document of its own, without what is not text for reading: scripts, forms' fields,
 * frames, drawings, hidden elements, invisible characters, and the pinyin that a page has over its own characters.
 * The live document is only read. Elements nested deeper than 240 levels are left out.
 */
export function cleanCopy(live: Document, rules: Rules = ALL_RULES): CleanPage {
  const implementation = read(live, 'implementation');
  const document = implementation.createHTMLDocument('');
  const body = document.body;
  const page: CleanPage = { document, body, title: '', metas: [], links: [], scripts: [], rootData: [] };
  const root = read(live, 'documentElement');
  if (!root) return page;
  page.lang = attribute(root, 'lang') || undefined;
  for (const { name, value } of Array.from(read(root, 'attributes'))) {
    if (name.startsWith('data-')) page.rootData.push({ key: name, content: value });
  }

  const isExpanding = expandable(root);
  const stack: { node: Node; parent: Element; depth: number; inBody: boolean }[] = [];
  const pushChildren = (of: Node, parent: Element, depth: number, inBody: boolean) => {
    for (let child = read(of, 'lastChild'); child; child = read(child, 'previousSibling')) {
      stack.push({ node: child, parent, depth, inBody });
    }
  };
  pushChildren(root, body, 0, false);
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, parent, depth, inBody } = item;
    const type = read(node, 'nodeType');
    if (type === TEXT) {
      if (inBody) parent.append(cleanText(read(node, 'nodeValue') ?? ''));
      continue;
    }
    if (type !== ELEMENT) continue;
    const element = node as Element;
    const name = read(element, 'localName').toLowerCase();
    if (takeHead(page, element, name)) continue;
    if (name === 'head') pushChildren(element, parent, depth, false);
    else if (name === 'body') pushChildren(element, parent, depth, true);
    else if (name === 'template' && inBody && attribute(element, 'shadowrootmode')) {
      // A shadow root as it is written; browsers have put it in its place, other parsers leave it as a template.
      pushChildren(read(element as HTMLTemplateElement, 'content') ?? element, parent, depth + 1, true);
    } else if (!inBody || depth > MAX_DEPTH || isDropped(name, parent)) continue;
    else if (read(element, 'namespaceURI') !== XHTML) {
      if (isHidden(element, isExpanding)) continue;
      if (isForeignObject(element)) {
        const box = document.createElement('div');
        parent.append(box);
        pushChildren(element, box, depth + 1, true);
        continue;
      }
      parent.append(cleanText(formulaText(element)));
      for (const held of foreignObjects(element).reverse()) stack.push({ node: held, parent, depth, inBody });
    } else if (name === 'noscript') copyNoscript(element, parent);
    else if (UNWRAPPED.has(name)) pushChildren(element, parent, depth + 1, true);
    else if (!(rules.has('hidden text') && isHidden(element, isExpanding)) && !(name === 'form' && isShort(element))) {
      const copy = copyElement(element, name, document);
      parent.append(copy);
      pushChildren(element, copy, depth + 1, true);
    }
  }
  // What stood between two texts may be gone.
  body.normalize();
  return page;
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
  let copy: Element;
  try {
    // A form's fields would shadow the copy's own properties; as a plain box it has none.
    copy = document.createElement(name === 'form' ? 'div' : name === 'amp-img' ? 'img' : name);
  } catch {
    // The parser accepts names that createElement refuses.
    copy = document.createElement('div');
  }
  for (const { name: key, value } of Array.from(read(element, 'attributes'))) {
    if (KEPT_ATTRIBUTES.has(key) || key.startsWith('data-'))
      copy.setAttribute(key, TEXTS.has(key) ? cleanText(value) : value);
  }
  const style = attribute(element, 'style');
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
