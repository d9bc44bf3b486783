import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useTask } from './use-task';

/** An element that had the focus, and how to find the one that is rendered in its place: its row, and what it is there. */
type FocusPlace = { element: HTMLElement; row: string | undefined; selector: string };

/** How many frames are waited for a row to be there again. */
const mostFrames = 30;

/**
 * Remembers where the focus is outside of elements that match `selector`. Returns what brings it back there when such an
 * element is taken out with the focus in it: to the same element, to its like in a row that comes back, else to the page.
 */
export function useFocusReturn(selector: string): () => void {
  const place = useRef<FocusPlace | undefined>(undefined);
  useTask((signal) => {
    const remember = (target: EventTarget | null) => {
      if (!(target instanceof HTMLElement) || target === document.body || target.closest(selector)) return;
      const action = target.dataset.action;
      place.current = {
        element: target,
        row: target.closest<HTMLElement>('[data-id]')?.dataset.id,
        selector: action === undefined ? target.localName : `[data-action="${action}"]`,
      };
    };
    remember(document.activeElement);
    document.addEventListener('focusin', ({ target }) => remember(target), { signal });
  }, []);
  return () => {
    const before = place.current;
    let frames = 0;
    const look = () => {
      // Something else has taken the focus meanwhile.
      if (document.activeElement !== document.body) return;
      const element = before && elementAt(before);
      if (element) return element.focus({ preventScroll: true });
      frames += 1;
      if (before?.row !== undefined && frames < mostFrames) requestAnimationFrame(look);
      else focusPage();
    };
    requestAnimationFrame(look);
  };
}

/** Gives `element` the focus when nothing has it: what had it is gone. */
export function focusIfLost(element: HTMLElement | null | undefined): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true });
}

/**
 * Once `state` is another one and what had the focus is gone, the first button in the box takes the focus, which is what
 * stands in its place.
 */
export function useFocusOnChange(box: RefObject<HTMLElement | null>, state: string): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    focusIfLost(box.current?.querySelector<HTMLElement>('.btn:not(:disabled)'));
  }, [state]);
}

/** Gives the page the focus when nothing has it, so that the keyboard goes on in it and not at its top. */
function focusPage(): void {
  focusIfLost(document.querySelector('main'));
}

/** The same as soon as the row that has the focus is gone. */
export function focusPageLater(): void {
  let frames = 0;
  const look = () => {
    focusPage();
    frames += 1;
    if (document.activeElement?.localName !== 'main' && frames < mostFrames) requestAnimationFrame(look);
  };
  look();
}

function elementAt({ element, row, selector }: FocusPlace): HTMLElement | undefined {
  if (element.isConnected) return element;
  if (row === undefined) return undefined;
  return document.querySelector<HTMLElement>(`[data-id="${CSS.escape(row)}"] ${selector}`) ?? undefined;
}

/** Calls `onLost` when an element is taken out with the focus in it. */
export function useFocusLost(box: RefObject<HTMLElement | null>, onLost: () => void): void {
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement)) onLost();
    };
  }, []);
}
