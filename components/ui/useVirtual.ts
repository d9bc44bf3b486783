import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = {
  /** How many rows the list has. */
  count: number;
  /** The row's height in pixels before it was measured. */
  estimate: number;
  /** What tells a row from another, whatever is sorted or filtered: measured heights stay with it. */
  keyOf: (index: number) => string;
  /** Rows that are drawn beyond each end of the window. */
  overscan?: number;
};

export type Virtual = {
  /** The rows to be drawn; `start` is where one stands in the list, in pixels from its top. */
  rows: { index: number; key: string; start: number }[];
  /** Height of the whole list in pixels. */
  height: number;
  /** The ref of a row's element, which must have `data-index`: its real height counts from then on. */
  measure: (row: HTMLElement | null) => void;
  /** Brings a row into the window, by no more than is needed. */
  scrollTo: (index: number) => void;
};

/**
 * The rows of a long list that the window shows, so that ten thousand cost as much as thirty. The page itself scrolls,
 * and the list stands anywhere in it.
 * @param list the element in which rows stand absolutely, `height` high
 */
export function useVirtual(list: RefObject<HTMLElement | null>, options: Options): Virtual {
  const { count, estimate, keyOf, overscan = 8 } = options;
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [margin, setMargin] = useState(0);
  const settings: VirtualizerOptions<Window, HTMLElement> = {
    count,
    overscan,
    scrollMargin: margin,
    // The page's header of rooms never covers a row; a little air shows that there are more.
    scrollPaddingStart: 64,
    scrollPaddingEnd: 64,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer(settings));
  virtualizer.setOptions(settings);

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // What stands above the list comes and goes: a notice, filters that wrap.
    const top = list.current && Math.round(list.current.getBoundingClientRect().top + window.scrollY);
    if (top !== null && top !== margin) setMargin(top);
  });

  return {
    rows: virtualizer.getVirtualItems().map(({ index, key, start }: VirtualItem) => ({
      index,
      key: String(key),
      start: start - margin,
    })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto', behavior: 'auto' }),
  };
}
