import { cleanText } from '@/lib/article/dom/clean-text';
import { ELEMENT, read, TEXT } from '@/lib/article/dom/tree';
import { attribute } from './clean-page.ts';

/** Attributes that hide an element, or make it a property of its document. */
const DROPPED_ATTRIBUTES = ['style', 'hidden', 'aria-hidden', 'name'];
/** What an element that becomes another one keeps of its attributes; names that a page makes up may be refused. */
const CARRIED =
  /^(?:id|class|role|itemprop|itemtype|rel|lang|datetime|src|srcset|alt|title|width|height|align|data-[\w-]+)$/;
/** Attributes whose values are shown. */
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
