import type { Page } from 'playwright-core';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { nestedSender } from '@/tests/e2e/harness/nested-sender';
import { waitFor } from '@/tests/e2e/harness/wait-for';

/** What JavaScript holds after a collection, in bytes, and the nodes of documents, those that nothing shows too. */
export type Memory = { heap: number; nodes: number };

export async function memoryOfPage(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  try {
    return await measure((method) => session.send(method as 'Runtime.getHeapUsage') as Promise<object>);
  } finally {
    await session.detach();
  }
}

/** Of the background as it runs now; it has to be awake. `run` tells one that was started anew from the one before. */
export async function memoryOfBackground(pindu: Pindu): Promise<Memory & { run: string }> {
  const targetId = await waitFor('the background', async () => {
    const { targetInfos } = await pindu.cdp.send('Target.getTargets');
    const origin = `chrome-extension://${pindu.extensionId}/`;
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin))?.targetId;
  });
  const { sessionId } = await pindu.cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const send = nestedSender(pindu.cdp, sessionId);
  try {
    return { ...(await measure((method) => send(method, {}))), run: targetId };
  } finally {
    await pindu.cdp.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}

async function measure(send: (method: string) => Promise<object>): Promise<Memory> {
  // What the first collection sets free may keep other things until the second.
  for (let time = 0; time < 2; time++) await send('HeapProfiler.collectGarbage');
  const { usedSize } = (await send('Runtime.getHeapUsage')) as { usedSize: number };
  // A worker has no documents.
  const counters = (await send('Memory.getDOMCounters').catch(() => ({}))) as { nodes?: number };
  return { heap: usedSize, nodes: counters.nodes ?? 0 };
}
