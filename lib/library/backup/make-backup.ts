import { yieldBetweenSlices } from '@/lib/async/yield-to-main';
import type { Library } from '@/lib/library/db';
import { schemaVersions } from '@/lib/library/schema';
import { sha256 } from './digest';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  blobFolders,
  HEAD_NAME,
  limits,
  MANIFEST_NAME,
  type Manifest,
  SETTINGS_NAME,
} from './format';
import { type LeftOut, takeSnapshot } from './snapshot';
import { writeZip } from './write-zip';

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
    onRows: (done, all) => onProgress((0.3 * done) / Math.max(1, all)),
  });
  const createdAt = snapshot.takenAt;
  const blobs = snapshot.blobs.filter(({ table }) => pictures || table !== 'pictures');
  const rowsBytes = snapshot.parts.reduce((sum, part) => sum + part.content.size, 0);
  const blobBytes = blobs.reduce((sum, { blob }) => sum + blob.size, 0);
  const total = rowsBytes + blobBytes;
  const isTooLarge =
    rowsBytes > limits.rowsBytes ||
    total > limits.fileBytes - 100_000_000 ||
    snapshot.parts.length + blobs.length + 3 > limits.parts;
  if (isTooLarge) return { outcome: 'too-large' };

  const zip = writeZip(createdAt, yieldToMain);
  const manifest: Required<Manifest> = {
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, createdAt, device: snapshot.device },
    schema: schemaVersions.at(-1)?.version ?? 0,
    parts: [],
    ...{ pictures: { count: 0, bytes: 0 }, dictionaryFiles: { count: 0, bytes: 0 } },
  };
  let done = 0;
  const went = (bytes: number) => {
    done += bytes;
    onProgress(0.3 + 0.7 * (total === 0 ? 1 : done / total));
  };

  await zip.add(HEAD_NAME, encode({ format: BACKUP_FORMAT, version: BACKUP_VERSION }), false);
  for (const { name, table, rows, content } of snapshot.parts) {
    if (table === 'pictures' && !pictures) continue;
    const bytes = await bytesOf(content);
    await zip.add(name, bytes, true);
    manifest.parts.push({ name, table, rows, bytes: bytes.length });
    went(bytes.length);
  }
  if (settings !== undefined) {
    const bytes = encode(settings);
    await zip.add(SETTINGS_NAME, bytes, true);
    manifest.parts.push({ name: SETTINGS_NAME, bytes: bytes.length });
  }
  for (const { table, hash, blob } of blobs) {
    const bytes = await bytesOf(blob).catch(() => undefined);
    if (bytes === undefined || bytes.length > limits.blobBytes[table] || (await sha256(bytes)) !== hash) {
      snapshot.leftOut.push({ table, key: hash, problem: 'its bytes cannot be read' });
      continue;
    }
    await zip.add(`${blobFolders[table]}${hash}`, bytes, false);
    manifest[table].count += 1;
    manifest[table].bytes += bytes.length;
    went(bytes.length);
  }
  await zip.add(MANIFEST_NAME, encode(manifest), true);
  const file = await zip.end();
  onProgress(1);
  const rows: Record<string, number> = {};
  for (const part of snapshot.parts) rows[part.table] = (rows[part.table] ?? 0) + part.rows;
  return {
    ...{ outcome: 'made', file, createdAt, rows },
    ...{ pictures: manifest.pictures.count, leftOut: snapshot.leftOut },
  };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
}
