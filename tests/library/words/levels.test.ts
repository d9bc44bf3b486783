import { expect, test } from 'vitest';
import { addLevels, deleteLevels, listLevels, saveLevels } from '@/lib/library/words/levels';
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

test('words are added to the list of a name, which is made where it is not there', async () => {
  const db = freshLibrary();
  await addLevels(db, { name: 'HSK 3.0', words: [['学校', '1']] });
  await addLevels(db, {
    name: 'HSK 3.0',
    words: [
      ['公园', '2'],
      ['学校', '2'],
    ],
  });
  expect(await listLevels(db)).toEqual([
    {
      name: 'HSK 3.0',
      words: [
        ['学校', '1'],
        ['公园', '2'],
      ],
    },
  ]);
  await deleteLevels(db, 'HSK 3.0');
  await addLevels(db, { name: 'HSK 3.0', words: [['措施', '5']] });
  expect(await listLevels(db)).toEqual([{ name: 'HSK 3.0', words: [['措施', '5']] }]);
});
