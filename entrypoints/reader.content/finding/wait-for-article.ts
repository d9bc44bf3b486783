import type { Found } from './look-at-page';

/** Milliseconds: how long at most, how long a page that stands still is given, and between two looks at a restless one. */
const mostTime = 5_000;
const stillTime = 400;
const lookEvery = 1_000;
const tick = 100;
/** A page that got something over the network so short a time ago may still be building its text of it. */
const networkTime = 2_000;

type Options = {
  look: () => Found;
  /** Whether what was found is what is waited for. */
  isIt: (found: Found) => boolean;
  signal: AbortSignal;
};

/**
 * Looks at a page that is loading or changing until it holds what is waited for, stands still, or five seconds are over.
 * Gives what it found last; undefined where `signal` aborted.
 */
export async function waitForArticle(window: Window, { look, isIt, signal }: Options): Promise<Found | undefined> {
  const { document, performance } = window;
  const end = performance.now() + mostTime;
  let changedAt = performance.now();
  let isNew = false;
  const observer = new MutationObserver(() => {
    changedAt = performance.now();
    isNew = true;
  });
  observer.observe(document, {
    ...{ childList: true, subtree: true, characterData: true },
    // What is hidden may be shown by a class.
    attributeFilter: ['class', 'style', 'hidden'],
  });
  try {
    let found = look();
    let lookedAt = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, tick));
      if (signal.aborted) return undefined;
      const now = performance.now();
      const isStill = now - changedAt >= stillTime;
      // Shadow roots and frames change without being seen to.
      if ((isNew && isStill) || now - lookedAt >= lookEvery || now >= end) {
        found = look();
        lookedAt = performance.now();
        isNew = false;
        if (document.readyState !== 'loading' && isIt(found)) return found;
      }
      if (now >= end || (isStill && !isBusy(window, found))) return found;
    }
  } finally {
    observer.disconnect();
  }
}

/** Whether there is a sign that the page is not done, although nothing in it moves. */
function isBusy({ document, performance }: Window, { refusal }: Found): boolean {
  if (document.readyState !== 'complete') return true;
  // A text in another language is there to be read: nothing is missing.
  if (refusal?.state === 'not-chinese' || refusal?.state === 'restricted') return false;
  const resources = performance.getEntriesByType('resource').slice(-50) as PerformanceResourceTiming[];
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const latest = Math.max(load?.loadEventEnd ?? 0, ...resources.map(({ responseEnd }) => responseEnd));
  return performance.now() - latest < networkTime || document.querySelector('[aria-busy="true"]') !== null;
}
