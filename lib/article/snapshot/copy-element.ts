import { cleanText, ELEMENT, read, TEXT } from '@/lib/article/dom/tree';
import { attribute } from './clean-page';

/** Attributes that hide an element, or make it a property of its document. */
const DROPPED_ATTRIBUTES = ['style', 'hidden', 'aria-hidden', 'name'];
/** What an element that becomes another one keeps of its attributes; names that a page makes up may be refused. */
const CARRIED =
  /^(?:id|class|role|itemprop|itemtype|rel|lang|datetime|src|srcset|alt|title|width|height|align|data-[\w-]+)$/;
const TEXTS = ['alt', 'title', 'aria-label'];

/** A copy of a live element without its children, in a document where nothing loads, runs or upgrades. */
export function copyElement(element: Element, name: string, document: Document): Element {
  const style = attribute(element, 'style');
  let copy: Element;
  // A form's fields would shadow the copy's own properties; as a plain box it has none.
  const isBox = name === 'form' || (name === 'span' && BLOCK.test(style));
  if (isBox || name === 'amp-img' || name !== read(element, 'localName')) {
    copy = document.createElement(isBox ? 'div' : name === 'amp-img' ? 'img' : name);
    for (const { name: key, value } of Array.from(read(element, 'attributes')))
      if (CARRIED.test(key)) copy.setAttribute(key, value);
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

// A span laid out as a block is a paragraph.
const BLOCK = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table)\b/i;

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

/** Copies a noscript's pictures into `parent`: its words are for browsers that run no scripts. */
export function copyNoscript(element: Element, parent: Element) {
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

const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
// What a drawing defines for use elsewhere, or says about itself.
const NOT_SHOWN = /^(?:defs|symbol|clippath|mask|pattern|metadata|title|desc|script|style)$/i;
// In pixels; a drawing this small holds text for machines.
const LEAST_SIZE = 8;
// Beside these a library lays the same formula out in plain elements.
const SHOWN_BESIDE = /katex|mjx_assistive/i;

/** Whether a live element is a `foreignObject`: HTML set inside a drawing. */
export function isForeignObject(element: Element): boolean {
  return read(element, 'namespaceURI') === SVG && read(element, 'localName').toLowerCase() === 'foreignobject';
}

/** The `foreignObject` elements of a live `<svg>` in document order, without those in `hidden`; [] for other elements. */
export function foreignObjects(drawing: Element, hidden?: ReadonlySet<Element>): Element[] {
  const found: Element[] = [];
  if (read(drawing, 'namespaceURI') !== SVG || isTiny(drawing)) return found;
  const stack: Element[] = [drawing];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (hidden?.has(element)) continue;
    if (isForeignObject(element)) found.push(element);
    else if (!NOT_SHOWN.test(read(element, 'localName'))) {
      for (let child = read(element, 'lastElementChild'); child; child = read(child, 'previousElementSibling'))
        if (read(child, 'namespaceURI') === SVG) stack.push(child);
    }
  }
  return found;
}

function isTiny(drawing: Element): boolean {
  return ['width', 'height'].some((name) => {
    const value = attribute(drawing, name);
    return /^\s*[\d.]+(?:px)?\s*$/.test(value) && Number.parseFloat(value) <= LEAST_SIZE;
  });
}

/** The symbols of a live `<math>` in order, without its annotations; '' for other elements. */
export function formulaText(math: Element): string {
  if (read(math, 'namespaceURI') !== MATHML || read(math, 'localName') !== 'math') return '';
  const parent = read(math, 'parentElement');
  if (parent && SHOWN_BESIDE.test(attribute(parent, 'class'))) return '';
  let text = '';
  const stack: Node[] = [math];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (read(node, 'nodeType') === TEXT) text += (read(node, 'nodeValue') ?? '').trim();
    else if (node === math || isShownInFormula(node)) {
      for (let child = read(node, 'lastChild'); child; child = read(child, 'previousSibling')) stack.push(child);
    }
  }
  return text;
}

function isShownInFormula(node: Node): boolean {
  if (read(node, 'nodeType') !== ELEMENT || read(node as Element, 'namespaceURI') !== MATHML) return false;
  return !/^(?:annotation|annotation-xml|maction|merror)$/.test(read(node as Element, 'localName'));
}
