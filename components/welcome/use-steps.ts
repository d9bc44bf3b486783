import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useTask } from '@/components/ui/use-task';

/** What is tried on the story, in order. */
export const steps = ['look', 'remember', 'pinyin', 'save', 'review'] as const;

export type Step = (typeof steps)[number];

const key = 'steps-done';

/** The steps that were done in this tab, and how to tick one more. */
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

/** Ticks the steps of opening a card in a part of the page, and of changing its pinyin. */
export function useLookedAt(part: RefObject<HTMLElement | null>, isThere: boolean, tick: (step: Step) => void): void {
  useTask(
    (signal) => {
      const element = part.current;
      if (element === null) return;
      const changes = new MutationObserver((records) => {
        const changed = (selector: string) =>
          records.some(({ target }) => target instanceof Element && target.matches(selector));
        if (changed('.card:is(.open, .pinned):not([hidden])')) tick('look');
        if (changed('article.reading')) tick('pinyin');
      });
      changes.observe(element, { subtree: true, attributeFilter: ['class', 'hidden', 'data-pinyin'] });
      signal.addEventListener('abort', () => changes.disconnect());
    },
    [isThere],
  );
}
