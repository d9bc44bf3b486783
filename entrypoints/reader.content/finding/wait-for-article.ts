import type { Found } from './look-at-page';

/**
 * Milliseconds: how long at most, so that with its last look the user waits three seconds; how long a page that stands
 * still is given; and between two looks at a restless one.
 */
const mostTime = 2_800;
const stillTime = 400;
const lookEvery = 1_000;
const tick = 100;
/** A page that was opened, or got something over the network, so short a time ago may still be building its text. */
const youngTime = 4_000;

type Options = {
  look: () => Promise<Found>;
  /** Whether what was found is what is waited for. */
  isIt: (found: Found) => boolean;
  /** When the page went on to the address at which it is now, as its `performance.now()` counts; 0 from its loading. */
  arrivedAt: () => number;
  signal: AbortSignal;
};

/** Looks until the page holds what is waited for, stands still, or three seconds are over; undefined where aborted. */
export async function waitForArticle(
  window: Window,
  { look, isIt, arrivedAt, signal }: Options,
): Promise<Found | undefined> {
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
    let found = await look();
    let lookedAt = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, tick));
      if (signal.aborted) return undefined;
      const now = performance.now();
      const isStill = now - changedAt >= stillTime;
      // Shadow roots and frames change without being seen to.
      if ((isNew && isStill) || now - lookedAt >= lookEvery || now >= end) {
        const before = lengthOf(found);
        isNew = false;
        found = await look();
        if (signal.aborted) return undefined;
        lookedAt = performance.now();
        // A text that still grows is not taken: what is kept of it would be its beginning.
        const isWhole = isStill || lengthOf(found) === before;
        if (isWhole && document.readyState !== 'loading' && isIt(found)) return found;
      }
      if (now >= end || (isStill && (isIt(found) || !isBusy(window, arrivedAt(), found)))) return found;
    }
  } finally {
    observer.disconnect();
  }
}

/** Whether there is a sign that the page is not done, although nothing in it moves. */
function isBusy(window: Window, arrivedAt: number, { refusal }: Found): boolean {
  // A text in another language is there to be read: nothing is missing.
  if (refusal?.state === 'not-chinese' || refusal?.state === 'restricted')
    return window.document.readyState !== 'complete';
  return isYoung(window, arrivedAt) || window.document.querySelector('[aria-busy="true"]') !== null;
}

/** Whether the page may still be building its text: it is loading, or did, or went on to its address, a moment ago. */
export function isYoung({ document, performance }: Window, arrivedAt: number): boolean {
  if (document.readyState !== 'complete') return true;
  const resources = performance.getEntriesByType('resource').slice(-50) as PerformanceResourceTiming[];
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const latest = Math.max(arrivedAt, load?.loadEventEnd ?? 0, ...resources.map(({ responseEnd }) => responseEnd));
  return performance.now() - latest < youngTime;
}

/** How much text there is, in UTF-16 units. */
export function lengthOf({ article }: Pick<Found, 'article'>): number {
  return (article?.blocks ?? []).reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
}
