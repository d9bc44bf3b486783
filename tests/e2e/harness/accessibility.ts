import type { Page } from 'playwright-core';

/** A node that assistive technology meets, with the text that it reads in it. */
export type AccessibleNode = { role: string; name: string; text: string };

/** The page's accessibility tree as a list in reading order, closed shadow roots included, ignored nodes left out. */
export async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node?.childIds ?? []).map(textOf).join('');
  };
  const found: AccessibleNode[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) {
      found.push({ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? ''), text: textOf(id) });
    }
    for (const child of node.childIds ?? []) walk(child);
  };
  for (const { nodeId, parentId } of nodes) if (parentId === undefined) walk(nodeId);
  return found;
}
