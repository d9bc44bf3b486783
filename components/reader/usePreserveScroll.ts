import { useRef } from 'preact/hooks';

/** Calls `hold` when one of `causes` is another one than at the last drawing, before the screen shows what it makes. */
export function usePreserveScroll(causes: readonly unknown[], hold: () => void): void {
  const last = useRef(causes);
  if (causes.every((cause, index) => cause === last.current[index])) return;
  last.current = causes;
  // While rendering: what is on the screen is still the old text.
  hold();
}
