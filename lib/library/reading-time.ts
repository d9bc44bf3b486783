import type { Library } from './db';
import { type WriteDeps, writeStamp, writeTime } from './device';

/**
 * `meta` keeps the reading time of each day of learning and device, in milliseconds, under `minutes|YYYY-MM-DD|device`.
 * These rows are merged like others; a day is the sum of its devices.
 */
export const minutesPrefix = 'minutes|';

/** More than the reader ever reports at once. */
const longest = 5 * 60_000;

/**
 * Adds reading time to a day of this device. Rejects where the library cannot be written.
 * @param day YYYY-MM-DD
 */
export async function addReadingTime(db: Library, day: string, milliseconds: number, deps: WriteDeps = {}) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new TypeError('This is no day');
  await db.transaction('rw', [db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    const key = `${minutesPrefix}${day}|${device}`;
    const last = await db.meta.get(key);
    const value = (typeof last?.value === 'number' ? last.value : 0) + Math.round(Math.min(milliseconds, longest));
    await db.meta.put({ key, value, updatedAt: writeTime(now, last), device });
  });
}

/** Milliseconds read by day of learning, all devices together. */
export async function readingTimes(db: Library): Promise<Map<string, number>> {
  const rows = await db.meta.where('key').startsWith(minutesPrefix).toArray();
  const days = new Map<string, number>();
  for (const { key, value, deletedAt } of rows) {
    const day = key.split('|')[1];
    if (day === undefined || deletedAt !== undefined || typeof value !== 'number' || !(value > 0)) continue;
    days.set(day, (days.get(day) ?? 0) + value);
  }
  return days;
}
