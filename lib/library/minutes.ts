import type { Library } from './db';
import { deviceId, writeTime } from './device';

type Deps = { now?: () => number; uuid?: () => string };

/**
 * Rows of `meta` whose key begins so hold how long was read on a day of learning on one device, in milliseconds:
 * `minutes|YYYY-MM-DD|device`. They are merged like the rows of any table (the newer wins); a day is the sum of its
 * devices.
 */
export const minutesPrefix = 'minutes|';

/** More than the reader tells at once: what is longer was not read. */
const longest = 5 * 60_000;

/**
 * Adds reading time to a day of this device. Rejects where the library cannot be written.
 * @param day YYYY-MM-DD
 * @throws {TypeError} where it is no such time: it may come from another script
 */
export async function addReadingTime(db: Library, day: string, milliseconds: number, deps: Deps = {}): Promise<void> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  const isRight = Number.isFinite(milliseconds) && milliseconds >= 0 && /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (!isRight) throw new TypeError('This is no reading time');
  await db.transaction('rw', [db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    const key = `${minutesPrefix}${day}|${device}`;
    const last = await db.meta.get(key);
    const value = (typeof last?.value === 'number' ? last.value : 0) + Math.round(Math.min(milliseconds, longest));
    await db.meta.put({ key, value, updatedAt: writeTime(now(), last), device });
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
