import { yieldBetweenSlices } from '@/lib/async/yield-to-main';
import type { Library } from '@/lib/library/db';
import { limits } from './format';
import { packSnapshot } from './pack-snapshot';
import { type LeftOut, takeSnapshot } from './snapshot';

type MadeBackup = {
  outcome: 'made';
  file: Blob;
  createdAt: number;
  /** Rows by table. */
  rows: Record<string, number>;
  pictures: number;
  /** Rows and pictures that could not be backed up: there should be none. */
  leftOut: LeftOut[];
};

/** `too-large`: more than one file can hold; without pictures it will fit. */
type BackupOutcome = MadeBackup | { outcome: 'too-large' };

type MakeOptions = {
  settings?: Record<string, unknown>;
  /** False leaves the pictures out. */
  pictures?: boolean;
  now?: () => number;
  signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
};

/**
 * Makes one file of everything kept, as it is at one moment. Rejects with the signal's reason when it is cancelled, and
 * where the library cannot be read.
 */
export async function makeBackup(db: Library, options: MakeOptions = {}): Promise<BackupOutcome> {
  const { settings, pictures = true, now = Date.now, signal, onProgress = () => {} } = options;
  const turn = yieldBetweenSlices();
  const yieldToMain = async () => {
    signal?.throwIfAborted();
    await turn();
    signal?.throwIfAborted();
  };
  const snapshot = await takeSnapshot(db, {
    now,
    signal,
    onRows: (done, all) => onProgress((0.5 * done) / Math.max(1, all)),
  });
  const createdAt = snapshot.takenAt;
  const blobs = snapshot.blobs.filter(({ table }) => pictures || table !== 'pictures');
  const rowsBytes = snapshot.parts.reduce((sum, part) => sum + part.bytes, 0);
  const blobBytes = blobs.reduce((sum, { blob }) => sum + blob.size, 0);
  const total = rowsBytes + blobBytes;
  const isTooLarge =
    rowsBytes > limits.rowsBytes ||
    total > limits.fileBytes - 100_000_000 ||
    snapshot.parts.length + blobs.length + 3 > limits.parts;
  if (isTooLarge) return { outcome: 'too-large' };

  const { file, pictures: count } = await packSnapshot(
    { ...snapshot, blobs, parts: snapshot.parts.filter(({ table }) => pictures || table !== 'pictures') },
    { settings, createdAt, yieldToMain, onShare: (share) => onProgress(0.5 + 0.5 * share) },
  );
  onProgress(1);
  const rows: Record<string, number> = {};
  for (const part of snapshot.parts) rows[part.table] = (rows[part.table] ?? 0) + part.rows;
  return { outcome: 'made', file, createdAt, rows, pictures: count, leftOut: snapshot.leftOut };
}
