import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleteByKey, rowsByKey } from '@/lib/library/rows-by-key';
import { freshLibrary } from './fresh-library';

const stamp = { updatedAt: 1, device: 'x' };
const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }));

describe('rows by many keys', () => {
  test('are those that a request for each gives, whichever are there', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (there, asked) => {
        const db = freshLibrary();
        await db.pictures.bulkPut(there.map((n) => ({ hash: `h${n}`, blob: new Blob(), ...stamp })));
        const keys = asked.map((n) => `h${n}`);
        const found = await rowsByKey(db.pictures, keys, ({ hash }) => hash);
        expect(found.map((row) => row?.hash)).toEqual(asked.map((n) => (there.includes(n) ? `h${n}` : undefined)));
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  test('are found by keys of two fields', async () => {
    const db = freshLibrary();
    await db.articlePictures.bulkPut(['a', 'b', 'c'].map((src) => ({ article: '1', src, ...stamp })));
    const keys: [string, string][] = [
      ['1', 'c'],
      ['1', 'x'],
      ['0', 'a'],
      ['1', 'a'],
    ];
    const found = await rowsByKey(db.articlePictures, keys, ({ article, src }): [string, string] => [article, src]);
    expect(found.map((row) => row?.src)).toEqual(['c', undefined, undefined, 'a']);
  });

  test('are deleted, and none between them', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (there, gone) => {
        const db = freshLibrary();
        await db.pictures.bulkPut(there.map((n) => ({ hash: `h${n}`, blob: new Blob(), ...stamp })));
        const keys = gone.map((n) => `h${n}`);
        await db.transaction('rw', db.pictures, async () => deleteByKey(db.pictures, keys));
        const left = there.filter((n) => !gone.includes(n)).map((n) => `h${n}`);
        expect(new Set(await db.pictures.toCollection().primaryKeys())).toEqual(new Set(left));
        db.close();
      }),
      { numRuns: 40 },
    );
  });
});
