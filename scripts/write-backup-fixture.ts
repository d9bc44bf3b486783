// Writes tests/fixtures/backup/version-N.pindu.zip with the rows of version-N.json, for the version of backups that is
// written now. Once: a file that is there is what users have, and is read for ever as it is.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { BACKUP_VERSION, blobFolders } from '@/lib/library/backup/format';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { openLibrary } from '@/lib/library/db';
import { root } from './setup/root';

const file = join(root, 'tests/fixtures/backup', `version-${BACKUP_VERSION}.pindu.zip`);
if (existsSync(file)) {
  console.error(`${file} is there already, and is never written again.`);
  process.exit(1);
}
const { rows, settings } = JSON.parse(readFileSync(file.replace('.pindu.zip', '.json'), 'utf8'));
const db = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
for (const [table, all] of Object.entries<Record<string, unknown>[]>(rows)) {
  for (const row of all) {
    const { bytes, type, ...rest } = row;
    const blob = new Blob([Buffer.from(String(bytes), 'base64')], { type: String(type) });
    await db.table(table).put(table in blobFolders ? { ...rest, blob } : row);
  }
}
const made = await makeBackup(db, { settings, now: () => Date.UTC(2026, 10, 23, 12) });
if (made.outcome !== 'made' || made.leftOut.length > 0) throw new Error(JSON.stringify(made));
writeFileSync(file, new Uint8Array(await made.file.arrayBuffer()));
console.log(file);
process.exit(0);
