import { watchSight } from './watch-sight';

/** A page that takes the place on top so often has it. What it shows at longer intervals, in milliseconds, is no fight. */
const mostTimes = 8;
const fightPause = 10_000;
const lookEvery = 700;
/** So long it takes, in milliseconds, until what was put on top is known to be seen. */
const untilSeen = 250;

type Options = {
  host: HTMLElement;
  /** Opens the element again, on top. */
  show: () => void;
  /** Closes it where the page does not leave it on top; without it, it goes on. */
  close?: () => void;
  signal: AbortSignal;
};

export type OnTop = {
  /** Whether something of the page's lies over the element, or did so a moment ago: what is pressed may not be seen. */
  isDoubtful(): boolean;
};

/**
 * Keeps an element of ours in the top layer, in `host`, above what the page opens later: what takes the clicks of a modal
 * dialog, and what is painted over it while its clicks go through to our buttons. All that we show is inside that element.
 */
export function stayOnTop(element: HTMLElement, { host, show, close, signal }: Options): OnTop {
  let times = 0;
  let shownAt = 0;
  const sight = watchSight(element, () => look(), signal);
  const isModal = element.matches(':modal');
  const look = () => {
    // A page may have taken it out.
    if (!host.isConnected || signal.aborted) return;
    // What is modal on top leaves nothing else to be hit, wherever in the window.
    const points = [0.02, 0.5, 0.98].map((part) => [innerWidth * part, innerHeight * part] as const);
    const isHit = !isModal || points.some(([x, y]) => document.elementFromPoint(x, y) === host);
    if ((isHit && !sight.isCovered()) || document.visibilityState === 'hidden' || innerWidth === 0) return;
    if (performance.now() - shownAt > fightPause) times = 0;
    if (close === undefined || times < mostTimes) show();
    else if (isHit) close();
    times++;
    shownAt = performance.now();
  };
  for (const type of ['toggle', 'fullscreenchange'])
    window.addEventListener(type, () => setTimeout(look), { capture: true, signal });
  // What opens in a shadow root of the page's tells nobody.
  // After a frame was shown: before it, to ask what is hit would lay out by itself what is being drawn.
  const timer = setInterval(() => {
    if (performance.now() - shownAt > untilSeen) requestAnimationFrame(() => setTimeout(look));
  }, lookEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
  return { isDoubtful: sight.wasCovered };
}
