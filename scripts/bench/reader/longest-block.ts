import type { CDPSession, Page } from 'playwright-core';
import { middle } from '@/scripts/bench/measure';
import { sampleText } from '@/scripts/bench/sample-text';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { readerOnPage } from '@/tests/e2e/harness/reader';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import type { Opener } from './open-article';

/**
 * The longest task of a page's main thread, in milliseconds: by the clock, and of the processor's time; and when the first
 * paragraph was on the screen.
 */
export type LongestBlock = { clock: number; processor: number; shown: number };

/**
 * The longest block of the page, from the click until all is drawn; medians. On a busy machine the processor's time is
 * what says something: by the clock a task waits for other programs, too.
 */
export async function longestBlock(
  pindu: Pindu,
  page: Page,
  opener: Opener,
  { length, inOne, rounds }: { length: number; inOne: boolean; rounds: number },
): Promise<LongestBlock> {
  const paragraphs = inOne ? [sampleText(length).join('')] : sampleText(length);
  const longest: LongestBlock[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await opener.goTo(paragraphs);
    const stop = await traceTasks(pindu.cdp, page);
    const { shown } = await opener.click(pindu.extensionId);
    const reader = await readerOnPage(pindu, page);
    await waitFor('the whole text', () => reader.evaluate(isDrawn, paragraphs.length), 180_000);
    // What a drawn text leaves to be done.
    await page.waitForTimeout(500);
    longest.push({ ...(await stop()), shown });
  }
  return {
    clock: middle(longest.map(({ clock }) => clock)),
    processor: middle(longest.map(({ processor }) => processor)),
    shown: middle(longest.map(({ shown }) => shown)),
  };
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; dur?: number; tdur?: number };

const mark = 'bench: this page';

/** Notes all tasks of the page's main thread; gives the longest. */
async function traceTasks(cdp: CDPSession, page: Page): Promise<() => Promise<Omit<LongestBlock, 'shown'>>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    transferMode: 'ReportEvents',
  });
  // Tells which of the browser's processes and threads is the page's.
  await page.evaluate((name) => void performance.mark(name), mark);
  return async () => {
    const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', collect);
    const own = events.find(({ name }) => name === mark);
    const tasks = events.filter(
      ({ ph, name, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && pid === own?.pid && tid === own.tid,
    );
    const most = (of: (task: TraceEvent) => number | undefined) => Math.max(0, ...tasks.map((task) => of(task) ?? 0));
    return { clock: most(({ dur }) => dur) / 1000, processor: most(({ tdur }) => tdur) / 1000 };
  };
}

function isDrawn(root: ParentNode, paragraphs: number): boolean {
  const pieces = [...root.querySelectorAll('article p[data-piece]')];
  return pieces.length >= paragraphs && pieces.every((piece) => piece.querySelector('rt[data-p]') !== null);
}
