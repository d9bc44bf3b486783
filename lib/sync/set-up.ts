import type { Library } from '@/lib/library/db';
import { LEFT_SYNC_KEY } from '@/lib/library/may-be-copied';
import { SYNC_KEY } from '@/lib/library/track-changes';
import { alone } from './alone';
import { randomHex } from './file-names';
import { type KeySource, passphraseKey, ROUNDS } from './keyring';
import { noteRows } from './note-rows';
import { SyncError } from './sync-error';
import type { SyncProblem, SyncServer, SyncStatus } from './types';

/** What this device keeps of its sync, in `meta`: a fact of this library alone, in no backup. */
export type SyncSetup = {
  server: SyncServer;
  /** The passphrase as a key that no script can read. */
  passphrase: CryptoKey;
  /** Begins the names of this device's files. */
  tag: string;
  /** What new files are encrypted with, once that is settled: as the files that are there already, where there are any. */
  source?: KeySource;
  /** For a source of its own. */
  rounds: number;
  /** Whether other devices' files wait to be read: what is unused so far may be used by what is in them. */
  receiving?: boolean;
} & Pick<SyncStatus, 'setUpAt' | 'inStepAt' | 'lastRun' | 'stored'>;

/** Characters; a word list of seven words has more. */
export const leastPassphrase = 12;

/**
 * A new one has no spaces around it, which nobody sees. One that was chosen before is taken as it is: keys are made of the
 * spaces, too.
 */
export function passphraseProblem(passphrase: string, isNew: boolean): 'too-short' | 'spaces' | undefined {
  if ([...passphrase.trim()].length < leastPassphrase) return 'too-short';
  return isNew && passphrase !== passphrase.trim() ? 'spaces' : undefined;
}

/** What is wrong with an address, before anything is asked of it. */
export function serverProblem({ address }: Pick<SyncServer, 'address'>): SyncProblem | undefined {
  const detail = addressProblem(address);
  return detail === undefined ? undefined : { code: 'bad-address', detail };
}

function addressProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return 'is no address';
  const { protocol, username, password, search, hash } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return 'begins with neither https nor http';
  if (username !== '' || password !== '') return 'holds a user or a password';
  return search !== '' || hash !== '' ? 'has a query or a fragment' : undefined;
}

/** The match pattern of the host, for the browser's permission. Patterns have no ports. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Stores a sync, in place of one that was there, and notes every row to be sent. Rejects where that cannot be written. */
export async function setUpSync(
  db: Library,
  server: SyncServer,
  passphrase: string,
  { now = Date.now, rounds = ROUNDS }: { now?: () => number; rounds?: number } = {},
): Promise<void> {
  const problem = serverProblem(server);
  if (problem !== undefined) throw new SyncError(problem.code, problem.detail);
  const value: SyncSetup = {
    ...{ server, passphrase: await passphraseKey(passphrase), tag: randomHex(8), rounds, setUpAt: now() },
  };
  await db.transaction('rw', db.tables, async () => {
    await Promise.all([db.syncRows.clear(), db.syncFiles.clear()]);
    await db.meta.put({ key: SYNC_KEY, value, updatedAt: value.setUpAt, device: '' });
    await noteRows(db);
  });
}

/**
 * The same folder under another address, user or password. Returns the match pattern of the host that is asked no more,
 * whose permission is to be given back; undefined where the host stays.
 */
export async function changeServer(db: Library, server: SyncServer): Promise<string | undefined> {
  const problem = serverProblem(server);
  if (problem !== undefined) throw new SyncError(problem.code, problem.detail);
  let left: string | undefined;
  await changeSetup(db, (setup) => {
    left = hostPattern(setup.server.address);
    return { server };
  });
  return left === hostPattern(server.address) ? undefined : left;
}

/** Turns sync off; the files on the server stay. Resolves once a run that is going on has noticed, and asks nothing more. */
export async function stopSync(db: Library): Promise<void> {
  await forgetSync(db);
  await alone(async () => {});
}

/** Forgets everything about sync but when it ended: what was written before may be on other devices. */
export function forgetSync(db: Library): Promise<void> {
  return db.transaction('rw', [db.meta, db.syncRows, db.syncFiles], async () => {
    const now = Date.now();
    if ((await readSetup(db)) !== undefined)
      await db.meta.put({ key: LEFT_SYNC_KEY, value: now, updatedAt: now, device: '' });
    await Promise.all([db.meta.delete(SYNC_KEY), db.syncRows.clear(), db.syncFiles.clear()]);
  });
}

/** What there is to show of this device's sync; undefined where it is off. */
export function syncStatus(db: Library): Promise<SyncStatus | undefined> {
  return db.transaction('r', [db.meta, db.syncRows], async () => {
    const setup = await readSetup(db);
    if (setup === undefined) return undefined;
    const { server, setUpAt, inStepAt, lastRun, stored } = setup;
    return {
      server: { address: server.address, user: server.user },
      ...{ setUpAt, waiting: await db.syncRows.where('file').equals('').count() },
      ...(inStepAt !== undefined && { inStepAt }),
      ...(lastRun !== undefined && { lastRun }),
      ...(stored !== undefined && { stored }),
    };
  });
}

/** Undefined where sync is off. */
export async function readSetup(db: Library): Promise<SyncSetup | undefined> {
  return (await db.meta.get(SYNC_KEY))?.value as SyncSetup | undefined;
}

/** Changes some fields of what is stored; does nothing where sync was turned off, or set up anew with another `tag`. */
export function changeSetup(
  db: Library,
  change: (setup: SyncSetup) => Partial<SyncSetup>,
  tag?: string,
): Promise<void> {
  return db.transaction('rw', [db.meta], async () => {
    const row = await db.meta.get(SYNC_KEY);
    const setup = row?.value as SyncSetup | undefined;
    if (row === undefined || setup === undefined || (tag !== undefined && setup.tag !== tag)) return;
    await db.meta.put({ ...row, value: { ...setup, ...change(setup) } });
  });
}
