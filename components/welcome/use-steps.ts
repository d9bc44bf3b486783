import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Step, steps } from './steps';

const key = 'steps-done';

/** What was done of the first steps in this tab, and how to tick one more. */
export function useSteps(): [done: readonly Step[], tick: (step: Step) => void] {
  const [done, setDone] = useState<readonly Step[]>(() => {
    const kept = sessionStorage.getItem(key)?.split(' ') ?? [];
    return steps.filter((step) => kept.includes(step));
  });
  // Written at once: the step may be one that leaves this page.
  const tick = (step: Step) =>
    setDone((now) => {
      const next = now.includes(step) ? now : [...now, step];
      sessionStorage.setItem(key, next.join(' '));
      return next;
    });
  return [done, tick];
}

/** Tells when a card opens in a part of the page, and when the pinyin over its text becomes another. */
export function useLookedAt(part: RefObject<HTMLElement | null>, isThere: boolean, tick: (step: Step) => void): void {
  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const opened = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'open') tick('look');
    };
    // A popover's event does not bubble.
    element.addEventListener('toggle', opened, true);
    const changes = new MutationObserver((records) => {
      if (records.some(({ target }) => target instanceof Element && target.matches('article.reading'))) tick('pinyin');
    });
    changes.observe(element, { subtree: true, attributeFilter: ['class', 'data-pinyin'] });
    return () => {
      element.removeEventListener('toggle', opened, true);
      changes.disconnect();
    };
  }, [isThere]);
}
