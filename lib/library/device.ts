import type { Library } from './db';

/** The id of this library's device, made at the first write. Must run in a write transaction that holds `meta`. */
export async function deviceId(db: Library, now: number, uuid: () => string): Promise<string> {
  const row = await db.meta.get('device');
  if (typeof row?.value === 'string') return row.value;
  const device = uuid();
  await db.meta.put({ key: 'device', value: device, updatedAt: now, device });
  return device;
}

/** The clock and the source of ids of a write. */
export type WriteDeps = { now?: () => number; uuid?: () => string };

/** The time and the device of a write. Must run in a write transaction that holds `meta`. */
export async function writeStamp(db: Library, { now = Date.now, uuid = () => crypto.randomUUID() }: WriteDeps) {
  const time = now();
  return { now: time, device: await deviceId(db, time, uuid), uuid };
}

/**
 * The time of a write to a row, by a hybrid logical clock: now, or just after its last write where a clock was set back or
 * another device's is ahead, so that the newer row wins.
 * @param article where the row belongs to one: nothing of an article that was deleted for good is older than that
 */
export function writeTime(
  now: number,
  last: { updatedAt: number } | undefined,
  article?: { erasedAt?: number; goneAt?: number },
): number {
  return Math.max(now, (last?.updatedAt ?? 0) + 1, erasedAt(article) + 1);
}

/** When an article was last deleted for good; 0 where it never was. */
export function erasedAt(article: { erasedAt?: number; goneAt?: number } | undefined): number {
  return Math.max(article?.erasedAt ?? 0, article?.goneAt ?? 0);
}
