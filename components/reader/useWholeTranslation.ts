import { useEffect, useRef } from 'preact/hooks';
import type { Translation } from '@/lib/session/translation';

type Options = {
  translation: Translation | undefined;
  /** Whether articles stand in two languages. */
  on: boolean;
  onChange: (on: boolean) => void;
  /** What is on top of the window, and what keeps it there through a change. */
  place: { at: () => { piece: number } | undefined; hold: () => void };
};

/** The switch that shows an article in two languages; absent where nothing is translated. */
export function useWholeTranslation({ translation, on, onChange, place }: Options) {
  const now = useRef(place);
  now.current = place;
  const start = (byUser: boolean) =>
    translation?.whole.start({
      byUser,
      top: () => now.current.at()?.piece ?? 0,
      onShow: () => now.current.hold(),
    });
  const end = () => {
    now.current.hold();
    translation?.whole.off();
  };

  useEffect(() => {
    const isOff = translation?.whole.state.peek().kind === 'off';
    if (!on && !isOff) end();
    // Not in every tab with an article at once: in this one when it is looked at.
    if (on && isOff) return whenVisible(() => void start(false));
  }, [translation, on]);

  if (translation === undefined) return undefined;
  return {
    on,
    toggle() {
      // At once, while the browser still knows that the user asked: it may have to download its translator.
      if (on) end();
      else void start(true);
      onChange(!on);
    },
    start: () => void start(true),
  };
}

/** Calls a function once the page is visible; returns its undo. */
function whenVisible(then: () => void): () => void {
  const stop = new AbortController();
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    stop.abort();
    then();
  };
  document.addEventListener('visibilitychange', look, { signal: stop.signal });
  look();
  return () => stop.abort();
}
