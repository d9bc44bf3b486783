import type { ShadowOf } from '@/lib/article/snapshot/flat-tree';
import { type BlockTree, createBlockTree } from './block-tree';
import { type Box, boxOf, elementsAt, isInline, isShown } from './page-sight';

export type Way = 'larger' | 'smaller' | 'next' | 'previous';

/** Which block of the page is picked now, and how to come to another. */
export type Picking = {
  now(): { block: Element | undefined; box: Box; characters: number; opening: string };
  /** Picks the block under a point of the window; says whether that changed anything. */
  pointAt(x: number, y: number): boolean;
  /** Goes to a neighbour and brings it into view; false where there is none. */
  move(way: Way): boolean;
};

const nowhere: Box = { left: 0, top: 0, width: 0, height: 0 };
/** A hand on the mouse trembles: less than so many pixels after a key does not undo what the key chose. */
const tremble = 12;
/** A page that changes all the time is looked through at most so often, in milliseconds. */
const rest = 500;

/** Reads the page's blocks, and again when the page has changed, until `signal` aborts. The page is only read. */
export function createPicking(document: Document, shadowOf: ShadowOf, signal: AbortSignal): Picking {
  let tree: BlockTree | undefined;
  let readAt = 0;
  let changed = false;
  let block: Element | undefined;
  /** What the pointer or the keys last came from: 'smaller' goes back towards it. */
  let towards: Element | undefined;
  let heldAt: { x: number; y: number } | undefined;
  let last = { x: 0, y: 0 };

  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    tree = block = towards = undefined;
  });

  const blocks = (): BlockTree => {
    if (tree === undefined || (changed && performance.now() - readAt > rest)) {
      tree = createBlockTree(document.body ?? document.documentElement, { shadowOf, isShown, isInline });
      readAt = performance.now();
      changed = false;
      block = block && tree.blockOf(block);
      towards = towards && tree.blockOf(towards);
    }
    return tree;
  };

  /** Where the keys begin: the first block in sight. */
  const first = (): Element | undefined => {
    const known = blocks();
    const leaf = known
      .elements()
      .find((element) => known.child(element) === undefined && boxOf(element).top >= 0 && boxOf(element).height > 0);
    return known.blockOf(leaf ?? document.body);
  };

  return {
    now() {
      if (block?.isConnected === false) block = undefined;
      if (block === undefined) return { block, box: nowhere, characters: 0, opening: '' };
      return {
        block,
        box: boxOf(block),
        characters: tree?.characters(block) ?? 0,
        opening: tree?.opening(block) ?? '',
      };
    },
    pointAt(x, y) {
      last = { x, y };
      if (heldAt !== undefined && Math.hypot(x - heldAt.x, y - heldAt.y) < tremble) return false;
      heldAt = undefined;
      const known = blocks();
      const at = elementsAt(x, y, known.elements()).find((element) => element !== document.body);
      const under = at && known.blockOf(at);
      if (under === undefined) return false;
      const picked = known.groupOf(under);
      const isNew = picked !== block;
      block = picked;
      towards = under;
      return isNew;
    },
    move(way) {
      const known = blocks();
      heldAt = last;
      const found = block === undefined ? first() : neighbour(known, block, way, towards);
      if (found === undefined) return false;
      if (way !== 'larger' && way !== 'smaller') towards = found;
      else if (towards === undefined) towards = block;
      block = found;
      bringIntoView(found);
      return true;
    },
  };
}

function neighbour(tree: BlockTree, block: Element, way: Way, towards: Element | undefined): Element | undefined {
  switch (way) {
    case 'larger':
      return tree.parent(block);
    case 'smaller':
      return tree.child(block, towards);
    case 'next':
      return tree.next(block);
    case 'previous':
      return tree.previous(block);
  }
}

function bringIntoView(block: Element): void {
  const { top, height } = boxOf(block);
  if (top >= 0 && top + Math.min(height, 200) <= innerHeight) return;
  block.scrollIntoView({ block: height > innerHeight ? 'start' : 'center', behavior: 'instant' });
}
