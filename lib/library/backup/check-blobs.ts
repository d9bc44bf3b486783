import { openOwnDictionary } from '@/lib/dictionaries/compact/open-own-dictionary';
import { sha256 } from './digest';
import { type BlobTable, blobFolders, blobTableOf } from './format';
import { bad } from './problem';
import { readPart, type ZipPart } from './read-zip';
import type { BackupRow } from './rows';

/**
 * Finds the parts that hold the bytes of a table's rows, and adds them to `into` by their sha256. Returns how many it
 * skipped: of a part of a library, bytes that are not what they should be are skipped, so that the rest can be read.
 * @param went is called with how many bytes were read
 * @throws {BadBackup} where a part is not what its name and its row say
 */
export async function checkBlobs(
  file: Blob,
  parts: Map<string, ZipPart>,
  table: BlobTable,
  rows: BackupRow[],
  into: Map<string, ZipPart>,
  went: (bytes: number) => Promise<void>,
  isPart: boolean,
): Promise<number> {
  let skipped = 0;
  const known = new Map(rows.map((row) => [row.hash as string, row]));
  for (const part of parts.values()) {
    if (blobTableOf(part.name) !== table) continue;
    const hash = part.name.slice(blobFolders[table].length);
    if (part.packed || known.get(hash)?.bytes !== part.size) throw bad('invalid', `nothing tells of ${part.name}`);
    const bytes = await readPart(file, part);
    const problem = await blobProblem(table, hash, bytes);
    if (problem === undefined) into.set(hash, part);
    else if (isPart) skipped += 1;
    else throw bad('invalid', `${part.name} ${problem}`);
    await went(part.length);
  }
  return skipped;
}

async function blobProblem(
  table: BlobTable,
  hash: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const isPicture = table === 'pictures';
  if ((await sha256(bytes)) !== hash) return `is not the ${isPicture ? 'picture' : 'dictionary'} it was`;
  return isPicture || isDictionary(bytes) ? undefined : 'is no dictionary';
}

function isDictionary(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    openOwnDictionary(bytes.buffer);
    return true;
  } catch {
    return false;
  }
}
