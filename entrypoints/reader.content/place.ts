import { withoutTracking } from '@/lib/article/metadata/canonical-url';

/** Where a tab is: its address without tracking, and its history entry's key, where there is a Navigation API. */
export type Place = { address: string; key?: string };

export function placeOf(window: Window): Place {
  const navigation = 'navigation' in window ? (window.navigation as Navigation) : undefined;
  return { address: withoutTracking(window.location.href), key: navigation?.currentEntry?.key };
}

/** Whether the user has gone on between two looks. An address that the page rewrote under the reader is the same place. */
export function isSamePlace(before: Place, now: Place): boolean {
  return before.address === now.address || (before.key !== undefined && before.key === now.key);
}

/** Calls `onMoved` whenever a page goes on to another place by itself. */
export function whenMoved(window: Window, onMoved: () => void, signal: AbortSignal): void {
  let last = placeOf(window);
  const look = () => {
    const now = placeOf(window);
    if (!isSamePlace(last, now)) onMoved();
    last = now;
  };
  if ('navigation' in window)
    (window.navigation as Navigation).addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, 500);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}

/** Calls `onLeft` when the tab goes on to another place, the page itself staying or not. */
export function whenLeft(window: Window, onLeft: () => void, signal: AbortSignal): void {
  window.addEventListener('pagehide', onLeft, { signal });
  whenMoved(window, onLeft, signal);
}
