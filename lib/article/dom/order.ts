/** The place of every text node and element below `root` in document order: one walk, where comparing pairs would be many. */
export function documentOrder(root: Element): Map<Node, number> {
  const order = new Map<Node, number>();
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) order.set(node, order.size);
  return order;
}
