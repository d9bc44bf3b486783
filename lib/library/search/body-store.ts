import type { Library } from '@/lib/library/db';
import type { DerivedRow } from '@/lib/library/types';
import type { Body } from './query';
import { createRowReader } from './row-reader';
import type { ReadBodies } from './search-articles';

/** The texts that search has read, cached while the user searches. */
export type BodyStore = {
  read: ReadBodies;
  /** Forgets an article that has changed. */
  forget(id: string): void;
  /** Frees the memory, once the user has stopped searching. */
  clear(): void;
};

/** Size of the cache in bytes: 15,000 articles of 1,500 characters. What is beyond is read again each time. */
const mostBytes = 160_000_000;

/**
 * Reads and caches what a search needs: for one in Chinese only texts, since derived rows take five times as long to
 * read.
 * @param onDerived gets each derived row that was read: its words are needed next
 */
export function createBodyStore(
  db: Library,
  { onDerived, most = mostBytes }: { onDerived?: (row: DerivedRow) => void; most?: number } = {},
): BodyStore {
  /** Without an entry: not read yet. `undefined`: there is none. */
  const texts = new Map<string, string | undefined>();
  const pinyins = new Map<string, string | undefined>();
  const textRows = createRowReader(db.texts, ({ article }) => article);
  const derivedRows = createRowReader(db.derived, ({ article }) => article);
  let bytes = 0;
  let work = Promise.resolve();

  const readTexts = async (ids: readonly string[]): Promise<void> => {
    const rows = await textRows.read(ids);
    for (const id of ids) texts.set(id, undefined);
    for (const { article, text } of rows) {
      texts.set(article, text);
      bytes += text.length * 2;
    }
  };
  const readPinyins = async (ids: readonly string[]): Promise<void> => {
    const rows = await derivedRows.read(ids);
    for (const id of ids) pinyins.set(id, undefined);
    for (const row of rows) {
      pinyins.set(row.article, row.pinyin);
      bytes += row.pinyin.length;
      onDerived?.(row);
    }
  };
  const drop = (id: string): void => {
    bytes -= (texts.get(id)?.length ?? 0) * 2 + (pinyins.get(id)?.length ?? 0);
    texts.delete(id);
    pinyins.delete(id);
  };
  const bodyOf = (id: string): Body | undefined => {
    const text = texts.get(id);
    const pinyin = pinyins.get(id);
    return text === undefined ? undefined : { text, ...(pinyin !== undefined && { pinyin }) };
  };

  return {
    read(ids, wantsPinyin) {
      // One read after the other: the next search finds what a cancelled one was still reading.
      const done = work.then(async () => {
        const [bare, unread] = [
          ids.filter((id) => !texts.has(id)).sort(),
          wantsPinyin ? ids.filter((id) => !pinyins.has(id)).sort() : [],
        ];
        await Promise.all([readTexts(bare), readPinyins(unread)]);
        const bodies = ids.map(bodyOf);
        if (bytes > most) for (const id of [...bare, ...unread]) drop(id);
        return bodies;
      });
      work = done.then(
        () => {},
        () => {},
      );
      return done;
    },
    forget: drop,
    clear() {
      texts.clear();
      pinyins.clear();
      textRows.forget();
      derivedRows.forget();
      bytes = 0;
    },
  };
}
