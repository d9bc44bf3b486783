/** A page that fights for the place on top longer than this has it. */
const mostTimes = 8;
const lookEvery = 700;

/**
 * Keeps a modal dialog of ours above what the page opens later: another modal dialog would lie over it and take the
 * pointer and the keys. `host` is the element of the page that holds it; `show` opens it anew, on top.
 */
export function stayOnTop(host: HTMLElement, show: () => void, signal: AbortSignal): void {
  let times = 0;
  const look = () => {
    // What is modal on top leaves nothing else to be hit, wherever in the window.
    const points = [0.02, 0.5, 0.98].map((part) => [innerWidth * part, innerHeight * part] as const);
    const isOnTop = points.some(([x, y]) => document.elementFromPoint(x, y) === host);
    if (isOnTop || document.visibilityState === 'hidden' || innerWidth === 0 || times >= mostTimes) return;
    times++;
    show();
  };
  for (const type of ['toggle', 'fullscreenchange'])
    window.addEventListener(type, () => setTimeout(look), { capture: true, signal });
  // What opens in a shadow root of the page's tells nobody.
  // After a frame was shown: before it, to ask what is hit would lay out by itself what is being drawn.
  const timer = setInterval(() => requestAnimationFrame(() => setTimeout(look)), lookEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
}
