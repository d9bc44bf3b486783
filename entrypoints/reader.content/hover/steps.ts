import { ELEMENT } from '@/lib/article/dom/tree';
import type { BlockWords, WordIn } from './block-words';
import { type PageText, skipped, textAround } from './text-at';

/** A word on the page: the text of its block, and its place in it. */
export type PageWord = { text: PageText; word: WordIn };

/** The next word of the page or the one before, in its block or in one after it; `undefined` where there is none. */
export async function wordBeside(
  { text, word }: PageWord,
  step: 1 | -1,
  words: BlockWords,
): Promise<PageWord | undefined> {
  let block: PageText | undefined = text;
  let from = step === 1 ? word.end : word.start;
  while (block !== undefined) {
    for (const offset of startsFrom(block.text, from, step)) {
      const found = await words.at(block.text, offset);
      if (found !== undefined) return { text: block, word: found };
    }
    block = textBeside(block, step);
    from = step === 1 ? 0 : (block?.text.length ?? 0);
  }
  return undefined;
}

/** Where a word may begin: at each Han character, and where letters or figures do. */
const STARTS = /\p{Script=Han}|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}.,'’&-]*/gu;

/** The places of a text from `from` on, or before it, where a word may begin, the nearest first. */
function startsFrom(text: string, from: number, step: 1 | -1): number[] {
  const all = [...text.matchAll(STARTS)].map(({ index }) => index);
  return step === 1 ? all.filter((index) => index >= from) : all.filter((index) => index < from).reverse();
}

/** The next block with Chinese text that is to be seen, or the one before. */
function textBeside({ nodes }: PageText, step: 1 | -1): PageText | undefined {
  const edge = (step === 1 ? nodes.at(-1) : nodes[0])?.node;
  if (edge === undefined) return undefined;
  const walker = edge.ownerDocument.createTreeWalker(
    edge.getRootNode(),
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node.nodeType === ELEMENT && (node as Element).matches(skipped)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  walker.currentNode = edge;
  for (let node = move(walker, step); node !== null; node = move(walker, step)) {
    if (node.nodeType === ELEMENT || !/\p{Script=Han}/u.test((node as Text).data)) continue;
    if (nodes.some((each) => each.node === node) || node.parentElement?.checkVisibility() === false) continue;
    const found = textAround(node as Text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function move(walker: TreeWalker, step: 1 | -1): Node | null {
  return step === 1 ? walker.nextNode() : walker.previousNode();
}
