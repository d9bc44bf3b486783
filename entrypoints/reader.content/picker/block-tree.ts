import { ELEMENT, TEXT } from '@/lib/article/dom/tree';
import { flatChildren, type ShadowOf } from '@/lib/article/snapshot/flat-tree';

/** The page as blocks to be picked: the innermost element for each set of paragraphs, so that each step changes it. */
export type BlockTree = {
  /** Every block that has a place in the tree, and the wrappers around it, in document order of their first text. */
  elements(): Element[];
  /** The block that an element stands for; undefined where it holds no text. */
  blockOf(element: Element): Element | undefined;
  /** The next larger block. */
  parent(block: Element): Element | undefined;
  /** The block inside this one that holds `towards`, else its first. */
  child(block: Element, towards?: Element): Element | undefined;
  next(block: Element): Element | undefined;
  previous(block: Element): Element | undefined;
  /** What the pointer means by a block: a paragraph among others is its whole text. */
  groupOf(block: Element): Element;
  /** Characters of a block without white space. */
  characters(block: Element): number;
  /** The first words of a block. */
  opening(block: Element): string;
};

export type BlockTreeOptions = {
  shadowOf: ShadowOf;
  isShown: (element: Element) => boolean;
  isInline: (element: Element) => boolean;
  /** Elements that are none of the page's. */
  isForeign?: (element: Element) => boolean;
};

type Facts = { parent: Element | undefined; children: Element[]; characters: number; own: boolean; text: string };

const SKIPPED = new Set(
  'script style link noscript template head title textarea select option button svg math canvas video audio'.split(' '),
);
/** A page with more elements than this is looked through only so far: longer would be felt. */
const MOST_ELEMENTS = 30_000;

/** Reads the page once, without changing it. Build it again when the page has changed. */
export function createBlockTree(root: Element, options: BlockTreeOptions): BlockTree {
  const { facts, order } = readFacts(root, options);

  /** Down to the innermost element with the same text. */
  const narrow = (element: Element): Element => {
    let at = element;
    for (;;) {
      const { children, own } = facts.get(at) ?? { children: [], own: true };
      const [only] = children;
      if (own || only === undefined || children.length > 1) return at;
      at = only;
    }
  };
  const units = (block: Element): Element[] => facts.get(block)?.children.map(narrow) ?? [];
  const parent = (block: Element): Element | undefined => {
    let at = facts.get(block)?.parent;
    while (at !== undefined) {
      const found = facts.get(at);
      if (found === undefined) return undefined;
      if (found.own || found.children.length > 1) return at;
      at = found.parent;
    }
    return undefined;
  };
  const beside = (block: Element, step: 1 | -1): Element | undefined => {
    for (let at: Element | undefined = block; at !== undefined; ) {
      const above: Element | undefined = parent(at);
      if (above === undefined) return undefined;
      const siblings = units(above);
      const sibling = siblings[siblings.indexOf(at) + step];
      if (sibling !== undefined) return sibling;
      at = above;
    }
    return undefined;
  };

  return {
    elements: () => order,
    blockOf: (element) => (facts.has(element) ? narrow(element) : undefined),
    parent,
    child(block, towards) {
      const inner = units(block);
      for (let at = towards; at !== undefined && at !== block; at = facts.get(at)?.parent)
        if (inner.includes(at)) return at;
      return inner[0];
    },
    next: (block) => beside(block, 1),
    previous: (block) => beside(block, -1),
    groupOf(block) {
      const above = facts.get(block)?.parent;
      if (above === undefined || above === root || units(block).length > 0) return block;
      const { children, characters } = facts.get(above) ?? blank(undefined);
      const paragraphs = children.filter((child) => facts.get(child)?.children.length === 0);
      const length = paragraphs.reduce((sum, child) => sum + (facts.get(child)?.characters ?? 0), 0);
      // A heading or a note beside larger blocks stands for itself.
      return paragraphs.length > 1 && length * 2 >= characters ? above : block;
    },
    characters: (block) => facts.get(block)?.characters ?? 0,
    opening(block) {
      let at: Element | undefined = block;
      while (at !== undefined && !facts.get(at)?.own) at = facts.get(at)?.children[0];
      return (at && facts.get(at)?.text.trim().slice(0, 30)) ?? '';
    },
  };
}

function blank(parent: Element | undefined): Facts {
  return { parent, children: [], characters: 0, own: false, text: '' };
}

/** Whether a component is inline by default only because nobody styled it: what it shows are blocks. */
function holdsBlocks(element: Element, { shadowOf, isInline }: BlockTreeOptions): boolean {
  const shadow = element.localName.includes('-') ? shadowOf(element) : null;
  return [...(shadow?.children ?? [])].some((child) => !SKIPPED.has(child.localName) && !isInline(child));
}

function readFacts(root: Element, options: BlockTreeOptions): { facts: Map<Element, Facts>; order: Element[] } {
  const { shadowOf, isShown, isInline, isForeign } = options;
  const facts = new Map<Element, Facts>();
  const all: Element[] = [];
  facts.set(root, blank(undefined));
  all.push(root);
  const stack: { node: Node; block: Element }[] = [];
  const push = (of: Element, block: Element) => {
    for (const node of flatChildren(of, shadowOf, true).reverse()) stack.push({ node, block });
  };
  push(root, root);
  for (let item = stack.pop(); item !== undefined && all.length < MOST_ELEMENTS; item = stack.pop()) {
    const { node, block } = item;
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      const characters = text.replace(/\s+/g, '').length;
      const own = facts.get(block);
      if (characters === 0 || own === undefined) continue;
      own.own = true;
      if (own.text.length < 30) own.text += text.replace(/\s+/g, ' ');
      for (let at: Facts | undefined = own; at !== undefined; at = at.parent && facts.get(at.parent))
        at.characters += characters;
      continue;
    }
    if (node.nodeType !== ELEMENT) continue;
    const element = node as Element;
    if (SKIPPED.has(element.localName) || isForeign?.(element)) continue;
    const isFrame = element.localName === 'iframe' || element.localName === 'frame';
    if (!isFrame && isInline(element) && !holdsBlocks(element, options)) {
      push(element, block);
      continue;
    }
    if (!isShown(element)) continue;
    facts.set(element, blank(block));
    all.push(element);
    push(element, element);
  }
  // Only what holds text is part of the tree.
  const order = all.filter((element) => (facts.get(element)?.characters ?? 0) > 0);
  for (const element of order) {
    const above = facts.get(element)?.parent;
    if (above !== undefined) facts.get(above)?.children.push(element);
  }
  for (const element of all) if (element !== root && (facts.get(element)?.characters ?? 0) === 0) facts.delete(element);
  return { facts, order };
}
