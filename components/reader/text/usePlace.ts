import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Progress } from '@/lib/session/progress';
import { type Anchor, anchorAt, lineTop, pieceElements, scrollerOf } from './text-place';

/** Pixels at the top that the bar covers; the line below it is the one that is read. */
const barHeight = 60;

/**
 * Keeps the reader's place: the line that is on top stays there while settings, the window's width, or words that arrive
 * change the lines; an article that was begun opens where it was left; and `progress` hears of every move.
 * @param settled whether all is drawn as it is to be
 * @param causes the place is held when one of them is another one than at the last drawing
 * Long because its effects share the place that is held.
 * @returns `hold` keeps the place through the change that comes next, `at` says where it is
 */
export function usePlace(
  text: RefObject<HTMLElement | null>,
  progress: Progress | undefined,
  settled: boolean,
  causes: readonly unknown[],
): { hold: () => void; at: () => Anchor | undefined } {
  const held = useRef<Anchor | undefined>(undefined);
  const last = useRef<Anchor | undefined>(undefined);
  /** The place that was held last, and where the text was scrolled to then. */
  const rested = useRef<{ anchor: Anchor; scrolled: number | undefined } | undefined>(undefined);

  /** Where the text was scrolled to when the held place was last put where it is held. */
  const putAt = useRef<number | undefined>(undefined);

  const holdAt = (anchor: Anchor | undefined) => {
    held.current = anchor;
    // The browser would keep another line of its own choice, and its scrolling would be taken for the user's.
    text.current?.style.setProperty('overflow-anchor', anchor === undefined ? 'auto' : 'none');
  };
  const put = () => {
    const element = text.current;
    const anchor = held.current;
    if (element === null || anchor === undefined) return;
    const top = lineTop(element, anchor);
    const scroller = scrollerOf(element);
    if (top === undefined || scroller === null) return;
    if (Math.abs(top - anchor.y) >= 1) scroller.scrollBy({ top: top - anchor.y, behavior: 'instant' });
    putAt.current = scroller.scrollTop;
  };

  useLayoutEffect(() => {
    const { startAt } = progress ?? {};
    if (startAt !== undefined) holdAt({ ...startAt, y: barHeight + 8 });
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
      holdAt(undefined);
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
      // Nobody reads there: another tab may show the same article.
      if (element.ownerDocument.hidden) return;
      const pieces = pieceElements(element);
      if (held.current === undefined) last.current = anchorAt(pieces, barHeight);
      const anchor = held.current ?? last.current;
      if (anchor === undefined || progress === undefined) return;
      const end = pieces.at(-1)?.getBoundingClientRect();
      const isWhole = element.ariaBusy !== 'true';
      const atEnd = isWhole && end !== undefined && end.height > 0 && end.bottom <= window.innerHeight + 4;
      progress.moved({ piece: anchor.piece, offset: anchor.offset }, atEnd);
    };
    const onScroll = () => {
      const anchor = held.current;
      // Scrolled by the user: after our own scrolling a held place is where it is held, unless the text has changed once
      // more since.
      const isPut = putAt.current !== undefined && Math.abs((scroller?.scrollTop ?? 0) - putAt.current) < 1;
      if (anchor !== undefined && !isPut && Math.abs((lineTop(element, anchor) ?? 0) - anchor.y) > 3) holdAt(undefined);
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
        if (held.current === undefined) holdAt(last.current);
        // No longer than the change takes: who walks on by keys is not to be pulled back.
        clearTimeout(release);
        release = setTimeout(() => {
          holdAt(undefined);
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

  const hold = () => {
    const element = text.current;
    if (element === null || held.current !== undefined) return;
    // At the top the first line stays there by itself.
    const scroller = scrollerOf(element);
    if (scroller === null || scroller.scrollTop === 0) return;
    putAt.current = scroller.scrollTop;
    // While nobody scrolls it is the same place: lines break elsewhere with each change, and the text would creep.
    const isStill = rested.current?.scrolled === scroller.scrollTop;
    holdAt(isStill ? rested.current?.anchor : anchorAt(pieceElements(element), barHeight));
  };
  const before = useRef(causes);
  if (causes.some((cause, index) => cause !== before.current[index])) {
    before.current = causes;
    // While rendering: what is on the screen is still the old text.
    hold();
  }
  return {
    hold,
    at: () => (text.current === null ? undefined : anchorAt(pieceElements(text.current), barHeight)),
  };
}
