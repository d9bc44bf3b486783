/**
 * Reads a property of a live node through its prototype. A form's fields, and named forms and images on a document,
 * shadow their owner's own properties (`<input name="attributes">`, `<form name="body">`); the prototype's accessors
 * cannot be shadowed.
 */
export function read<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  const property = ofEveryNode.get(key) ?? learnProperty(node, key);
  return (property.get ? property.get.call(node) : property.value) as N[K];
}

// Looked up once: this is the innermost step of every walk over a live page.
const ofEveryNode = new Map<PropertyKey, PropertyDescriptor>();
const ofKind = new WeakMap<object, Map<PropertyKey, PropertyDescriptor>>();
/**
 * Accessors of the prototype of all nodes or of all elements, so that one serves them all. textContent is none of them:
 * browsers give scripts their own.
 */
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

/** The tag's name in lower case. */
export function tag(element: Element): string {
  return element.localName;
}

/** `class` and `id` of an element of the clean copy, as one string. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

/**
 * The words of an element's class and id in lower case: `index_commentBox__x1` gives index, comment, box, x1.
 * Hashed class names keep the words that their authors chose.
 */
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

/** The text of an element of the clean copy with every run of white space as one space, trimmed. */
export function flatText(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
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
