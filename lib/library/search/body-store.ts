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

export function createBodyStore(db: Library): BodyStore {
  const kept = new Map<string, Body>();
  let units = 0;

  const load = async (ids: string[]): Promise<void> => {
    const [texts, derived] = await db.transaction('r', [db.texts, db.derived], () =>
      Promise.all([db.texts.bulkGet(ids), db.derived.bulkGet(ids)]),
    );
    ids.forEach((id, at) => {
      const text = texts[at]?.text;
      if (text === undefined) return;
      const pinyin = derived[at]?.pinyin;
      kept.set(id, { text, ...(pinyin !== undefined && { pinyin }) });
      units += text.length + (pinyin?.length ?? 0);
    });
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
