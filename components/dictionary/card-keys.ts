import type { RefObject } from 'preact';
import type { Bindings } from '@/components/ui/shortcuts';

/** Keys that go from word to word, and do what the buttons of a word do: of that with the focus, else of the first. */
export function cardKeys(list: RefObject<HTMLElement | null>, field: RefObject<HTMLInputElement | null>) {
  const words = () => [...(list.current?.querySelectorAll<HTMLElement>('.found-word') ?? [])];
  const at = () => words().findIndex((word) => word.contains(document.activeElement));
  const go = (index: number) => {
    const word = words()[index];
    if (index < 0) field.current?.focus();
    else word?.focus();
    word?.scrollIntoView({ block: 'nearest' });
  };
  const move = (by: number) => go(at() + by);
  /** Arrows scroll the page where no word has the focus. */
  const moveFrom = (by: number) => (at() < 0 ? false : move(by));
  const press = (action: string) => () => {
    const word = words()[Math.max(at(), 0)];
    const button = word?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    button?.click();
    return button != null;
  };
  const bindings: Bindings = {
    '/': () => {
      field.current?.focus();
      field.current?.select();
    },
    j: () => move(1),
    k: () => moveFrom(-1),
    ArrowDown: () => moveFrom(1),
    ArrowUp: () => moveFrom(-1),
    Enter: () => at() >= 0 && press('sentences')(),
    r: press('remember'),
    c: press('copy'),
    s: press('speak'),
  };
  return { bindings, toFirst: () => go(0) };
}

/** Shortcuts that repeat while their key is held down. */
export const repeatedCardKeys = ['j', 'k', 'ArrowDown', 'ArrowUp'];
