import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import { pictureAddress, pictureHost } from '@/lib/pictures/picture-host';
import type { ArticlePictures } from './picture-rows';

/** A fact of this library alone, never merged: each browser asks for itself. */
const key = 'pictures|declined-hosts';

/** Hosts about whose pictures the user does not want to be asked. */
export async function declinedHosts(db: Library): Promise<string[]> {
  const row = await db.meta.get(key);
  return Array.isArray(row?.value) ? row.value.filter((host) => typeof host === 'string') : [];
}

/** Notes that the user declined hosts, or (`declined` false) that they may be asked about again. */
export function setDeclined(
  db: Library,
  hosts: readonly string[],
  declined: boolean,
  deps: WriteDeps = {},
): Promise<void> {
  return db.transaction('rw', [db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    const others = (await declinedHosts(db)).filter((host) => !hosts.includes(host));
    const value = declined ? [...others, ...hosts].sort() : others;
    await db.meta.put({ key, value, updatedAt: writeTime(now, await db.meta.get(key)), device });
  });
}

type Asked = {
  /** Hosts of pictures that could be fetched, in the article's order. */
  hosts: string[];
  /** Those of them that the user declined. */
  declined: string[];
  /** What the note above the article says; `undefined` if there is none. */
  note: { kind: 'ask' | 'declined'; hosts: string[] } | undefined;
};

/** The hosts to ask for missing pictures, but not for those that failed for good. */
export function picturesToAskFor(pictures: ArticlePictures | undefined, declined: readonly string[]): Asked {
  const hosts = new Set<string>();
  for (const { src, problem } of pictures?.missing ?? []) {
    const host = pictureHost(src);
    const canBeHad = host !== undefined && pictureAddress(src, pictures?.url ?? '') !== undefined;
    if (canBeHad && (problem === undefined || problem === 'unreachable')) hosts.add(host);
  }
  const refused = [...hosts].filter((host) => declined.includes(host));
  const open = [...hosts].filter((host) => !declined.includes(host));
  const [kind, noted] = open.length > 0 ? (['ask', open] as const) : (['declined', refused] as const);
  return { hosts: open, declined: refused, note: noted.length > 0 ? { kind, hosts: noted } : undefined };
}
