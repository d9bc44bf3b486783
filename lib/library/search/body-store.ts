import type { Library } from '@/lib/library/db';
import type { Body } from './query';
import type { ReadBodies } from './search-articles';

/** The texts that search has read, kept while somebody searches. */
export type BodyStore = {
  read: ReadBodies;
  /** One has changed. */
  forget(id: string): void;
  /** Nobody searches any more: all of it leaves the memory. */
  clear(): void;
};

/** So many UTF-16 units are kept, about 100 MB at most; what is beyond is read anew each time. */
const mostUnits = 60_000_000;
/** So many rows are asked for one by one. */
const few = 10;

export function createBodyStore(db: Library): BodyStore {
  const kept = new Map<string, Body>();
  let units = 0;

  /** By ranges of keys, one request a table: a request for each of ten thousand rows takes ten times as long. */
  const load = async (ids: readonly string[]): Promise<void> => {
    const sorted = [...ids].sort();
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) return;
    const isFew = ids.length <= few;
    const [texts, derived] = await db.transaction('r', [db.texts, db.derived], () =>
      Promise.all([
        isFew ? db.texts.bulkGet(sorted) : db.texts.where(':id').between(first, last, true, true).toArray(),
        isFew ? db.derived.bulkGet(sorted) : db.derived.where(':id').between(first, last, true, true).toArray(),
      ]),
    );
    const asked = new Set(ids);
    const pinyins = new Map(derived.flatMap((row) => (row ? [[row.article, row.pinyin] as const] : [])));
    for (const row of texts) {
      if (row === undefined || !asked.has(row.article)) continue;
      const pinyin = pinyins.get(row.article);
      kept.set(row.article, { text: row.text, ...(pinyin !== undefined && { pinyin }) });
      units += row.text.length + (pinyin?.length ?? 0);
    }
  };
  const drop = (id: string): void => {
    const body = kept.get(id);
    if (body === undefined) return;
    units -= body.text.length + (body.pinyin?.length ?? 0);
    kept.delete(id);
  };

  return {
    async read(ids) {
      const missing = ids.filter((id) => !kept.has(id));
      if (missing.length > 0) await load(missing);
      const bodies = ids.map((id) => kept.get(id));
      if (units > mostUnits) for (const id of missing) drop(id);
      return bodies;
    },
    forget: drop,
    clear() {
      kept.clear();
      units = 0;
    },
  };
}
