import type { Page } from 'playwright-core';

/** The world of an extension's content scripts in a page's main frame. */
export type IsolatedWorld = {
  /** Runs a function there with a JSON argument; `first` is code for arguments that come before it. */
  // biome-ignore lint/suspicious/noExplicitAny: what stands in `first` is code, whose types nobody can know.
  evaluate: <A, R>(run: (...given: any[]) => R, argument: A, first?: string) => Promise<R>;
};

/** Follows an extension's isolated world in a page, through navigations and new injections. */
export async function isolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const worlds = new Map<number, string>();
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // Reading a frame of the page's own origin gives that frame a world of ours too.
    if (context.auxData?.frameId === frameTree.frame.id) worlds.set(context.id, context.origin);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  return {
    evaluate: async (run, argument, first) => {
      // After an update the old world stays beside the new one; ids grow, the order of events does not tell.
      const ours = [...worlds].filter(([, origin]) => origin === `chrome-extension://${extensionId}`);
      if (ours.length === 0) throw new Error('The extension has no content script in this page.');
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: callText(run, argument, first),
        contextId: Math.max(...ours.map(([id]) => id)),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(`In the content script's world: ${exceptionDetails.exception?.description}`);
      return result.value;
    },
  };
}

/**
 * The text of an expression that calls a function with a JSON argument in another world. `__name` is what the compiler
 * of `npm start` wraps named functions in; there it does not exist.
 */
export function callText<A, R>(run: (argument: A) => R, argument: A, first = ''): string {
  return `((__name) => (${run.toString()})(${first}${JSON.stringify(argument) ?? 'undefined'}))((f) => f)`;
}
