/** Work in slices: once one `isOver`, `yieldToMain` lets the page draw and take input. */
export type WorkSlices = { isOver(): boolean; yieldToMain(): Promise<void> };

/** @param slice milliseconds */
export function workSlices(slice: number, now: () => number = () => performance.now()): WorkSlices {
  let since = now();
  return {
    isOver: () => now() - since >= slice,
    async yieldToMain() {
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
