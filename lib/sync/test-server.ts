import { type DavFolder, listOrMake, openDav } from './dav';
import { parseFileName, randomHex } from './file-names';
import { createKeyring, type Keyring, passphraseKey } from './keyring';
import { unseal } from './sealed-file';
import { serverProblem } from './set-up';
import { SyncError } from './sync-error';
import type { ServerTest, SyncFetch, SyncProblem, SyncServer } from './types';

type TestOptions = { signal?: AbortSignal; fetch?: SyncFetch; patience?: number };

/** Of the file that is written, read and deleted again. */
const TRIAL_BYTES = 64;
/** Files of one device that are tried with the passphrase before it is called wrong: one alone may be damaged. */
const MOST_TRIED = 3;

/**
 * Whether a server will do, by doing what a run does, and the first thing that is wrong otherwise. Makes the folder where
 * it is missing, and writes nothing where a device's files do not open with the passphrase. Without one none is tried.
 * Rejects only with the signal's reason.
 */
export async function testServer(
  server: SyncServer,
  passphrase: string | CryptoKey | undefined,
  options: TestOptions = {},
): Promise<ServerTest> {
  const bad = (problem: SyncProblem): ServerTest => ({ outcome: 'bad', problem });
  const problem = serverProblem(server);
  if (problem !== undefined) return bad(problem);
  try {
    const folder = openDav(server, options);
    const { found, created } = await listOrMake(folder);
    const files = found.flatMap(({ name, bytes, isFolder }) => {
      const file = isFolder ? undefined : parseFileName(name);
      return file === undefined ? [] : [{ ...file, bytes: bytes ?? 0 }];
    });
    const devices = new Map<string, TriedFile[]>();
    for (const file of files) devices.set(file.tag, [...(devices.get(file.tag) ?? []), file]);
    if (passphrase !== undefined) {
      const key = typeof passphrase === 'string' ? await passphraseKey(passphrase) : passphrase;
      await tryPassphrase(folder, [...devices.values()], createKeyring(key));
    }
    await tryWriting(folder);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return { outcome: 'good', files: files.length, devices: devices.size, bytes, created };
  } catch (error) {
    if (error instanceof SyncError) return bad(error.problem);
    throw error;
  }
}

type TriedFile = { name: string; bytes: number };

/** Tries each device's smallest files until one opens: each has one passphrase for all of its files. */
async function tryPassphrase(
  folder: DavFolder,
  devices: readonly (readonly TriedFile[])[],
  keyring: Keyring,
): Promise<void> {
  let [opens, isNewer] = [false, false];
  for (const files of devices) {
    const found = await tryFiles(folder, files, keyring);
    if (found.has('opens')) opens = true;
    else if (found.has('wrong-passphrase'))
      throw new SyncError('wrong-passphrase', 'No file of a device opens with this passphrase');
    else if (found.has('newer')) isNewer = true;
  }
  if (isNewer && !opens) throw new SyncError('newer-format', 'A newer Pindu wrote the files');
  // What is only cut off or damaged is no reason not to begin: its device writes it anew.
}

async function tryFiles(folder: DavFolder, files: readonly TriedFile[], keyring: Keyring): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { name, bytes } of [...files].sort((a, b) => a.bytes - b.bytes).slice(0, MOST_TRIED)) {
    const content = await folder.get(name, bytes);
    if (content === undefined) continue;
    const opened = await unseal(content, keyring);
    if (!('problem' in opened)) return new Set(['opens']);
    found.add(opened.problem);
  }
  return found;
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
