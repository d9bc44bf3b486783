import type { CDPSession } from 'playwright-core';

/**
 * Sends CDP commands to a target that was attached to with `flatten: false`, through its parent's session: a popup that
 * is attached to in the flat protocol is lost to Playwright, which drops sessions that it did not make.
 */
export function nestedSender(cdp: CDPSession, sessionId: string) {
  let lastId = 0;
  return (method: string, params: object): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const onMessage = (event: { sessionId: string; message: string }): void => {
        if (event.sessionId !== sessionId) return;
        const reply = JSON.parse(event.message);
        if (reply.id !== id) return;
        stop();
        if (reply.error) reject(new Error(`${method}: ${reply.error.message}`));
        else resolve(reply.result);
      };
      const onDetached = (event: { sessionId: string }): void => {
        if (event.sessionId !== sessionId) return;
        stop();
        reject(new Error(`${method}: the popup closed.`));
      };
      const stop = (): void => {
        cdp.off('Target.receivedMessageFromTarget', onMessage);
        cdp.off('Target.detachedFromTarget', onDetached);
      };
      cdp.on('Target.receivedMessageFromTarget', onMessage);
      cdp.on('Target.detachedFromTarget', onDetached);
      cdp
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch((error) => {
          stop();
          reject(error);
        });
    });
}
