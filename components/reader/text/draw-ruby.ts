import { styleName } from '@/components/reader/style-names';
import type { Syllable } from './fit-syllables';
import type { Character } from './runs';

/** The characters of a word as they are drawn: what is one ruby together, and what has none by itself. */
export function toParts(characters: readonly Character[]): Character[][] {
  const parts: Character[][] = [];
  let left = 0;
  for (const character of characters) {
    if (left > 0) parts.at(-1)?.push(character);
    else parts.push([character]);
    left = left > 0 ? left - 1 : (character.shown?.group?.size ?? 1) - 1;
  }
  return parts;
}

export function partNode(document: Document, part: readonly Character[]): Node {
  const [first] = part;
  if (first === undefined || (!first.isHan && first.shown === undefined))
    return document.createTextNode(first?.text ?? '');
  const ruby = document.createElement('ruby');
  const rt = document.createElement('rt');
  if (part.length === 1) ruby.append(first.text);
  else {
    const box = document.createElement('span');
    for (const { text } of part) {
      const base = document.createElement('span');
      base.append(text);
      ruby.append(base);
      box.append(document.createElement('span'));
    }
    rt.append(box);
  }
  ruby.append(rt);
  updatePart(ruby, part);
  return ruby;
}

/** False where what stands there has another shape; then some of it may have been changed. */
export function updatePart(node: ChildNode, part: readonly Character[]): boolean {
  const [first] = part;
  if (first === undefined) return false;
  if (!first.isHan && first.shown === undefined) return setText(node, first.text);
  if (!isElement(node) || node.localName !== 'ruby' || node.childNodes.length !== part.length + 1) return false;
  const rt = node.lastChild;
  if (rt === null || !isElement(rt)) return false;
  const isDrawn = part.length === 1 ? updateOne(node, rt, first) : updateJoined(node, rt, part);
  if (isDrawn) setClass(node, rubyClass(first, part.length));
  return isDrawn;
}

function updateOne(ruby: HTMLElement, rt: HTMLElement, { text, shown }: Character): boolean {
  if (!setText(ruby.firstChild, text)) return false;
  setClass(rt, syllableClass(shown) + narrowClass(shown));
  setShift(rt, shown);
  if (shown === undefined) rt.removeAttribute('data-p');
  else setAttribute(rt, 'data-p', shown.text);
  return true;
}

/** Syllables that are written as one stand side by side in a box over all of their characters. */
function updateJoined(ruby: HTMLElement, rt: HTMLElement, part: readonly Character[]): boolean {
  const box = rt.firstChild;
  const group = part[0]?.shown?.group;
  if (box === null || !isElement(box) || group === undefined) return false;
  const isDrawn = part.every(({ text, shown }, index) => {
    const syllable = box.childNodes[index];
    if (syllable === undefined || !isElement(syllable) || !setText(ruby.childNodes[index]?.firstChild, text))
      return false;
    setClass(syllable, syllableClass(shown));
    setAttribute(syllable, 'data-p', shown?.text ?? '');
    return true;
  });
  setAttribute(rt, 'data-p', part.map(({ shown }) => shown?.text).join(''));
  setClass(rt, `word${narrowClass(part[0]?.shown)}`);
  setShift(rt, part[0]?.shown);
  const width = `${group.width.toFixed(2)}em`;
  if (box.style.width !== width) box.style.width = width;
  return isDrawn;
}

function syllableClass(shown: Syllable | undefined): string {
  return `tone-${shown?.tone ?? 5}${shown?.changed ? ' changed' : ''}`;
}

function narrowClass(shown: Syllable | undefined): string {
  return (shown?.narrow ? ` narrow-${shown.narrow}` : '') + (shown?.shift === undefined ? '' : ' shifted');
}

function setShift(rt: HTMLElement, shown: Syllable | undefined): void {
  if (shown?.shift !== undefined) rt.style.setProperty(styleName('shift'), shown.shift.toFixed(2));
  else if (rt.hasAttribute('style')) rt.removeAttribute('style');
}

/** Letters of pinyin over figures that may not be parted at a line's end: of more a line may not have enough. */
const longestWhole = 44;

function rubyClass({ isHan, shown }: Character, size: number): string {
  const { text = '', apart = 0 } = shown ?? {};
  if (!isHan) return text.length <= longestWhole ? 'number whole' : 'number';
  if (shown === undefined) return 'bare';
  return [size > 1 && 'word', apart > 0 && `apart-${apart}`].filter(Boolean).join(' ');
}

function setClass(element: Element, name: string): void {
  if (element.className !== name) element.className = name;
}

/** Not by `dataset`, of which the browser keeps an object for each element that it was asked of. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export function setText(node: ChildNode | null | undefined, text: string): boolean {
  if (node?.nodeType !== 3) return false;
  if (node.nodeValue !== text) node.nodeValue = text;
  return true;
}

export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}
