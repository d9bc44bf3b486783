import { describe, expect, test } from 'vitest';
import type { OwnEntry } from '@/lib/chinese/own/own-entries';
import { deleteOwnEntry, listOwnEntries, replaceOwnEntry } from '@/lib/library/words/own-entries';
import { freshLibrary } from '@/tests/library/fresh-library';

const bridge: OwnEntry = { simplified: '云桥', traditional: '雲橋', pinyin: ['Yún', 'qiáo'], senses: ['a film'] };

describe("the user's own entries", () => {
  test('are kept by word and reading, the newest first', async () => {
    const db = freshLibrary();
    const other = { ...bridge, pinyin: ['yún', 'qiáo'], note: 'a cloud bridge' };
    await replaceOwnEntry(db, bridge, undefined, { now: () => 1 });
    await replaceOwnEntry(db, other, undefined, { now: () => 2 });
    expect(await listOwnEntries(db)).toEqual([other, bridge]);
  });

  test('are replaced by a later one of the same word and reading', async () => {
    const db = freshLibrary();
    await replaceOwnEntry(db, { ...bridge, note: 'seen' });
    await replaceOwnEntry(db, { ...bridge, senses: ['a song'] });
    expect(await listOwnEntries(db)).toEqual([{ ...bridge, senses: ['a song'] }]);
  });

  test('take the place of what they were before, whatever its reading', async () => {
    const db = freshLibrary();
    await replaceOwnEntry(db, bridge);
    const mended = { ...bridge, pinyin: ['yún', 'qiáo'] };
    await replaceOwnEntry(db, mended, bridge);
    expect(await listOwnEntries(db)).toEqual([mended]);
    await replaceOwnEntry(db, { ...mended, senses: ['a bridge'] }, mended);
    expect(await listOwnEntries(db)).toEqual([{ ...mended, senses: ['a bridge'] }]);
  });

  test('are removed, and leave a row that says so to other devices', async () => {
    const db = freshLibrary();
    await replaceOwnEntry(db, bridge);
    await deleteOwnEntry(db, bridge);
    expect(await listOwnEntries(db)).toEqual([]);
    const [row] = await db.ownEntries.toArray();
    expect(row?.deletedAt).toBe(row?.updatedAt);
  });
});
