import type { Library } from '@/lib/library/db';
import { schemaVersions } from '@/lib/library/schema';
import { sha256 } from './digest';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  HEAD_NAME,
  limits,
  MANIFEST_NAME,
  type Manifest,
  PICTURES_FOLDER,
  SETTINGS_NAME,
} from './format';
import { type LeftOut, takeSnapshot } from './snapshot';
import { writeZip } from './write-zip';

export type MadeBackup = {
  outcome: 'made';
  file: Blob;
  createdAt: number;
  /** Rows by table. */
  rows: Record<string, number>;
  pictures: number;
  /** Rows and pictures that could not be read, or would not be read again: there should be none. */
  leftOut: LeftOut[];
};

/** What came of it. `too-large`: over what one file can hold; without its pictures it will fit. */
export type BackupOutcome = MadeBackup | { outcome: 'too-large' };

export type MakeOptions = {
  /** The settings as they are kept, or nothing. */
  settings?: Record<string, unknown>;
  /** False leaves the pictures' bytes out. */
  pictures?: boolean;
  now?: () => number;
  signal?: AbortSignal;
  /** Hears the share of the work that is done, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Gives the page its turn; by default a macrotask now and then. */
  yieldToMain?: () => Promise<void>;
};

/**
 * Everything kept as one file. Rows are of one moment; what is written while the file is made is not in it. Rejects with
 * the signal's reason when it is cancelled, and where the library cannot be read.
 */
export async function makeBackup(db: Library, options: MakeOptions = {}): Promise<BackupOutcome> {
  const { settings, pictures = true, now = Date.now, signal, onProgress = () => {} } = options;
  const createdAt = now();
  const turn = options.yieldToMain ?? turns();
  const yieldToMain = async () => {
    signal?.throwIfAborted();
    await turn();
    signal?.throwIfAborted();
  };
  const snapshot = await takeSnapshot(db, {
    signal,
    onRows: (done, all) => onProgress((0.3 * done) / Math.max(1, all)),
  });
  const shown = pictures ? snapshot.pictures : [];
  const rowsBytes = snapshot.parts.reduce((sum, part) => sum + part.content.size, 0);
  const pictureBytes = shown.reduce((sum, picture) => sum + picture.blob.size, 0);
  const total = rowsBytes + pictureBytes;
  const isTooLarge =
    rowsBytes > limits.rowsBytes ||
    total > limits.fileBytes - 100_000_000 ||
    snapshot.parts.length + shown.length + 3 > limits.parts;
  if (isTooLarge) return { outcome: 'too-large' };

  const zip = writeZip(createdAt, yieldToMain);
  const manifest: Manifest = {
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, createdAt, device: snapshot.device },
    schema: schemaVersions.at(-1)?.version ?? 0,
    parts: [],
    pictures: { count: 0, bytes: 0 },
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
    manifest.parts.push({ name, table, rows, bytes: bytes.length, sha256: await sha256(bytes) });
    went(bytes.length);
  }
  if (settings !== undefined) {
    const bytes = encode(settings);
    await zip.add(SETTINGS_NAME, bytes, true);
    manifest.parts.push({ name: SETTINGS_NAME, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  for (const { hash, blob } of shown) {
    const bytes = await bytesOf(blob).catch(() => undefined);
    if (bytes === undefined || bytes.length > limits.pictureBytes || (await sha256(bytes)) !== hash) {
      snapshot.leftOut.push({ table: 'pictures', key: hash, problem: 'its bytes cannot be read' });
      continue;
    }
    await zip.add(`${PICTURES_FOLDER}${hash}`, bytes, false);
    manifest.pictures.count += 1;
    manifest.pictures.bytes += bytes.length;
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

/** A macrotask at most every 12 ms: without it a long piece of work would stop the page's clock and its buttons. */
export function turns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 12) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
}
