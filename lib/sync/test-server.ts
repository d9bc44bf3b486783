import { type DavFolder, openDav } from './dav';
import { parseFileName, randomHex } from './file-names';
import { createKeyring, passphraseKey } from './keyring';
import { unseal } from './sealed-file';
import { serverProblem } from './set-up';
import { SyncError } from './sync-error';
import type { ServerTest, SyncFetch, SyncProblem, SyncServer } from './types';

type TestOptions = { signal?: AbortSignal; fetch?: SyncFetch; patience?: number };

/** Of the file that is written, read and deleted again. */
const TRIAL_BYTES = 64;
/** Files that are tried with the passphrase before it is called wrong: one alone may be damaged. */
const MOST_TRIED = 3;

/**
 * Whether a server will do, by doing what a run does, and the first thing that is wrong otherwise. Makes the folder where
 * it is missing. Without a passphrase none is tried. Rejects only with the signal's reason.
 */
export async function testServer(
  server: SyncServer,
  passphrase: string | undefined,
  options: TestOptions = {},
): Promise<ServerTest> {
  const bad = (problem: SyncProblem): ServerTest => ({ outcome: 'bad', problem });
  const problem = serverProblem(server);
  if (problem !== undefined) return bad(problem);
  try {
    const folder = openDav(server, options);
    let found = await folder.list();
    const created = found === undefined;
    if (found === undefined) {
      await folder.make();
      found = await folder.list();
      if (found === undefined) throw new SyncError('not-found', 'The folder was made, and is not there');
    }
    const files = found.flatMap(({ name, bytes, isFolder }) => {
      const file = isFolder ? undefined : parseFileName(name);
      return file === undefined ? [] : [{ ...file, bytes: bytes ?? 0 }];
    });
    if (passphrase !== undefined) await tryPassphrase(folder, files, passphrase);
    await tryWriting(folder);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const devices = new Set(files.map(({ tag }) => tag)).size;
    return { outcome: 'good', files: files.length, devices, bytes, created };
  } catch (error) {
    if (error instanceof SyncError) return bad(error.problem);
    throw error;
  }
}

/** Tries the smallest files until one opens. */
async function tryPassphrase(
  folder: DavFolder,
  files: readonly { name: string; bytes: number }[],
  passphrase: string,
): Promise<void> {
  const keyring = createKeyring(await passphraseKey(passphrase));
  const found = new Set<string>();
  for (const { name, bytes } of [...files].sort((a, b) => a.bytes - b.bytes).slice(0, MOST_TRIED)) {
    const content = await folder.get(name, bytes);
    if (content === undefined) continue;
    const opened = await unseal(content, keyring);
    if (!('problem' in opened)) return;
    found.add(opened.problem);
  }
  if (found.has('newer')) throw new SyncError('newer-format', 'A newer Pindu wrote the files');
  if (found.has('wrong-passphrase')) throw new SyncError('wrong-passphrase', 'No file opens with this passphrase');
  // What is only cut off or damaged is no reason not to begin: its device writes it anew.
}

async function tryWriting(folder: DavFolder): Promise<void> {
  const name = `${randomHex(8)}.test`;
  const bytes = crypto.getRandomValues(new Uint8Array(TRIAL_BYTES));
  await folder.put(name, bytes);
  const read = await folder.get(name, TRIAL_BYTES);
  await folder.remove(name);
  if (read === undefined || read.length !== bytes.length || read.some((byte, index) => byte !== bytes[index]))
    throw new SyncError('altered', 'What was written is not what is there');
}
