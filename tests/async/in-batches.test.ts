import { describe, expect, it } from 'vitest';
import { inBatches, inBatchesBySize } from '@/lib/async/in-batches';

describe('a list in batches', () => {
  it.each<[number[], number, number[][]]>([
    [[], 2, []],
    [[1], 2, [[1]]],
    [
      [1, 2, 3, 4],
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[1, 2, 3], 2, [[1, 2], [3]]],
    [[1, 2], 9, [[1, 2]]],
  ])('%j by %i is %j', (items, size, batches) => {
    expect([...inBatches(items, size)]).toEqual(batches);
  });

  it.each<[number[], number, number | undefined, number[][]]>([
    [[], 5, undefined, []],
    [[2, 3, 1], 5, undefined, [[2, 3], [1]]],
    [[9, 1, 9, 9], 5, undefined, [[9], [1], [9], [9]]],
    [[0, 0, 5, 0], 5, undefined, [[0, 0, 5, 0]]],
    [[2, 2, 2, 2], 6, 1, [[2], [2, 2, 2]]],
  ])('%j up to %i together (the first up to %s) is %j', (items, limit, first, batches) => {
    expect([...inBatchesBySize(items, (item) => item, limit, first)]).toEqual(batches);
  });
});
