import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';

type Deps = { now?: () => number; uuid?: () => string };

/** A fact of this library alone, not merged: the other device's browser asks for itself. */
const key = 'pictures|declined-hosts';

/** The hosts whose pictures the user does not want to be asked about. */
export async function declinedHosts(db: Library): Promise<string[]> {
  const row = await db.meta.get(key);
  return Array.isArray(row?.value) ? row.value.filter((host) => typeof host === 'string') : [];
}

/** Remembers that the user said no to some hosts, or (`declined` false) that they may be asked about again. */
export function setDeclined(db: Library, hosts: readonly string[], declined: boolean, deps: Deps = {}): Promise<void> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  return db.transaction('rw', [db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    const others = (await declinedHosts(db)).filter((host) => !hosts.includes(host));
    const value = declined ? [...others, ...hosts].sort() : others;
    await db.meta.put({ key, value, updatedAt: writeTime(now(), await db.meta.get(key)), device });
  });
}
