import { ELEMENT, read, TEXT } from '@/lib/article/dom/tree';

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

/** Whether a drawing is too small to be seen, by its attributes. */
function isTiny(drawing: Element): boolean {
  return ['width', 'height'].some((name) => {
    const value = read(drawing, 'getAttribute').call(drawing, name) ?? '';
    return /^\s*[\d.]+(?:px)?\s*$/.test(value) && Number.parseFloat(value) <= LEAST_SIZE;
  });
}

/** The symbols of a live `<math>` in order, without its annotations; '' for other elements. */
export function formulaText(math: Element): string {
  if (read(math, 'namespaceURI') !== MATHML || read(math, 'localName') !== 'math') return '';
  const parent = read(math, 'parentElement');
  if (parent && SHOWN_BESIDE.test(read(parent, 'getAttribute').call(parent, 'class') ?? '')) return '';
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
