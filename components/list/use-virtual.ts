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
  /** Identifies a row, however the list is sorted or filtered: its measured height stays with it. */
  keyOf: (index: number) => string;
  /** Rows that are drawn beyond each end of the window. */
  overscan?: number;
};

type Virtual = {
  /** The rows to render; `start` in pixels from the top of the list. */
  rows: { index: number; key: string; start: number }[];
  /** Of the whole list, in pixels. */
  height: number;
  /** The ref of a row's element, which must have `data-index`; measures its height. */
  measure: (row: HTMLElement | null) => void;
  /** Scrolls a row into the window, no further than needed. */
  scrollTo: (index: number) => void;
};

/**
 * The rows of a long list that the window shows, so that ten thousand cost as much as thirty. The page itself scrolls.
 * @param list the element, `height` high, in which rows are positioned absolutely
 */
export function useVirtual(list: RefObject<HTMLElement | null>, options: Options): Virtual {
  const { count, estimate, keyOf, overscan = 8 } = options;
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [margin, setMargin] = useState(0);
  const settings: VirtualizerOptions<Window, HTMLElement> = {
    count,
    overscan,
    scrollMargin: margin,
    // A little space shows that there are more rows.
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
    // The content above the list changes its height: a notice, filters that wrap.
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
