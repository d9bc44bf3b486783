import type { StorageProblem } from '@/lib/library/storage-error';

/** The reader's own WebDAV server. */
export type SyncServer = {
  /** Of the folder that Pindu has for itself: http or https, without credentials, query and fragment. */
  address: string;
  user: string;
  /** An app password, sent as HTTP Basic authentication. */
  password: string;
};

/**
 * Why nothing, or not everything, could be exchanged. No code means that data was lost.
 *
 * - `bad-address`: no address that a folder can have
 * - `unreachable`: no connection, no valid certificate, or the permission for the host is missing: a browser tells none
 *   of these from another
 * - `timeout`: no answer in time
 * - `redirect`: the server sends to another address, which is never followed
 * - `wrong-password`: user or password are refused
 * - `not-found`: there is no such folder, nor the one above it
 * - `missing`: the list has files that are not there
 * - `no-webdav`: something answers there, but not WebDAV
 * - `read-only`: files can be listed, but not written
 * - `full`: the server has no room
 * - `too-large`: the server, or what is before it, takes no file so large
 * - `try-later`: the server asks for patience, or has locked what is to be written
 * - `server-error`: the server reports an error of its own
 * - `bad-listing`: the list of files is cut off or makes no sense
 * - `altered`: files are cut off, altered, or not Pindu's, or what was written is not what is there
 * - `wrong-passphrase`: a device there has files that were encrypted with another one; nothing is sent
 * - `newer-format`: a newer Pindu has written files there, which this one cannot read
 * - `storage`: this browser's library could not be read or written
 * - `not-set-up`: sync is off
 * - `busy`: another run is going on
 */
export type SyncCode =
  | 'bad-address'
  | 'unreachable'
  | 'timeout'
  | 'redirect'
  | 'wrong-password'
  | 'not-found'
  | 'missing'
  | 'no-webdav'
  | 'read-only'
  | 'full'
  | 'too-large'
  | 'try-later'
  | 'server-error'
  | 'bad-listing'
  | 'altered'
  | 'wrong-passphrase'
  | 'newer-format'
  | 'storage'
  | 'not-set-up'
  | 'busy';

/**
 * `detail` is for a report, not for the screen; it never holds password or passphrase. `files` are the names of those that
 * are `missing`.
 */
export type SyncProblem = { code: SyncCode; detail: string; storage?: StorageProblem; files?: string[] };

/** What a test of the server found; `devices` and `files` say what is there already: 0 for an empty folder. */
export type ServerTest =
  | { outcome: 'good'; files: number; devices: number; bytes: number; created: boolean }
  | { outcome: 'bad'; problem: SyncProblem };

/** What one run did. */
export type SyncCounts = {
  /** Files read and rows of them that changed the library. */
  filesRead: number;
  rowsReceived: number;
  /** Files written and the rows in them. */
  filesWritten: number;
  rowsSent: number;
  /** Own files that newer ones made needless, deleted on the server. */
  filesDeleted: number;
  /** Files of other devices that could not be read; they are tried again at the next run. */
  filesUnread: number;
  /** Rows of the library that a backup could not hold either, and that were therefore not sent: there should be none. */
  rowsLeftOut: number;
};

/**
 * `in-step`: everything was exchanged. `partly`: `problem` kept some of it back, or ended the run; what was exchanged
 * before stays, and the next run goes on from there.
 */
export type SyncOutcome = { outcome: 'in-step' | 'partly'; counts: SyncCounts; clockOff?: number } & (
  | { outcome: 'in-step' }
  | { outcome: 'partly'; problem: SyncProblem }
);

/** `share` goes from 0 to 1 within each phase. */
export type SyncProgress = { phase: 'list' | 'receive' | 'send' | 'tidy'; share: number };

export type SyncOptions = {
  /** Ends the run, which rejects with the signal's reason. What was exchanged stays. */
  signal?: AbortSignal;
  /** Where another run is going on, waits for its end, instead of ending as `busy`. */
  waits?: boolean;
  onProgress?: (progress: SyncProgress) => void;
};

/** What the settings page shows of sync on this device; never the password or the passphrase. */
export type SyncStatus = {
  server: Omit<SyncServer, 'password'>;
  /** Milliseconds since the epoch: when it was set up, when a run last ended with everything exchanged. */
  setUpAt: number;
  inStepAt?: number;
  /** The last run: when it ended, and what was wrong. */
  lastRun?: { at: number; counts: SyncCounts; problem?: SyncProblem };
  /** What is on the server, of all devices, as the last run found and left it. */
  stored?: { files: number; bytes: number; devices: number };
  /** Rows that wait to be sent. */
  waiting: number;
};

/**
 * The functions, each in a file of its own:
 *
 * - `test-server.ts`: `testServer(server, passphrase: string | CryptoKey | undefined, { signal?, fetch? }): Promise<ServerTest>`:
 *   lists the folder (makes it where it is missing), reads a file of each device with the passphrase, writes one, reads it
 *   back and deletes it. Says the first thing that is wrong.
 * - `set-up.ts`: `setUpSync(db, server, passphrase)`: stores it on this device (`meta`, in no backup; of the passphrase a
 *   key that no script can read), and marks every row to be sent. `changeServer(db, server)`: the same folder under
 *   another address, user or password; returns the host that is left, if any. `stopSync(db)`: forgets all of it; the server's files stay.
 *   `leave-server.ts`: `leaveServer(db)`: deletes this device's files there first.
 *   `syncStatus(db): Promise<SyncStatus | undefined>`: undefined where sync is off.
 *   `passphraseProblem(passphrase, isNew): 'too-short' | 'spaces' | undefined`: under 12 characters; spaces around a new one.
 *   `serverProblem(server): SyncProblem | undefined`: `bad-address`, and `hostPattern(address): string` for the permission.
 * - `sync-now.ts`: `syncNow(db, options: SyncOptions = {}, { fetch?, now? }): Promise<SyncOutcome>`: one run. Never
 *   rejects but with the signal's reason. After it, as after a restore: where `counts.rowsReceived` is not 0, tell
 *   readings, words and reviews changed.
 */
export type SyncFetch = (url: string, init: RequestInit) => Promise<Response>;
