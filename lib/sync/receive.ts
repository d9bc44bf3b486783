import { openBackup } from '@/lib/library/backup/open-backup';
import { type Brought, mergeBackup } from '@/lib/library/backup/restore-backup';
import { toSend } from '@/lib/library/track-changes';
import type { SyncRow } from '@/lib/library/types';
import { listOrMake } from './dav';
import { type FileName, parseFileName } from './file-names';
import { keepListed, type ListedFile, needSetUp, noteProblem, type Run, settleSource } from './run';
import { unseal } from './sealed-file';
import { changeSetup } from './set-up';
import { SyncError } from './sync-error';

/** Of a file whose length the server does not say. */
const UNKNOWN_BYTES = 10_000_000;

/** What is known of the devices' passphrases: each has one for all of its files. */
type Tried = {
  /** Tags of devices of which a file was opened, by this run or an earlier one. */
  open: Set<string>;
  /** Files that say that they have another passphrase. */
  wrong: ListedFile[];
};

/**
 * Reads the files that this device does not know, and merges each in one transaction with the note that it was read: a run
 * that breaks off goes on with the next. A file that cannot be read is left for a later run; one of this device's own that
 * cannot be opened, such as one that is only half there, is deleted, since its rows still wait to be sent. Rejects, once all is read, where a device has
 * another passphrase: nothing is sent that it could not read.
 */
export async function receive(run: Run): Promise<void> {
  const { db, folder, listed, setup, counts } = run;
  const known = new Set(await db.syncFiles.toCollection().primaryKeys());
  const unread = () =>
    [...listed.values()].filter(({ name }) => !known.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = unread();
  if (files.length === 0 && setup.receiving !== true) return;
  const note = (receiving: boolean) => changeSetup(db, () => ({ receiving }), setup.tag);
  await note(true);
  const tried: Tried = { open: new Set([...known].flatMap((name) => parseFileName(name)?.tag ?? [])), wrong: [] };
  const gone = await readFiles(run, files, tried);
  let isWhole = true;
  if (gone.size > 0) {
    // Their devices may have put newer files in their place since the list was made.
    keepListed(run, (await listOrMake(folder)).found);
    for (const { name } of files) if (!gone.has(name)) known.add(name);
    const again = await readFiles(run, unread(), tried);
    isWhole = again.size === 0;
    const missing = [...again].filter((name) => gone.has(name));
    counts.filesUnread += missing.length;
    if (missing.length > 0) noteProblem(run, 'missing', `${missing.length} files are listed, and not there`, missing);
  }
  const isDamaged = ({ tag }: ListedFile) => tried.open.has(tag);
  const damaged = tried.wrong.filter(isDamaged).map(({ name }) => name);
  if (damaged.length > 0) noteProblem(run, 'altered', `${damaged.join(', ')}: damaged head`);
  if (isWhole && counts.filesUnread === 0) await note(false);
  const wrong = tried.wrong.length - damaged.length;
  if (wrong > 0) throw new SyncError('wrong-passphrase', `${wrong} files have another passphrase`);
}

/** Returns the names of the files that are not there. */
async function readFiles(run: Run, files: readonly ListedFile[], tried: Tried): Promise<Set<string>> {
  const { folder, listed, setup, keyring, counts } = run;
  const gone = new Set<string>();
  for (const [index, file] of files.entries()) {
    run.signal?.throwIfAborted();
    run.onProgress('receive', index / files.length);
    const bytes = await folder.get(file.name, file.bytes ?? UNKNOWN_BYTES);
    if (bytes === undefined) {
      gone.add(file.name);
      continue;
    }
    const opened = await unseal(bytes, keyring);
    if ('problem' in opened) {
      // This device has one passphrase. An answer that is not what is listed says nothing of the file.
      const isFile = file.bytes === undefined || bytes.length === file.bytes;
      if (file.tag === setup.tag && opened.problem !== 'newer' && isFile) {
        await folder.remove(file.name);
        listed.delete(file.name);
        continue;
      }
      counts.filesUnread += 1;
      if (opened.problem === 'wrong-passphrase') tried.wrong.push(file);
      else noteProblem(run, opened.problem === 'newer' ? 'newer-format' : 'altered', `${file.name}: ${opened.problem}`);
      continue;
    }
    tried.open.add(file.tag);
    await settleSource(run, opened.source);
    await merge(run, file, new Blob([opened.content]), bytes.length);
  }
  return gone;
}

async function merge(run: Run, file: FileName, content: Blob, bytes: number): Promise<void> {
  const { db, signal, counts, setup } = run;
  const { backup, problem } = await openBackup(content, { isPart: true, signal });
  if (backup === undefined) {
    counts.filesUnread += 1;
    noteProblem(run, problem.code === 'newer' ? 'newer-format' : 'altered', `${file.name}: ${problem.detail ?? ''}`);
    return;
  }
  const isOwn = file.tag === setup.tag;
  const report = await mergeBackup(db, backup, {
    signal,
    within: async (brought) => {
      await needSetUp(run);
      await (isOwn ? keepOwn(run, file.name, brought) : letGo(run, brought));
      await db.syncFiles.put({ name: file.name, bytes, own: isOwn, rows: brought.length });
    },
  });
  counts.filesRead += 1;
  for (const { new: made, updated, deleted } of Object.values(report)) counts.rowsReceived += made + updated + deleted;
}

/** Rows that another device's file holds need not be sent; those that this device has sent stay unless they are older. */
async function letGo({ db }: Run, brought: readonly Brought[]): Promise<void> {
  const held = heldRows(brought);
  const keys = held.map(({ table, key }): [string, SyncRow['key']] => [table, key]);
  const noted = await db.syncRows.bulkGet(keys);
  const needless = keys.filter((_, index) => held[index]?.brings === 'newer' || noted[index]?.file === '');
  await db.syncRows.bulkDelete(needless);
}

/** A file that this device wrote before it could note that. */
async function keepOwn({ db }: Run, name: string, brought: readonly Brought[]): Promise<void> {
  const held = heldRows(brought);
  const noted = await db.syncRows.bulkGet(held.map(({ table, key }): [string, SyncRow['key']] => [table, key]));
  const kept = held.filter((_, index) => (noted[index]?.file ?? '') === '');
  await db.syncRows.bulkPut(kept.map(({ table, key }) => ({ ...toSend(table, key), file: name })));
}

/** The rows of a file that are what the library has now; an article where its text is too. */
function heldRows(brought: readonly Brought[]): Brought[] {
  const older = new Set(
    brought.filter(({ table, brings }) => table === 'bodies' && brings === 'older').map(({ key }) => key),
  );
  return brought.filter(
    ({ table, key, brings }) => brings !== 'older' && table !== 'bodies' && !(table === 'articles' && older.has(key)),
  );
}
