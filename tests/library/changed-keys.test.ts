import { afterEach, expect, test, vi } from 'vitest';
import { type ChangedKeys, onChangedKeys } from '@/lib/library/changed-keys';
import { freshLibrary } from './fresh-library';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const each of undo.splice(0)) each();
});

async function hear() {
  const db = freshLibrary();
  // Its making tells that all may have changed.
  await db.open();
  const heard: [string, ChangedKeys][] = [];
  undo.push(onChangedKeys('pindu', ['levels', 'meta'], (table, keys) => heard.push([table, keys])));
  return { db, heard };
}
const row = (key: string) => ({ key, value: 1, updatedAt: 1, device: 'd' });
const sorted = (keys: ChangedKeys | undefined) => (typeof keys === 'string' ? keys : [...(keys ?? [])].sort());

test('a write reports its keys, of one row or many, each once', async () => {
  const { db, heard } = await hear();
  await db.meta.put(row('a'));
  await vi.waitFor(() => expect(heard).toEqual([['meta', ['a']]]));
  const keys = Array.from({ length: 40 }, (_, nth) => `k${String(nth).padStart(2, '0')}`);
  await db.meta.bulkPut(keys.map(row));
  await vi.waitFor(() => expect(sorted(heard[1]?.[1])).toEqual(keys));
});

test('a deletion reports its key too', async () => {
  const { db, heard } = await hear();
  await db.meta.bulkPut(['a', 'b'].map(row));
  await db.meta.bulkDelete(['a']);
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['meta', ['a']]));
});

test('one transaction over two tables reports both, and no other table', async () => {
  const { db, heard } = await hear();
  await db.transaction('rw', [db.meta, db.levels, db.texts], async () => {
    await db.meta.put(row('a'));
    await db.levels.put({ id: 'l', name: 'l', words: [], updatedAt: 1, device: 'd' });
    await db.texts.put({ article: 't', text: '', updatedAt: 1, device: 'd' });
  });
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(new Map(heard)).toEqual(
    new Map([
      ['meta', ['a']],
      ['levels', ['l']],
    ]),
  );
});

test('where a range is deleted it reports that all may have changed', async () => {
  const { db, heard } = await hear();
  await db.meta.clear();
  await vi.waitFor(() => expect(heard).toEqual([['meta', 'all']]));
});

test('a write that was rolled back reports nothing, nor does any after the end', async () => {
  const { db, heard } = await hear();
  await db
    .transaction('rw', db.meta, async () => {
      await db.meta.put(row('a'));
      throw new Error('no');
    })
    .catch(() => {});
  await db.meta.put(row('b'));
  await vi.waitFor(() => expect(heard).toEqual([['meta', ['b']]]));
  undo.splice(0)[0]?.();
  await db.meta.put(row('c'));
  const later = await hear();
  await later.db.meta.put(row('d'));
  await vi.waitFor(() => expect(later.heard).toHaveLength(1));
  expect(heard).toHaveLength(1);
});
