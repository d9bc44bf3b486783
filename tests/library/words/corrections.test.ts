import { describe, expect, test } from 'vitest';
import type { Correction } from '@/lib/chinese/own/corrections';
import { deleteCorrection, listCorrections, saveCorrection } from '@/lib/library/words/corrections';
import { freshLibrary } from '@/tests/library/fresh-library';

const always: Correction = { word: '长', scope: 'always', pinyin: ['zhǎng'] };
const here: Correction = { word: '长', scope: 'here', sentence: '他长高了。', offset: 1, pinyin: ['zhǎng'] };

describe("the user's own readings", () => {
  test('are kept by word and by place, the newest first', async () => {
    const db = freshLibrary();
    await saveCorrection(db, always, { now: () => 1 });
    await saveCorrection(db, here, { now: () => 2 });
    expect(await listCorrections(db)).toEqual([here, always]);
  });

  test('are replaced by a later one of the same word or place', async () => {
    const db = freshLibrary();
    await saveCorrection(db, always);
    await saveCorrection(db, here);
    await saveCorrection(db, { ...always, pinyin: ['cháng'] });
    expect(await listCorrections(db)).toHaveLength(2);
    expect(await listCorrections(db)).toContainEqual({ ...always, pinyin: ['cháng'] });
  });

  test('are taken back, and leave a row that says so to other devices', async () => {
    const db = freshLibrary();
    await saveCorrection(db, always);
    await deleteCorrection(db, always);
    expect(await listCorrections(db)).toEqual([]);
    const [row] = await db.corrections.toArray();
    expect(row?.deletedAt).toBe(row?.updatedAt);
    await saveCorrection(db, always);
    expect(await listCorrections(db)).toEqual([always]);
  });
});
