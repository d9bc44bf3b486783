import type { Page } from 'playwright-core';

/** A node that assistive technology meets. */
export type AccessibleNode = { role: string; name: string };

/** The page's accessibility tree as a flat list in reading order, closed shadow roots included, ignored nodes left out. */
export async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
}
