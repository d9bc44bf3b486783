import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';

/** The cuts that the user made, the newest first. */
export async function listCuts(db: Library): Promise<OwnCut[]> {
  const rows = await db.cuts.toArray();
  return rows
    .filter((row) => row.deletedAt === undefined)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map(plainCut);
}

/** Keeps a cut; one of the same stretch, or of the same stretch at the same place, is replaced. Rejects where the library cannot be written. */
export function saveCut(db: Library, cut: OwnCut, deps: WriteDeps = {}): Promise<void> {
  return write(db, cut, false, deps);
}

/** Removes a cut, so that the engine's own counts again. Rejects where the library cannot be written. */
export function deleteCut(db: Library, cut: OwnCut, deps: WriteDeps = {}): Promise<void> {
  return write(db, cut, true, deps);
}

/** The key of a cut: the same for the same stretch, or the same stretch at the same place, on every device. */
export function cutId(cut: OwnCut): string {
  return cut.scope === 'always' ? `always|${cut.text}` : `here|${cut.text}|${cut.offset}|${cut.sentence}`;
}

function write(db: Library, cut: OwnCut, deleted: boolean, deps: WriteDeps): Promise<void> {
  return db.transaction('rw', [db.cuts, db.meta], async () => {
    const { now, device } = await writeStamp(db, deps);
    const id = cutId(cut);
    const updatedAt = writeTime(now, await db.cuts.get(id));
    await db.cuts.put({ id, ...plainCut(cut), updatedAt, device, ...(deleted && { deletedAt: updatedAt }) });
  });
}

/** A cut without what else its row holds. */
function plainCut(row: OwnCut): OwnCut {
  const { text, at } = row;
  return row.scope === 'always'
    ? { text, at, scope: 'always' }
    : { text, at, scope: 'here', sentence: row.sentence, offset: row.offset };
}
