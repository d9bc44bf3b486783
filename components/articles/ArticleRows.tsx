import type { Ref } from 'preact';
import { useCallback, useEffect, useImperativeHandle, useRef } from 'preact/hooks';
import { useVirtual } from '@/components/ui/useVirtual';
import type { ArticleRow as Row } from '@/lib/library/types';
import { ArticleRow, type RowActions } from './ArticleRow';
import type { ListItem } from './list-item';

/** So many rows are all in the page, where the browser's own find meets them; longer lists have the search field. */
const wholeUpTo = 100;

export type RowsHandle = {
  /** Brings a row into the window and puts the focus on its title. */
  focus: (index: number) => void;
};

type Props = RowActions & {
  rows: readonly Row[];
  itemOf: (row: Row) => ListItem;
  hrefOf: (id: string) => string;
  selected: ReadonlySet<string>;
  /** Whether the rows are what a search has found. */
  isSearched: boolean;
  label: string;
  /** Told which rows are drawn. */
  onDrawn: (ids: string[]) => void;
  handle: Ref<RowsHandle>;
};

/** The articles of the list; of a long one, those that the window shows. */
export function ArticleRows({ rows, itemOf, hrefOf, selected, isSearched, label, onDrawn, handle, ...actions }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // What a search finds changes with each key, and each drawing of a hundred rows holds the keys up.
  const isShort = !isSearched && rows.length <= wholeUpTo;
  // The same function while the rows are the same ones: with another all ten thousand are laid out anew.
  const keyOf = useCallback((index: number) => rows[index]?.id ?? '', [rows]);
  const virtual = useVirtual(list, {
    count: rows.length,
    estimate: 76,
    keyOf,
    overscan: isShort ? rows.length : 8,
  });
  const drawn = virtual.rows.map(({ key }) => key);
  const names = drawn.join('\n');
  // Told when other rows are drawn, not at each drawing.
  useEffect(() => onDrawn(drawn), [names]);

  /** Counts what was asked for: a row that comes late does not take the focus from one that was asked for after it. */
  const asked = useRef(0);
  useImperativeHandle(handle, () => ({
    focus(index) {
      virtual.scrollTo(index);
      const now = ++asked.current;
      // The row is drawn once the window has moved.
      const id = rows[index]?.id;
      let tries = 0;
      const look = () => {
        if (now !== asked.current) return;
        const title = [...(list.current?.children ?? [])]
          .find((row) => (row as HTMLElement).dataset.id === id)
          ?.querySelector<HTMLElement>('a');
        if (title) title.focus({ preventScroll: true });
        else if (++tries < 20) requestAnimationFrame(look);
      };
      look();
    },
  }));

  return (
    <ul ref={list} class="rows" aria-label={label} style={{ height: `${virtual.height}px` }}>
      {virtual.rows.map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <ArticleRow
              key={key}
              item={itemOf(row)}
              index={index}
              count={rows.length}
              start={start}
              href={hrefOf(row.id)}
              isSelected={selected.has(row.id)}
              measure={virtual.measure}
              {...actions}
            />
          )
        );
      })}
    </ul>
  );
}
