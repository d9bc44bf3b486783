import { useEffect, useState } from 'preact/hooks';
import { afterFrame } from '@/components/ui/after-frame';

/** How many of an article's parts fill the first screen, and how many more are made at once: each is two or three. */
const firstParts = 40;
const moreParts = 150;

/**
 * How many of `all` parts are shown: those of the first screen at first, and once that is drawn more with each turn of
 * the page, or a long article would be made whole before any of it is seen.
 * @param atOnce all from the start
 */
export function useShownPart(all: number, atOnce: boolean): number {
  const [shown, setShown] = useState(atOnce ? all : firstParts);
  useEffect(() => {
    if (shown < all) return afterFrame(() => setShown(shown + moreParts));
  }, [shown, all]);
  return Math.min(shown, all);
}
