type WithSelection = { getSelection?: () => Selection | null };

/**
 * Selects what an element holds, and gives the selection. In a shadow root it is the root's own, where the browser has
 * one: Chromium hands the nodes of a range that was set on the document's selection to the page, closed root or not.
 */
export function selectContents(element: Element): Selection | null {
  const root = element.getRootNode() as WithSelection;
  const selection = root.getSelection?.() ?? element.ownerDocument.getSelection();
  selection?.selectAllChildren(element);
  return selection;
}

type WithComposed = Selection & { getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[] };

/** What is selected in the tree that holds an element; undefined where that is nothing, or elsewhere. */
export function selectedRange(element: Element): AbstractRange | undefined {
  const root = element.getRootNode() as Node & WithSelection;
  const selection: WithComposed | null = element.ownerDocument.getSelection();
  const [composed] = root instanceof ShadowRoot ? (selection?.getComposedRanges?.({ shadowRoots: [root] }) ?? []) : [];
  const own = composed === undefined ? (root.getSelection?.() ?? selection) : undefined;
  const range = composed ?? (own?.rangeCount ? own.getRangeAt(0) : undefined);
  return range === undefined || range.collapsed || !root.contains(range.startContainer) ? undefined : range;
}
