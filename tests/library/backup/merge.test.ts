import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fateOf, newerRow, replaces } from '@/lib/library/backup/merge';
import type { Row } from '@/lib/library/types';

const old: Row & { text: string } = { updatedAt: 1, device: 'b', text: 'old' };
const late: Row & { text: string } = { updatedAt: 2, device: 'a', text: 'late' };
const deleted = { ...late, updatedAt: 3, deletedAt: 3 };

const anyRow = fc.record(
  {
    ...{
      updatedAt: fc.integer({ min: 1, max: 3 }),
      device: fc.constantFrom('a', 'b'),
      text: fc.constantFrom('x', 'y'),
    },
    ...{ deletedAt: fc.constantFrom(1, 2), more: fc.constantFrom({ a: 1, b: 2 }, { b: 2, a: 1 }) },
  },
  { requiredKeys: ['updatedAt', 'device'] },
) as fc.Arbitrary<Row>;

describe('which of two rows wins', () => {
  test('does not depend on which was there first', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => void expect(newerRow(a, b)).toEqual(newerRow(b, a))),
      { numRuns: 2000 },
    );
  });

  test('does not depend on which two are merged first', () => {
    fc.assert(
      fc.property(
        anyRow,
        anyRow,
        anyRow,
        (a, b, c) => void expect(newerRow(newerRow(a, b), c)).toEqual(newerRow(a, newerRow(b, c))),
      ),
      { numRuns: 2000 },
    );
  });

  test('is the same after repeated merges, and a row does not replace itself', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        expect(newerRow(newerRow(a, b), b)).toEqual(newerRow(a, b));
        expect(replaces(a, structuredClone(a))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each<[name: string, own: Row | undefined, brought: Row, fate: ReturnType<typeof fateOf>]>([
  ['a row that is not here is new', undefined, old, 'new'],
  ['a deletion of what is not here is no news', undefined, deleted, undefined],
  ['nor is one of what is deleted here too', deleted, { ...deleted, updatedAt: 9 }, undefined],
  ['a newer one updates', old, late, 'updated'],
  ['an older one does nothing', late, old, 'unchanged'],
  ['the same one does nothing', late, { ...late }, 'unchanged'],
  ['a newer deletion deletes', late, deleted, 'deleted'],
  ['an older row does not bring back what was deleted', deleted, late, 'unchanged'],
  ['a newer row does', deleted, { ...late, updatedAt: 4 }, 'new'],
  ['of the same instant the greater device stands', old, { ...late, updatedAt: 1 }, 'unchanged'],
  ['and it does when it is the other side', { ...late, updatedAt: 1 }, old, 'updated'],
])('%s', (_, own, brought, fate) => {
  expect(fateOf(own, brought)).toBe(fate);
});
