import type { Page } from 'playwright-core';
import type { FixtureServer } from '@/tests/e2e/harness/fixture-server';
import { isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { nestedSender } from '@/tests/e2e/harness/nested-sender';
import { tabTargetOf } from '@/tests/e2e/harness/popup';
import { waitFor } from '@/tests/e2e/harness/wait-for';

/** When something was done, in milliseconds since the click. */
export type Times = Partial<Record<string, number>>;

/** From the click on the toolbar button of one extension; `shown` is when what it does was on the screen. */
export type Opened = { shown: number; page: Times; popup: Times; background: Times };

export type Opener = {
  /** Shows a page with this article; the next click finds it as one that has stood for a while. */
  goTo(paragraphs: readonly string[]): Promise<void>;
  /** A true click on the button of an extension in the bench's browser, until it has done what it does. */
  click(extensionId: string): Promise<Opened>;
};

/** Milliseconds that a page has stood before the click. */
const stood = 400;

export function createOpener(pindu: Pindu, page: Page, server: FixtureServer): Opener {
  const worlds = new Map<string, ReturnType<typeof isolatedWorld>>();
  const worldOf = (id: string) => {
    const world = worlds.get(id) ?? isolatedWorld(page, id);
    worlds.set(id, world);
    return world;
  };
  return {
    async goTo(paragraphs) {
      const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
      server.serve('/long.html', {
        body: `<!doctype html><html lang="zh-CN"><head><title>一篇长文</title></head><body><article><h1>一篇长文</h1>${body}</article></body></html>`,
      });
      await page.goto(`http://127.0.0.1:${server.port}/long.html`);
      await page.waitForTimeout(stood);
    },
    async click(extensionId) {
      const world = await worldOf(extensionId);
      await page.bringToFront();
      const targetId = await tabTargetOf(pindu, page);
      const start = Date.now();
      await pindu.cdp.send('Extensions.triggerAction', { id: extensionId, targetId });
      const found = await waitFor(
        'the first paragraph',
        () => world.evaluate(timesWhereShown, undefined).catch(() => undefined),
        60_000,
      );
      const since = (times: Times) =>
        Object.fromEntries(Object.entries(times).map(([name, time = Number.NaN]) => [name, time - start]));
      const popup = await closePopup(pindu, extensionId);
      const worker = pindu.context.serviceWorkers().find((each) => each.url().includes(extensionId));
      const background = await worker?.evaluate(answerToFirst, found['ask annotate'] ?? start).catch(() => undefined);
      return {
        shown: (found.shown ?? Number.NaN) - start,
        page: since(found),
        popup: since(popup),
        background: since(background ?? {}),
      };
    },
  };
}

/** In the extension's world in the page. */
function timesWhereShown(): Times | undefined {
  const { benchTimes } = globalThis as unknown as { benchTimes?: Times };
  return benchTimes?.shown === undefined ? undefined : benchTimes;
}

/** In the background: the first annotation after a time. */
function answerToFirst(start: number): Times {
  const { benchAnswers = [] } = globalThis as unknown as {
    benchAnswers?: { name: string; heard: number; answered: number }[];
  };
  const first = benchAnswers.find(({ name, heard }) => name === 'annotate' && heard >= start);
  return { started: performance.timeOrigin, ...(first && { heard: first.heard, answered: first.answered }) };
}

/** Closes the popup of an extension and gives what it noted. */
async function closePopup({ cdp }: Pindu, extensionId: string): Promise<Times> {
  const find = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${extensionId}/popup.html`))?.targetId;
  };
  const targetId = await waitFor('the popup', find);
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const { result } = await nestedSender(cdp, sessionId)('Runtime.evaluate', {
    expression: `({ opened: performance.timeOrigin, ...Object.fromEntries(performance.getEntriesByType('paint')
      .map(({ name, startTime }) => [name, performance.timeOrigin + startTime])), ...globalThis.benchTimes })`,
    returnByValue: true,
  });
  await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  await waitFor('the popup to close', async () => (await find()) === undefined);
  return (result as { value: Times }).value;
}
