import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp } from '@/lib/library/device';
import type { ReviewRow } from '@/lib/library/types';
import { zoneAt } from '@/lib/review/day';
import { type Estimate, liveReviews, startingEstimate } from '@/lib/review/log';
import { countReviews, logsByWord, renewCard } from './cards';
import type { Planning } from './reviews';

/** How well a word was known at its last review in another program; `at` in milliseconds. */
export type WordEstimate = Estimate & { word: string; at: number };

/**
 * Appends estimates to the log and plans their words; returns the ids of the entries. Words that were reviewed here are
 * left out, as are those whose estimate is as new. Rejects where the library cannot be written.
 */
export function addEstimates(
  db: Library,
  estimates: readonly WordEstimate[],
  planning: Planning,
  deps: WriteDeps = {},
): Promise<string[]> {
  return append(db, planning, deps, (logs, now, uuid) =>
    estimates.flatMap(({ word, at, stability, difficulty }): Entry[] => {
      // A review of the future, by a clock that is ahead, would be planned from then on.
      if (at > now || at <= latestKnown(logs.get(word) ?? [])) return [];
      return [{ id: uuid(), word, at, kind: 'estimate', stability, difficulty, zone: zoneAt(at) }];
    }),
  );
}

/**
 * Up to when each word's reviews are known here (ms): an estimate of that time or before is not taken. Words without an
 * entry in the log are left out. Rejects where the library cannot be read.
 */
export async function knownReviews(db: Library): Promise<Map<string, number>> {
  return new Map(Array.from(logsByWord(await db.reviews.toArray()), ([word, log]) => [word, latestKnown(log)]));
}

/** The time of the last estimate, in milliseconds; Infinity for a word that was reviewed here. */
function latestKnown(log: readonly ReviewRow[]): number {
  const reviews = liveReviews(log);
  return reviews.length > 0 ? Infinity : (startingEstimate(log, reviews)?.at ?? -Infinity);
}

/** Undoes estimates by entries of their own. Rejects where the library cannot be written. */
export async function undoEstimates(
  db: Library,
  ids: readonly string[],
  planning: Planning,
  deps: WriteDeps = {},
): Promise<void> {
  await append(db, planning, deps, (logs, now, uuid) => {
    const undone = new Set(ids);
    return [...logs.values()].flatMap((log) =>
      log
        .filter(({ id }) => undone.has(id))
        .map(({ id, word, at }): Entry => ({ id: uuid(), word, at: Math.max(now, at), kind: 'undo', undoes: id })),
    );
  });
}

type Entry = { id: string; word: string; at: number } & (
  | (Estimate & { kind: 'estimate'; zone: number })
  | { kind: 'undo'; undoes: string }
);

/** Appends what `make` returns to the log, all or nothing, and renews the cards of its words; returns the ids. */
function append(
  db: Library,
  { scheduler }: Planning,
  deps: WriteDeps,
  make: (logs: ReadonlyMap<string, ReviewRow[]>, now: number, uuid: () => string) => Entry[],
): Promise<string[]> {
  return db.transaction('rw', [db.reviews, db.cards, db.meta], async () => {
    const { now, device, uuid } = await writeStamp(db, deps);
    const logs = logsByWord(await db.reviews.toArray());
    const rows = make(logs, now, uuid).map((entry): ReviewRow => {
      const latest = (logs.get(entry.word) ?? []).reduce((last, { updatedAt }) => Math.max(last, updatedAt), 0);
      return { ...entry, updatedAt: Math.max(now, latest + 1), device };
    });
    await db.reviews.bulkAdd(rows);
    for (const [word, added] of logsByWord(rows))
      await renewCard(db, scheduler, word, [...(logs.get(word) ?? []), ...added], device, now);
    await countReviews(db, rows);
    return rows.map(({ id }) => id);
  });
}
