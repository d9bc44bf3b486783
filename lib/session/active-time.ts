type Options = {
  /** Where the reader's own keys, pointer and scrolling are heard. */
  scope: EventTarget;
  /** Whether the reader can be seen now. */
  isVisible: () => boolean;
  /** Adds milliseconds to what was read today. A failure is no matter: it is a figure of the statistics. */
  add: (milliseconds: number) => Promise<unknown>;
  signal: AbortSignal;
  now?: () => number;
};

/** Who does nothing for so long is not reading. */
const idleAfter = 60_000;
const tick = 10_000;
/** Reported at once after so many milliseconds. */
const FLUSH_AFTER = 30_000;

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchmove'];

/** Counts the time in which the reader is in sight and was used in the last minute; `flush` is for a page that goes. */
export function followActiveTime({ scope, isVisible, add, signal, now = Date.now }: Options): { flush(): void } {
  // Opening it was a sign of life.
  let active = now();
  let counted = now();
  let pending = 0;
  let seen = isVisible();

  const count = () => {
    const time = now();
    // A computer that slept, or a clock that was set, was not read on.
    const passed = Math.min(Math.max(0, time - counted), 2 * tick);
    if (seen && counted - active < idleAfter) pending += passed;
    counted = time;
    seen = isVisible();
  };
  const tell = () => {
    if (pending < 1000) return;
    const elapsed = pending;
    pending = 0;
    add(elapsed).catch(() => {});
  };
  const flush = () => {
    count();
    tell();
  };
  const timer = setInterval(() => {
    count();
    if (pending >= FLUSH_AFTER) tell();
  }, tick);
  for (const sign of signs) {
    scope.addEventListener(
      sign,
      () => {
        active = now();
      },
      { capture: true, passive: true, signal },
    );
  }
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    flush();
  });
  return { flush };
}
