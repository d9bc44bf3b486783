import type { CDPSession, Page } from 'playwright-core';
import type { Pindu } from './launch';
import { nestedSender } from './nested-sender';

type Watched = Pick<Pindu, 'context' | 'cdp' | 'extensionId'>;

/**
 * Adds to `errors` what code of Pindu's throws and nobody catches: on pages of its own, in content scripts, in the
 * background and in the popup, from their first line on. What a page throws by itself is left out.
 */
export async function collectErrors({ context, cdp, extensionId }: Watched, errors: string[]): Promise<void> {
  const origin = `chrome-extension://${extensionId}/`;
  const report = (error: string) => void errors.push(error);
  // A page that is closed meanwhile has thrown nothing.
  const follow = (page: Page) => void watchPage(page, origin, report).catch(() => undefined);
  for (const page of context.pages()) follow(page);
  context.on('page', follow);
  // Playwright does not see the popup, and tells nothing of what a worker throws.
  const seen = new Set<string>();
  const look = ({ targetInfo: { targetId, type, url } }: { targetInfo: Target }) => {
    const isUnseen = type === 'service_worker' || url.startsWith(`${origin}popup.html`);
    if (!isUnseen || !url.startsWith(origin) || seen.has(targetId)) return;
    seen.add(targetId);
    // One that has ended meanwhile has thrown nothing.
    watchTarget(cdp, targetId, report).catch(() => undefined);
  };
  cdp.on('Target.targetCreated', look);
  cdp.on('Target.targetInfoChanged', look);
  await cdp.send('Target.setDiscoverTargets', { discover: true });
}

type Target = { targetId: string; type: string; url: string };
type Thrown = {
  exceptionDetails: {
    text: string;
    executionContextId?: number;
    exception?: { description?: string; value?: unknown };
  };
};

/** Reports what a page of ours throws, or a content script on a page; the page's own world is left out. */
async function watchPage(page: Page, origin: string, report: (error: string) => void): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const ours = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (`${context.origin}/` === origin) ours.add(context.id);
  });
  session.on('Runtime.executionContextsCleared', () => ours.clear());
  session.on('Runtime.exceptionThrown', (thrown) => {
    const error = textOf(thrown);
    if (ours.has(thrown.exceptionDetails.executionContextId ?? -1) || error.includes(origin)) report(error);
  });
  await session.send('Runtime.enable');
}

/** Reports what another target of ours throws, also before it was watched. */
async function watchTarget(cdp: CDPSession, targetId: string, report: (error: string) => void): Promise<void> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { method, params } = JSON.parse(event.message) as { method?: string; params: Thrown };
    if (method === 'Runtime.exceptionThrown') report(textOf(params));
  });
  await nestedSender(cdp, sessionId)('Runtime.enable', {});
}

function textOf({ exceptionDetails: { text, exception } }: Thrown): string {
  return `${text} ${exception?.description ?? String(exception?.value)}`;
}
