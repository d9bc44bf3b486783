import { createHash } from 'node:crypto';
import { deflate } from '@/lib/library/backup/deflate';
import { TRAILER_LENGTH, trailerOf } from '@/lib/library/backup/digest';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { writeZip } from '@/lib/library/backup/write-zip';
import type { Library } from '@/lib/library/db';

export type CraftedPart = { name: string; content: string | Uint8Array<ArrayBuffer>; pack?: boolean };

/** The bytes of a backup of a library. */
export async function bytesOfBackup(db: Library, settings?: Record<string, unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makeBackup(db, { settings, now: () => 1_700_000_000_000 });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  return new Uint8Array(await made.file.arrayBuffer());
}

/** A zip whose digest is right, whatever is in it. */
export async function craft(parts: CraftedPart[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = writeZip(1_700_000_000_000, async () => {});
  for (const { name, content, pack = true } of parts) {
    if (pack) await zip.addDeflated(name, await deflate(bytesOf(content)));
    else await zip.add(name, bytesOf(content));
  }
  return new Uint8Array(await (await zip.end()).arrayBuffer());
}

export const head: CraftedPart = {
  name: 'pindu-backup.json',
  content: '{"format":"pindu-backup","version":1}',
  pack: false,
};

/** Parts with the head and the manifest that belongs to them; `change` alters the manifest. */
export function withManifest(
  parts: (CraftedPart & { rows?: number })[],
  change: (manifest: Record<string, unknown>) => Record<string, unknown> = (manifest) => manifest,
): CraftedPart[] {
  const manifest = {
    ...{ format: 'pindu-backup', version: 1, createdAt: 1, device: 'other', schema: 1 },
    parts: parts
      .filter(({ name }) => !/^(?:pictures|dictionaries)\//.test(name))
      .map(({ name, content, rows }) => ({
        ...{ name, bytes: bytesOf(content).length },
        ...(name.startsWith('rows/') && {
          table: /^rows\/(\w+)-/.exec(name)?.[1],
          rows: rows ?? String(content).trim().split('\n').length,
        }),
      })),
    pictures: { count: parts.filter(({ name }) => name.startsWith('pictures/')).length, bytes: 0 },
    dictionaryFiles: { count: parts.filter(({ name }) => name.startsWith('dictionaries/')).length, bytes: 0 },
  };
  return [head, ...parts, { name: 'manifest.json', content: JSON.stringify(change(manifest)) }];
}

/** Bytes with the digest that belongs to them at the end: a file that somebody changed who knows how. */
export function sealed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = bytes.subarray(0, bytes.length - TRAILER_LENGTH);
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += 4 * 1024 * 1024)
    chunks.push(
      createHash('sha256')
        .update(body.subarray(at, at + 4 * 1024 * 1024))
        .digest(),
    );
  const digest = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
  return new Uint8Array(Buffer.concat([body, trailerOf(digest)]));
}

export function bytesOf(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
