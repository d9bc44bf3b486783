import { describe, expect, test } from 'vitest';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import { deleteCut, listCuts, saveCut } from '@/lib/library/words/own-cuts';
import { freshLibrary } from '@/tests/library/fresh-library';

const always: OwnCut = { text: '公园中', at: [2], scope: 'always' };
const here: OwnCut = { text: '公园中', at: [2], scope: 'here', sentence: '他在公园中。', offset: 2 };

describe("the user's own cuts", () => {
  test('are kept by stretch and by place, the newest first', async () => {
    const db = freshLibrary();
    await saveCut(db, always, { now: () => 1 });
    await saveCut(db, here, { now: () => 2 });
    expect(await listCuts(db)).toEqual([here, always]);
  });

  test('are replaced by a later one of the same stretch', async () => {
    const db = freshLibrary();
    await saveCut(db, always);
    await saveCut(db, { ...always, at: [] });
    expect(await listCuts(db)).toEqual([{ ...always, at: [] }]);
  });

  test('are removed, and leave a row that says so to other devices', async () => {
    const db = freshLibrary();
    await saveCut(db, here);
    await deleteCut(db, here);
    expect(await listCuts(db)).toEqual([]);
    const [row] = await db.cuts.toArray();
    expect(row?.deletedAt).toBe(row?.updatedAt);
    await saveCut(db, here);
    expect(await listCuts(db)).toEqual([here]);
  });
});
