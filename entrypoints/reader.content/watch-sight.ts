/** So long after something lay over it, in milliseconds, what the user saw of it is not what they press. */
const doubtful = 500;

type Sight = {
  isCovered(): boolean;
  /** Whether it is covered, or was a moment ago. */
  wasCovered(): boolean;
};

/**
 * Watches whether anything of the page's is painted over an element in the top layer, whether or not it lets clicks
 * through, where the browser tells (Chromium). What is inside the element does not cover it.
 */
export function watchSight(element: HTMLElement, onCovered: () => void, signal: AbortSignal): Sight {
  let isCovered = false;
  let lastCovered = Number.NEGATIVE_INFINITY;
  const observer = new IntersectionObserver(
    (entries) => {
      if (isCovered) lastCovered = performance.now();
      isCovered = (entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean }).isVisible === false;
      if (isCovered) onCovered();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    isCovered: () => isCovered,
    wasCovered: () => isCovered || performance.now() - lastCovered < doubtful,
  };
}
