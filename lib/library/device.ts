import type { Library } from './db';

/** The id of this library's device, made at the first write. Must run in a write transaction that holds `meta`. */
export async function deviceId(db: Library, now: number, uuid: () => string): Promise<string> {
  const row = await db.meta.get('device');
  if (typeof row?.value === 'string') return row.value;
  const device = uuid();
  await db.meta.put({ key: 'device', value: device, updatedAt: now, device });
  return device;
}

/**
 * The time of a write to a row: now, or just after the row's last write where the clock has gone back, since the newer
 * row wins when libraries are merged.
 */
export function writeTime(now: number, last: { updatedAt: number } | undefined): number {
  return Math.max(now, (last?.updatedAt ?? 0) + 1);
}
