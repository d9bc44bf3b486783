/** Reads a live node's property through its prototype, which no form field shadows (`<input name="attributes">`). */
export function read<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  const property = ofEveryNode.get(key) ?? learnProperty(node, key);
  return (property.get ? property.get.call(node) : property.value) as N[K];
}

// Looked up once: this is the innermost step of every walk over a live page.
const ofEveryNode = new Map<PropertyKey, PropertyDescriptor>();
const ofKind = new WeakMap<object, Map<PropertyKey, PropertyDescriptor>>();
/** Accessors that all nodes or elements share. Not textContent: browsers give scripts their own. */
const SHARED = new Set<PropertyKey>(
  (
    'nodeType nodeValue firstChild lastChild nextSibling previousSibling parentElement localName namespaceURI ' +
    'attributes getAttribute'
  ).split(' '),
);

function learnProperty(node: Node, key: PropertyKey): PropertyDescriptor {
  const prototype: object = Object.getPrototypeOf(node);
  const known = ofKind.get(prototype)?.get(key);
  if (known) return known;
  const property = propertyOf(prototype, key);
  if (SHARED.has(key)) ofEveryNode.set(key, property);
  else ofKind.set(prototype, (ofKind.get(prototype) ?? new Map()).set(key, property));
  return property;
}

function propertyOf(prototype: object, key: PropertyKey): PropertyDescriptor {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at)) {
    const property = Object.getOwnPropertyDescriptor(at, key);
    if (property) return property;
  }
  return { value: undefined };
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function tag(element: Element): string {
  return element.localName;
}

/** `class` and `id` of an element of the clean copy, as one string. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

/** The lower-case words of class and id: `index_commentBox__x1` gives index, comment, box, x1. */
export function nameWords(element: Element): readonly string[] {
  let words = wordsOf.get(element);
  if (!words) {
    words = namesOf(element)
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '');
    wordsOf.set(element, words);
  }
  return words;
}

// Nothing changes the names of a clean copy's elements.
const wordsOf = new WeakMap<Element, readonly string[]>();

/** Every element under (and without) `root`, in document order. The tree may not change while it is walked. */
export function* elementsUnder(root: Element): Generator<Element> {
  let element: Element | null = root.firstElementChild;
  while (element) {
    yield element;
    element = nextElement(element, root);
  }
}

/** The next element in document order below `root`; with `skip`, past the element's own descendants. */
export function nextElement(element: Element, root: Element, skip = false): Element | null {
  if (!skip && element.firstElementChild) return element.firstElementChild;
  let at: Element | null = element;
  while (at && at !== root) {
    if (at.nextElementSibling) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}

/** The text nodes under `root` in document order, from the node `after` on. */
export function* textsUnder(root: Element, after: Node = root): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  walker.currentNode = after;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

export function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & 4) !== 0;
}

/** The text of an element of the clean copy with every run of white space as one space, trimmed. */
export function flatText(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A text without its white space. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The smallest element that holds all of some nodes. */
export function commonAncestor(nodes: ReadonlySet<Node>): Element | undefined {
  let common: Element | undefined;
  for (const node of nodes) {
    if (!common) common = node.parentElement ?? undefined;
    while (common && !common.contains(node)) common = common.parentElement ?? undefined;
  }
  return common;
}

// Soft hyphen, zero-width characters, direction controls, word joiner, BOM, and control characters but tab and line
// ends.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this is for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
// A zero-width joiner holds an emoji sequence together; anywhere else it splits words invisibly.
const LONE_JOINER = /(?<!\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])\u200d/gu;

/** Text without the characters that nobody sees and that break words, look-up and line order. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(LONE_JOINER, '');
}

/** An absolute http(s) address; checked after parsing, which drops tabs and line ends that hide a scheme. */
export function httpAddress(address: string | null | undefined, base: string): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed) return undefined;
  try {
    const url = new URL(trimmed, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
