import type { Library } from '@/lib/library/db';
import type { DavFolder } from './dav';
import type { FileName } from './file-names';
import type { Keyring, KeySource } from './keyring';
import { changeSetup, readSetup, type SyncSetup } from './set-up';
import { SyncError } from './sync-error';
import type { SyncCode, SyncCounts, SyncProblem, SyncProgress } from './types';

/** What the steps of one run share. */
export type Run = {
  db: Library;
  folder: DavFolder;
  keyring: Keyring;
  setup: SyncSetup;
  /** The files of all devices on the server, with their lengths where it says them: as listed, written and deleted. */
  listed: Map<string, FileName & { bytes: number | undefined }>;
  /** Whether it was read. */
  isListed: boolean;
  counts: SyncCounts;
  /** What kept files from being read, the worst first; the run goes on. */
  problems: SyncProblem[];
  signal: AbortSignal | undefined;
  onProgress: (phase: SyncProgress['phase'], share: number) => void;
  now: () => number;
};

export const noCounts = (): SyncCounts => ({
  ...{ filesRead: 0, rowsReceived: 0, filesWritten: 0, rowsSent: 0 },
  ...{ filesDeleted: 0, filesUnread: 0, rowsLeftOut: 0 },
});

export function noteProblem({ problems }: Run, code: SyncCode, detail: string): void {
  problems.push({ code, detail });
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
