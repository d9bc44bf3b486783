import { expect, test } from 'vitest';
import { rowsInBatches } from '@/lib/library/rows-in-batches';
import { freshLibrary } from './fresh-library';

test.each([
  [0, []],
  [2, [['0', '1']]],
  [3, [['0', '1', '2']]],
  [7, [['0', '1', '2'], ['3', '4', '5'], ['6']]],
])('%i rows come in the order of their keys, each once', async (count, batches) => {
  const db = freshLibrary();
  const rows = Array.from({ length: count }, (_, at) => ({
    ...{ article: String(at), block: 0, offset: 0, text: '', share: 0 },
    ...{ updatedAt: 1, device: 'x' },
  }));
  await db.progress.bulkPut(rows.reverse());
  const found: string[][] = [];
  for await (const some of rowsInBatches(db.progress, 3)) found.push(some.map(({ article }) => article));
  expect(found).toEqual(batches);
});
