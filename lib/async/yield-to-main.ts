/**
 * Lets the browser draw and take input, and do what waits already, messages too. By a message of our own: timers that
 * follow one another wait for 4 ms each.
 */
export function yieldToMain(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** The same on a page that is not ours: where the browser can, before what the page itself has queued. */
export async function yieldOnPage(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await yieldToMain();
}

/** Work in slices: once one `isOver`, `yieldToMain` lets the page draw and take input, and begins the next. */
type WorkSlices = { isOver(): boolean; yieldToMain(): Promise<void> };

/** @param slice milliseconds */
export function workSlices(slice: number, turn = yieldToMain): WorkSlices {
  let since = performance.now();
  return {
    isOver: () => performance.now() - since >= slice,
    async yieldToMain() {
      await turn();
      since = performance.now();
    },
  };
}

/**
 * Gives a function that yields where the slice is over, and else goes on: a page keeps its clock and its buttons.
 * @param turn how it yields
 */
export function yieldBetweenSlices(slice = 12, turn = yieldToMain): () => Promise<void> {
  const slices = workSlices(slice, turn);
  return async () => {
    if (slices.isOver()) await slices.yieldToMain();
  };
}
