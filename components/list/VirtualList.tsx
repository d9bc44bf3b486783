import type { ComponentChildren, Ref } from 'preact';
import { useCallback, useEffect, useImperativeHandle, useRef } from 'preact/hooks';
import { useVirtual } from './use-virtual';
import './list.css';

export type ListHandle = {
  /** Scrolls to a row and focuses its link. */
  focus: (index: number) => void;
};

type Props<Row> = {
  rows: readonly Row[];
  /** Height of a row in pixels before it was measured. */
  estimate: number;
  /** Whether all rows are rendered, so that the browser's own find meets them; else those in the window. */
  whole?: boolean;
  class: string;
  rowClass?: string;
  label?: string;
  handle?: Ref<ListHandle>;
  /** Called with the ids of the rendered rows when they change. */
  onRendered?: (ids: string[]) => void;
  /** Called when the focus comes to a row. */
  onFocus?: (id: string) => void;
  children: (row: Row, index: number) => ComponentChildren;
};

/** A list of any length in the page, of which only the rows in the window are rendered. */
export function VirtualList<Row extends { id: string }>({
  rows,
  estimate,
  whole,
  handle = null,
  ...props
}: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  // The same function while the rows are the same: with another one, all ten thousand are laid out again.
  const keyOf = useCallback((index: number) => rows[index]?.id ?? '', [rows]);
  const virtual = useVirtual(list, { count: rows.length, estimate, keyOf, overscan: whole ? rows.length : 8 });
  const rendered = virtual.rows.map(({ key }) => key);
  useEffect(() => props.onRendered?.(rendered), [rendered.join('\n')]);

  /** A row that is rendered late must not take the focus from one that was asked for after it. */
  const requests = useRef(0);
  useImperativeHandle(handle, () => ({
    focus(index) {
      virtual.scrollTo(index);
      requests.current += 1;
      const request = requests.current;
      const id = rows[index]?.id;
      let tries = 0;
      const look = () => {
        if (request !== requests.current) return;
        const row = [...(list.current?.children ?? [])].find((each) => (each as HTMLElement).dataset.id === id);
        const link = row?.querySelector('a');
        if (link) link.focus({ preventScroll: true });
        else if (++tries < 20) requestAnimationFrame(look);
      };
      look();
    },
  }));

  return (
    <ul ref={list} class={`virtual ${props.class}`} aria-label={props.label} style={{ height: `${virtual.height}px` }}>
      {virtual.rows.map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={key}
              ref={virtual.measure}
              class={props.rowClass}
              data-index={index}
              data-id={row.id}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onFocusCapture={() => props.onFocus?.(row.id)}
            >
              {props.children(row, index)}
            </li>
          )
        );
      })}
    </ul>
  );
}
