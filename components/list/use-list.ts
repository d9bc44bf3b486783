import type { Signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Bindings } from '@/components/ui/shortcuts';
import type { ListHandle } from './VirtualList';

type Options = {
  query: string;
  onQuery: (query: string) => void;
  /** The row that keys act on; see `useCursor`. */
  cursor: Signal<string | undefined>;
  hrefOf: (id: string) => string;
  /** Whether keys act on the first row while no row has had the focus. */
  fromFirst?: boolean;
};

/** What every list with a search has: selection, cursor, help and the shortcuts for them. */
export function useList<Row extends { id: string }>(rows: readonly Row[], options: Options) {
  const { query, onQuery, cursor, hrefOf, fromFirst = false } = options;
  const { selected, ...selection } = useSelection(rows);
  const { list: handle, ...at } = useCursor(rows, cursor);
  const [isHelping, setHelping] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const current = () => at.row() ?? (fromFirst ? rows[0] : undefined);
  const onHelp = () => setHelping(true);
  const bindings: Bindings = {
    '/': () => {
      field.current?.focus();
      field.current?.select();
    },
    j: () => at.move(1),
    k: () => at.move(-1),
    Enter: () => {
      const row = current();
      if (row !== undefined) location.hash = hrefOf(row.id);
    },
    x: () => {
      const row = current();
      if (row !== undefined) selection.select(row.id, !selection.has(row.id), false);
    },
    '?': onHelp,
    Escape: () => (selected.length > 0 ? selection.all(false) : onQuery('')),
  };
  const all = { all: rows.length, onAll: selection.all };
  return {
    selected,
    selection,
    at,
    current,
    bindings,
    isHelping,
    closeHelp: () => setHelping(false),
    /** Props of `ListTools`, `VirtualList` and `SelectionBar`. */
    tools: { field, query, onQuery, onHelp, onLeave: () => at.go(0), selected: selected.length, ...all },
    list: { rows, handle, onFocus: at.set },
    bar: { count: selected.length, ...all },
  };
}

/** Shortcuts of a list that repeat while their key is held down. */
export const repeatedKeys = ['j', 'k'];

/** Selects rows one by one, or with Shift a range. Rows that a filter hides are not selected until it shows them again. */
function useSelection(rows: readonly { id: string }[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | undefined>(undefined);
  const selected = useMemo(() => rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id), [rows, chosen]);
  return {
    /** Ids of the selected rows that are listed. */
    selected,
    has: (id: string) => chosen.has(id),
    select(id: string, on: boolean, range: boolean) {
      const from = rows.findIndex((row) => row.id === anchor.current);
      const to = rows.findIndex((row) => row.id === id);
      const ids =
        range && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id) : [id];
      const next = new Set(chosen);
      for (const each of ids) {
        if (on) next.add(each);
        else next.delete(each);
      }
      anchor.current = id;
      setChosen(next);
    },
    all: (on = true) => setChosen(new Set(on ? rows.map(({ id }) => id) : [])),
  };
}

/**
 * The row of a list that keys act on: the one that had the focus last. `cursor` outlives the page, so that the same row
 * has the focus when the user comes back.
 */
function useCursor<Row extends { id: string }>(rows: readonly Row[], cursor: Signal<string | undefined>) {
  const list = useRef<ListHandle>(null);
  /** The row to focus as soon as it is listed. */
  const awaited = useRef(cursor.peek());
  const index = () => rows.findIndex(({ id }) => id === cursor.peek());
  const go = (to: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[at];
    if (row === undefined) return;
    cursor.value = row.id;
    list.current?.focus(at);
  };
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === awaited.current);
    if (at < 0) return;
    awaited.current = undefined;
    // Whoever is typing keeps the focus.
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement && activeElement.type !== 'checkbox') return;
    list.current?.focus(at);
  }, [rows]);
  return {
    list,
    row: () => rows[index()],
    set(id: string) {
      cursor.value = id;
    },
    go,
    move: (by: number) => go(index() + by),
    /** Moves on to the next row that stays, once these are gone. */
    leave(ids: readonly string[]) {
      const next = rows.slice(index() + 1).find(({ id }) => !ids.includes(id));
      if (next !== undefined) cursor.value = next.id;
      awaited.current = cursor.peek();
    },
  };
}
