import { expect, it } from 'vitest';
import { addReadingTime, readingTimes } from '@/lib/library/reading-time';
import { freshLibrary } from './fresh-library';

const deps = { now: () => 1000, uuid: () => 'here' };

it('adds up the reading time of a day, each device in its own row', async () => {
  const db = freshLibrary();
  await addReadingTime(db, '2026-03-02', 30_000, deps);
  await addReadingTime(db, '2026-03-02', 12_000, deps);
  await addReadingTime(db, '2026-03-03', 1_000, deps);
  expect(await db.meta.get('minutes|2026-03-02|here')).toMatchObject({
    value: 42_000,
    updatedAt: 1001,
    device: 'here',
  });
  // Another device's row came with a restore.
  await db.meta.put({ key: 'minutes|2026-03-02|there', value: 8_000, updatedAt: 5, device: 'there' });
  expect(Object.fromEntries(await readingTimes(db))).toEqual({ '2026-03-02': 50_000, '2026-03-03': 1_000 });
});

it.each([
  ['no day', 'today'],
  ['a day of another calendar', '2026-3-2'],
])('refuses %s', async (_, day) => {
  const db = freshLibrary();
  await expect(addReadingTime(db, day, 1000, deps)).rejects.toThrow(TypeError);
  expect(await readingTimes(db)).toEqual(new Map());
});

it('limits the time of one report', async () => {
  const db = freshLibrary();
  await addReadingTime(db, '2026-03-02', 1e12, deps);
  expect((await readingTimes(db)).get('2026-03-02')).toBe(300_000);
});

it('ignores invalid rows', async () => {
  const db = freshLibrary();
  await db.meta.bulkPut([
    { key: 'minutes|2026-03-02|a', value: 'long', updatedAt: 5, device: 'a' },
    { key: 'minutes|2026-03-02|b', value: -3, updatedAt: 5, device: 'b' },
  ]);
  expect(await readingTimes(db)).toEqual(new Map());
});
