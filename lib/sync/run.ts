import type { Library } from '@/lib/library/db';
import type { DavFolder } from './dav';
import { type FileName, parseFileName } from './file-names';
import type { Keyring, KeySource } from './keyring';
import type { Resource } from './multistatus';
import { changeSetup, readSetup, type SyncSetup } from './set-up';
import { SyncError } from './sync-error';
import type { SyncCode, SyncCounts, SyncProblem, SyncProgress } from './types';

export type ListedFile = FileName & { bytes: number | undefined };

/** What the steps of one run share. */
export type Run = {
  db: Library;
  folder: DavFolder;
  keyring: Keyring;
  setup: SyncSetup;
  /** The files of all devices on the server, with their lengths where it says them: as listed, written and deleted. */
  listed: Map<string, ListedFile>;
  /** Whether it was read. */
  isListed: boolean;
  counts: SyncCounts;
  /** What kept files from being read, first what only an update of Pindu mends; the run goes on. */
  problems: SyncProblem[];
  signal: AbortSignal | undefined;
  onProgress: (phase: SyncProgress['phase'], share: number) => void;
  now: () => number;
};

export const noCounts = (): SyncCounts => ({
  ...{ filesRead: 0, rowsReceived: 0, filesWritten: 0, rowsSent: 0 },
  ...{ filesDeleted: 0, filesUnread: 0, rowsLeftOut: 0 },
});

/** Puts a list of the server's in the place of the one before. */
export function keepListed(run: Run, found: readonly Resource[]): void {
  run.listed.clear();
  for (const { name, bytes, isFolder } of found) {
    const file = isFolder ? undefined : parseFileName(name);
    if (file !== undefined) run.listed.set(name, { ...file, bytes });
  }
  run.isListed = true;
}

export function noteProblem({ problems }: Run, code: SyncCode, detail: string, files?: string[]): void {
  const problem = { code, detail, ...(files !== undefined && { files }) };
  if (code === 'newer-format') problems.unshift(problem);
  else problems.push(problem);
}

/** Rejects where sync was turned off or set up anew meanwhile. Must run in a transaction that holds `meta`. */
export async function needSetUp({ db, setup }: Run): Promise<void> {
  if ((await readSetup(db))?.tag !== setup.tag) throw new SyncError('not-set-up', 'Sync was turned off meanwhile');
}

/** Settles what new files are encrypted with: as a file that was read with this passphrase. */
export async function settleSource(run: Run, source: KeySource): Promise<void> {
  if (run.setup.source !== undefined) return;
  run.setup = { ...run.setup, source };
  await changeSetup(run.db, () => ({ source }), run.setup.tag);
}
