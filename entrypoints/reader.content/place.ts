import { withoutTracking } from '@/lib/article/canonical-url';

/**
 * Where a tab is: its address without what only tracks, and the key of its entry in the history, which a page that only
 * rewrites its address keeps. The key is absent where the browser has no Navigation API.
 */
export type Place = { address: string; key?: string };

export function placeOf(window: Window): Place {
  const navigation = 'navigation' in window ? (window.navigation as Navigation) : undefined;
  return { address: withoutTracking(window.location.href), key: navigation?.currentEntry?.key };
}

/** Whether the user has gone on between two looks. An address that the page rewrote under the reader is the same place. */
export function isSamePlace(before: Place, now: Place): boolean {
  return before.address === now.address || (before.key !== undefined && before.key === now.key);
}

/** Calls `onLeft` once when the tab goes on to another place, the page itself staying or not. */
export function whenLeft(window: Window, onLeft: () => void, signal: AbortSignal): void {
  const start = placeOf(window);
  const look = () => {
    if (!isSamePlace(start, placeOf(window))) onLeft();
  };
  window.addEventListener('pagehide', onLeft, { signal });
  if ('navigation' in window)
    (window.navigation as Navigation).addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, 500);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}
