import type { Correction } from '@/lib/chinese/own/corrections';
import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';

/** The readings that the user corrected, the newest first. */
export async function listCorrections(db: Library): Promise<Correction[]> {
  const rows = await db.corrections.toArray();
  return rows
    .filter((row) => row.deletedAt === undefined)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map(placed);
}

/**
 * Keeps a correction; one of the same word, or of the same word at the same place, is replaced. Rejects where the
 * library cannot be written.
 */
export function saveCorrection(db: Library, correction: Correction, deps: WriteDeps = {}): Promise<void> {
  return write(db, correction, false, deps);
}

/** Removes a correction, so that the engine's own reading counts again. Rejects where the library cannot be written. */
export function deleteCorrection(db: Library, correction: Correction, deps: WriteDeps = {}): Promise<void> {
  return write(db, correction, true, deps);
}

/** The key of a correction: the same for the same word, or the same word at the same place, on every device. */
export function correctionId(correction: Correction): string {
  return correction.scope === 'always'
    ? `always|${correction.word}`
    : `here|${correction.word}|${correction.offset}|${correction.sentence}`;
}

function write(db: Library, correction: Correction, deleted: boolean, deps: WriteDeps): Promise<void> {
  return db.transaction('rw', [db.corrections, db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    const id = correctionId(correction);
    const updatedAt = writeTime(now, await db.corrections.get(id));
    await db.corrections.put({
      id,
      ...placed(correction),
      updatedAt,
      device,
      ...(deleted && { deletedAt: updatedAt }),
    });
  });
}

/** A correction without what else its row holds. */
function placed(row: Correction): Correction {
  const { word, pinyin } = row;
  return row.scope === 'always'
    ? { word, pinyin, scope: 'always' }
    : { word, pinyin, scope: 'here', sentence: row.sentence, offset: row.offset };
}
