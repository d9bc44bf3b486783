import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Progress } from '@/lib/reading/progress';
import { type Anchor, anchorAt, lineTop, scrollerOf } from './text-place';

/** Pixels at the top that the bar covers; the line below it is the one that is read. */
const barHeight = 60;

/**
 * Keeps the reader's place: the line that is on top stays there while settings, the window's width, or words that arrive
 * change the lines; an article that was begun opens where it was left; and `progress` is told of every move.
 * @param settled whether all is drawn as it is to be
 * @returns `hold` keeps the place through the change that comes next, `at` says where it is
 */
export function usePlace(
  text: RefObject<HTMLElement | null>,
  progress: Progress | undefined,
  settled: boolean,
): { hold: () => void; at: () => Anchor | undefined } {
  const held = useRef<Anchor | undefined>(undefined);
  const last = useRef<Anchor | undefined>(undefined);
  /** The place that was held last, and where the text was scrolled to then. */
  const rested = useRef<{ anchor: Anchor; scrolled: number | undefined } | undefined>(undefined);

  const put = () => {
    const element = text.current;
    const anchor = held.current;
    if (element === null || anchor === undefined) return;
    const top = lineTop(element, anchor);
    if (top === undefined || Math.abs(top - anchor.y) < 1) return;
    scrollerOf(element)?.scrollBy({ top: top - anchor.y, behavior: 'instant' });
  };

  useLayoutEffect(() => {
    const { startAt } = progress ?? {};
    if (startAt !== undefined) held.current = { ...startAt, y: barHeight + 8 };
    // At the beginning alone: an article that gets longer stays where it is.
  }, []);
  useLayoutEffect(put);
  useEffect(() => {
    // Once more after what is far away was laid out too.
    if (!settled || held.current === undefined) return;
    const timer = setTimeout(() => {
      put();
      if (held.current !== undefined && text.current !== null)
        rested.current = { anchor: held.current, scrolled: scrollerOf(text.current)?.scrollTop };
      held.current = undefined;
    }, 250);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    const element = text.current;
    const window = element?.ownerDocument.defaultView;
    if (element === null || !window) return;
    const scroller = scrollerOf(element);
    const target: EventTarget =
      scroller === element.ownerDocument.scrollingElement ? element.ownerDocument : (scroller ?? element);
    const stop = new AbortController();
    const { signal } = stop;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (held.current === undefined) last.current = anchorAt(element, barHeight);
      const anchor = held.current ?? last.current;
      if (anchor === undefined || progress === undefined) return;
      const end = [...element.querySelectorAll('[data-piece]')].at(-1)?.getBoundingClientRect();
      const atEnd = end !== undefined && end.height > 0 && end.bottom <= window.innerHeight + 4;
      progress.moved({ piece: anchor.piece, offset: anchor.offset }, atEnd);
    };
    const onScroll = () => {
      const anchor = held.current;
      // Scrolled by hand: a place that is held stands where it is held after our own scrolling and the browser's.
      if (anchor !== undefined && Math.abs((lineTop(element, anchor) ?? 0) - anchor.y) > 3) held.current = undefined;
      frame ||= window.requestAnimationFrame(look);
    };
    target.addEventListener('scroll', onScroll, { signal, passive: true });
    // The end of a short text is on the screen from the start.
    const timer = setInterval(look, 3_000);
    let width = element.clientWidth;
    let release: ReturnType<typeof setTimeout> | undefined;
    const observer = new window.ResizeObserver(() => {
      if (element.clientWidth !== width) {
        width = element.clientWidth;
        held.current ??= last.current;
        // No longer than the change takes: who walks on by keys is not to be pulled back.
        clearTimeout(release);
        release = setTimeout(() => {
          held.current = undefined;
        }, 250);
      }
      put();
    });
    observer.observe(element);
    return () => {
      stop.abort();
      observer.disconnect();
      clearInterval(timer);
      clearTimeout(release);
      window.cancelAnimationFrame(frame);
    };
  }, [text, progress]);

  return {
    at: () => (text.current === null ? undefined : anchorAt(text.current, barHeight)),
    hold: () => {
      const element = text.current;
      if (element === null || held.current !== undefined) return;
      // At the top the first line stays there by itself.
      const scroller = scrollerOf(element);
      if (scroller === null || scroller.scrollTop === 0) return;
      // While nobody scrolls it is the same place: lines break elsewhere with each change, and the text would creep.
      const isStill = rested.current?.scrolled === scroller.scrollTop;
      held.current = isStill ? rested.current?.anchor : anchorAt(element, barHeight);
    },
  };
}
