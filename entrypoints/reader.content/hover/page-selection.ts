import { TEXT } from '@/lib/article/dom/tree';
import { inFields, type PageText, textAround } from './text-at';

/** What is selected of one block of a page: its text, from and to an offset of it. */
export type PageSelection = { text: PageText; start: number; end: number };

type WithComposed = Selection & { getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[] };

/**
 * What is selected in a document; `undefined` where that is nothing, reaches over several blocks, or is in a field.
 * @param roots the shadow roots that it may be in, since the document's own range ends at their hosts
 */
export function pageSelection(document: Document, roots: ShadowRoot[]): PageSelection | undefined {
  const range = selectedIn(document, roots);
  const first = range && firstText(range);
  const text = first && !first.parentElement?.closest(inFields) ? textAround(first) : undefined;
  if (range === undefined || text === undefined) return undefined;
  const inside = text.nodes.filter(({ node }) => range.intersectsNode(node));
  const [from, to] = [inside[0], inside.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const start = from.start + (from.node === range.startContainer ? range.startOffset : 0);
  const end = to.start + (to.node === range.endContainer ? range.endOffset : to.node.length);
  return hanOf(text.text.slice(start, end)) === hanOf(String(range)) ? { text, start, end } : undefined;
}

/** The selection as a range of its own tree: one that follows the nodes, and is not the selection's. */
function selectedIn(document: Document, roots: ShadowRoot[]): Range | undefined {
  const selection: WithComposed | null = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const [composed] = roots.length > 0 ? (selection.getComposedRanges?.({ shadowRoots: roots }) ?? []) : [];
  const { startContainer, startOffset, endContainer, endOffset } = composed ?? selection.getRangeAt(0);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  // An end in another tree moves the start there.
  return range.collapsed || range.startContainer !== startContainer ? undefined : range;
}

/** The first text with Chinese in it that a range touches. */
function firstText(range: Range): Text | undefined {
  const { startContainer, commonAncestorContainer } = range;
  if (startContainer.nodeType === TEXT && range.startOffset < (startContainer as Text).length)
    return startContainer as Text;
  const walker = startContainer.ownerDocument?.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode())
    if (range.intersectsNode(node) && hanOf((node as Text).data) !== '') return node as Text;
  return undefined;
}

/** Pinyin that the page has over its text is selected with it. */
function hanOf(text: string): string {
  return text.match(/\p{Script=Han}/gu)?.join('') ?? '';
}
