/** Work in slices: `isDue` once one has lasted long enough, then `take` to let the page do what it has to. */
export type Slice = { isDue(): boolean; take(): Promise<void> };

/** @param slice milliseconds */
export function yieldToMain(slice: number, now: () => number = () => performance.now()): Slice {
  let since = now();
  return {
    isDue: () => now() - since >= slice,
    async take() {
      await nextTask();
      since = now();
    },
  };
}

/** By a message: timers that follow one another wait for 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
