import { expect, test } from 'vitest';
import { deleteLevels, listLevels, saveLevels } from '@/lib/library/words/levels';
import { freshLibrary } from '@/tests/library/fresh-library';

test('level lists are kept by name, replaced by one of the same name, and put away', async () => {
  const db = freshLibrary();
  await saveLevels(db, { name: 'TOCFL', words: [['公園', 'A1']] });
  await saveLevels(db, { name: 'Class', words: [['措施', '7']] });
  expect(await listLevels(db)).toEqual([
    { name: 'Class', words: [['措施', '7']] },
    { name: 'TOCFL', words: [['公園', 'A1']] },
  ]);
  await saveLevels(db, { name: 'TOCFL', words: [['公園', 'A2']] });
  await deleteLevels(db, 'Class');
  expect(await listLevels(db)).toEqual([{ name: 'TOCFL', words: [['公園', 'A2']] }]);
  const row = await db.levels.get('Class');
  expect(row?.deletedAt).toBe(row?.updatedAt);
});
