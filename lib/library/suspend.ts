import type { Library } from './db';
import { deviceId, writeTime } from './device';

type Deps = { now?: () => number; uuid?: () => string };

/**
 * Takes words out of review, or back into it; their reviews stay. Words that are not kept are passed over. Rejects where
 * the library cannot be written.
 */
export function suspendWords(
  db: Library,
  words: readonly string[],
  suspended: boolean,
  { now = Date.now, uuid = () => crypto.randomUUID() }: Deps = {},
): Promise<void> {
  return db.transaction('rw', [db.words, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    for (const word of words) {
      const row = await db.words.get(word);
      if (row === undefined || row.deletedAt !== undefined || (row.suspended ?? false) === suspended) continue;
      const { suspended: _, ...rest } = row;
      await db.words.put({
        ...rest,
        ...(suspended && { suspended: true }),
        updatedAt: writeTime(now(), row),
        device,
      });
    }
  });
}
