import { useRef, useState } from 'preact/hooks';
import type { ArticleRow } from '@/lib/library/types';

/** Which of the listed articles are selected: one by one, or with Shift all from the last one on. */
export function useSelection(list: readonly ArticleRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | undefined>(undefined);
  // What a filter or a search hides is not meant.
  const selected = list.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return {
    chosen,
    selected,
    select(id: string, on: boolean, range: boolean): void {
      const from = list.findIndex((row) => row.id === anchor.current);
      const to = list.findIndex((row) => row.id === id);
      const ids =
        range && from >= 0 ? list.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id) : [id];
      const next = new Set(chosen);
      for (const each of ids) {
        if (on) next.add(each);
        else next.delete(each);
      }
      anchor.current = id;
      setChosen(next);
    },
    all: () => setChosen(new Set(list.map(({ id }) => id))),
    none: () => setChosen(new Set()),
  };
}
