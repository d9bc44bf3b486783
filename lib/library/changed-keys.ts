import { Dexie } from 'dexie';

/** A node of Dexie's tree of changed keys; from another page it comes without its prototype. */
type Ranges = { from?: unknown; to?: unknown; l?: Ranges | null; r?: Ranges | null };

/** The primary keys of one table that a write has changed, or 'all' where they are unknown. */
export type ChangedKeys = readonly string[] | 'all';

/**
 * Reports which rows of tables were written, in this page or another one, once they are on the disk. Unlike a live query
 * it costs as much as was changed, not as much as is shown: for lists of ten thousand. Returns an unsubscribe function.
 */
export function onChangedKeys<Name extends string>(
  database: string,
  tables: readonly Name[],
  listener: (table: Name, keys: ChangedKeys) => void,
): () => void {
  const hear = (parts: object): void => {
    for (const table of tables) {
      const prefix = `idb://${database}/${table}/`;
      const found = parts as Record<string, Ranges | undefined>;
      if (found.all !== undefined) listener(table, 'all');
      else {
        const keys = [found[prefix], found[`${prefix}:dels`]].flatMap((ranges) => (ranges ? [keysIn(ranges)] : []));
        if (keys.includes('all')) listener(table, 'all');
        else if (keys.length > 0) listener(table, [...new Set((keys as string[][]).flat())]);
      }
    }
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

function keysIn({ from, to, l, r }: Ranges): string[] | 'all' {
  if (from === undefined && to === undefined) return [];
  if (typeof from !== 'string' || from !== to) return 'all';
  const sides = [l, r].map((side) => (side ? keysIn(side) : []));
  return sides.includes('all') ? 'all' : [from, ...(sides as string[][]).flat()];
}
