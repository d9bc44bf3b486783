import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './zip-files';

/**
 * Writes the files of a release into a folder, from which everything else goes, with SHA256SUMS over all of them and
 * with the notes, which are no file of the release. Gives what is in SHA256SUMS, as `sha256sum --check` reads it.
 */
export function writeRelease(folder: string, files: Files, notes: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let checksums = '';
  for (const [name, content] of files) {
    writeFileSync(join(folder, name), content);
    checksums += `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
  }
  writeFileSync(join(folder, 'SHA256SUMS'), checksums);
  writeFileSync(join(folder, 'notes.md'), `${notes}\n`);
  return checksums;
}
