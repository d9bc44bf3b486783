import type { Token } from '@/lib/chinese/types';
import type { Standing } from '@/lib/reading/standing';
import { type Character, type Fragment, toCharacters } from './runs';

/** The words of one run: its fragments, and of all tokens of the piece what they are and how they stand. */
export type RunWords = {
  fragments: readonly Fragment[];
  tokens: readonly Token[];
  standings: readonly (Standing | undefined)[];
};

/**
 * Fills `element`, which is this function's alone, with the words of a run: each in a `span.w` that names its token, each
 * Han character in a ruby whose reading is an attribute that CSS draws, so that find, copy and screen readers meet
 * the Chinese alone. Called again with the same words it changes only what is another: the focus, the open card's mark
 * and a selection stay.
 *
 * By hand and not by components: an article has a ruby for each of its characters, and those of 50,000 made the page
 * wait three times as long for their collection as for themselves.
 */
export function drawWords(element: HTMLElement, words: RunWords): void {
  const { fragments } = words;
  const nodes = [...element.childNodes];
  const most = Math.min(nodes.length, fragments.length);
  const isKept = (node: ChildNode | undefined, fragment: Fragment | undefined) =>
    node !== undefined && fragment !== undefined && updateWord(node, fragment, words);
  // Where a text is cut anew in one place, what stands before and after it stays.
  let before = 0;
  while (before < most && isKept(nodes[before], fragments[before])) before++;
  let after = 0;
  while (after < most - before && isKept(nodes.at(-1 - after), fragments.at(-1 - after))) after++;
  const fresh = fragments.slice(before, fragments.length - after).map((fragment) => wordNode(element, fragment, words));
  const old = nodes.slice(before, nodes.length - after);
  const end = nodes[nodes.length - after] ?? null;
  for (const node of fresh) element.insertBefore(node, end);
  // The text's one Tab stop is not to be lost with its word.
  const heir = fresh.find(isElement);
  if (heir !== undefined && old.some((node) => isElement(node) && node.tabIndex === 0)) heir.tabIndex = 0;
  for (const node of old) node.remove();
}

function wordNode(element: HTMLElement, fragment: Fragment, words: RunWords): HTMLElement | Text {
  const { ownerDocument } = element;
  if (fragment.shown === undefined) return ownerDocument.createTextNode(fragment.text);
  const word = ownerDocument.createElement('span');
  word.className = wordClass(fragment, words);
  setAttribute(word, 'data-t', String(fragment.token));
  word.tabIndex = -1;
  for (const character of toCharacters(fragment)) {
    if (character.isHan) word.append(rubyNode(ownerDocument, character));
    else word.append(character.text);
  }
  return word;
}

function rubyNode(document: Document, character: Character): Element {
  const ruby = document.createElement('ruby');
  const rt = document.createElement('rt');
  setReading(rt, character);
  ruby.append(character.text, rt);
  return ruby;
}

/** False where what stands there has another shape; then some of it may have been changed. */
function updateWord(node: ChildNode, fragment: Fragment, words: RunWords): boolean {
  if (fragment.shown === undefined) return setText(node, fragment.text);
  if (!isElement(node)) return false;
  const characters = toCharacters(fragment);
  if (node.childNodes.length !== characters.length) return false;
  setAttribute(node, 'data-t', String(fragment.token));
  const name = [wordClass(fragment, words), ...MARKS.filter((mark) => node.classList.contains(mark))].join(' ');
  if (node.className !== name) node.className = name;
  return characters.every((character, index) => updateCharacter(node.childNodes[index] as ChildNode, character));
}

function updateCharacter(node: ChildNode, character: Character): boolean {
  if (!character.isHan) return setText(node, character.text);
  const [text, rt] = isElement(node) && node.localName === 'ruby' ? node.childNodes : [];
  if (text === undefined || rt === undefined || !isElement(rt) || !setText(text, character.text)) return false;
  setReading(rt, character);
  return true;
}

function setReading(rt: HTMLElement, { shown }: Character): void {
  const name = shown?.changed ? `tone-${shown.tone} changed` : `tone-${shown?.tone ?? 5}`;
  if (rt.className !== name) rt.className = name;
  if (shown === undefined) rt.removeAttribute('data-p');
  else setAttribute(rt, 'data-p', shown.text);
}

/** Not by `dataset`, of which the browser keeps an object for each element that it was asked of. */
function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setText(node: ChildNode, text: string): boolean {
  if (node.nodeType !== 3) return false;
  if (node.nodeValue !== text) node.nodeValue = text;
  return true;
}

/** Marks of the word whose card is open, and of what is read aloud: not of this drawing. */
const MARKS = ['at', 'aloud'];

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}

function wordClass({ token: at }: Fragment, { tokens, standings }: RunWords): string {
  const token = tokens[at];
  const standing = standings[at];
  const kind = token?.doubtful ? 'doubtful' : token?.kind === 'name' && 'name';
  return ['w', kind, standing !== 'new' && standing].filter(Boolean).join(' ');
}
