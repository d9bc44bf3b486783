/** What the browser says of the disk; `undefined` where it says nothing. */
export type Estimate = () => Promise<StorageEstimate> | undefined;

/** Bytes. Less is a full disk: other programs may take it before a write of ours is over. */
const leastRoom = 10_000_000;

const ask: Estimate = () => globalThis.navigator?.storage?.estimate();

/** Whether there is no room for a write of so many bytes. Unknown is room enough: the write itself will tell. */
export async function isFull(bytes = 0, estimate: Estimate = ask): Promise<boolean> {
  try {
    // With unlimited storage the quota is what is used and what the disk has left.
    const { quota, usage } = (await estimate()) ?? {};
    return quota !== undefined && usage !== undefined && quota - usage < leastRoom + bytes;
  } catch {
    return false;
  }
}

/**
 * Rejects where there is no room for a write of so many bytes, and some to spare. It must come before every write: one that
 * a full disk cuts off leaves half a record in the browser's log, what is written after it is appended to that, and at its
 * next start Chromium takes the log for damaged and deletes the whole library.
 */
export async function needRoom(bytes = 0): Promise<void> {
  if (await isFull(bytes)) throw new DOMException('There is too little room on the disk', 'QuotaExceededError');
}

/** Whether this page is going away: what is written now has to begin at once, or is lost. */
let isGoing = false;
const whenGoing = new EventTarget();
globalThis.addEventListener?.(
  'pagehide',
  () => {
    isGoing = true;
    whenGoing.dispatchEvent(new Event('going'));
  },
  { capture: true },
);
globalThis.addEventListener?.('pageshow', () => {
  isGoing = false;
});

/** `needRoom`, but no longer than the page is there: a write that waits for the answer begins before the page is gone. */
export function needRoomInTime(): Promise<void> {
  if (isGoing) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const done = () => resolve();
    whenGoing.addEventListener('going', done, { once: true });
    needRoom()
      .then(resolve, reject)
      .finally(() => whenGoing.removeEventListener('going', done));
  });
}
