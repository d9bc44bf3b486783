import { schemaVersions } from '@/lib/library/schema';
import { deflate } from './deflate';
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
import type { Snapshot } from './snapshot';
import { writeZip } from './write-zip';

type PackOptions = {
  settings?: Record<string, unknown>;
  /** Milliseconds since the epoch. */
  createdAt: number;
  yieldToMain: () => Promise<void>;
  /** Called with the share that is done, 0 to 1. */
  onShare?: (share: number) => void;
};

/** Makes a backup file of a snapshot; bytes that cannot be read are noted in its `leftOut`. Returns how many pictures it has. */
export async function packSnapshot(
  { parts, blobs, leftOut, device }: Snapshot,
  { settings, createdAt, yieldToMain, onShare = () => {} }: PackOptions,
): Promise<{ file: Blob; pictures: number }> {
  const zip = writeZip(createdAt, yieldToMain);
  const manifest: Required<Manifest> = {
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, createdAt, device },
    schema: schemaVersions.at(-1)?.version ?? 0,
    parts: [],
    ...{ pictures: { count: 0, bytes: 0 }, dictionaryFiles: { count: 0, bytes: 0 } },
  };
  const total = parts.reduce((sum, part) => sum + part.bytes, 0) + blobs.reduce((sum, { blob }) => sum + blob.size, 0);
  let done = 0;
  const went = (bytes: number) => {
    done += bytes;
    onShare(total === 0 ? 1 : done / total);
  };

  await zip.add(HEAD_NAME, encode({ format: BACKUP_FORMAT, version: BACKUP_VERSION }));
  for (const { name, table, rows, bytes, content } of parts) {
    await zip.addDeflated(name, await content);
    manifest.parts.push({ name, table, rows, bytes });
    went(bytes);
  }
  if (settings !== undefined) {
    const bytes = encode(settings);
    await zip.addDeflated(SETTINGS_NAME, await deflate(bytes));
    manifest.parts.push({ name: SETTINGS_NAME, bytes: bytes.length });
  }
  for (const { table, hash, blob } of blobs) {
    const bytes = await blob.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    if (bytes === undefined || bytes.length > limits.blobBytes[table] || (await sha256(bytes)) !== hash) {
      leftOut.push({ table, key: hash, problem: 'its bytes cannot be read' });
      continue;
    }
    await zip.add(`${blobFolders[table]}${hash}`, bytes);
    manifest[table].count += 1;
    manifest[table].bytes += bytes.length;
    went(bytes.length);
  }
  await zip.addDeflated(MANIFEST_NAME, await deflate(encode(manifest)));
  return { file: await zip.end(), pictures: manifest.pictures.count };
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
}
