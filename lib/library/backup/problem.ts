/**
 * Why a file cannot be restored. `empty`, `foreign`: it is no backup; `cut`: its end is missing; `damaged`: its bytes
 * have changed; `newer`: made by a newer Pindu; `too-large`: more than any library holds; `invalid`: intact, but not what
 * a library holds. `detail` says where, for a report.
 */
export type BackupProblem = {
  code: 'empty' | 'foreign' | 'cut' | 'damaged' | 'newer' | 'too-large' | 'invalid' | 'unreadable';
  detail?: string;
};

/** Thrown while a file is checked; `openBackup` returns it as a value. */
export class BadBackup extends Error {
  override name = 'BadBackup';
  constructor(readonly problem: BackupProblem) {
    super(problem.detail ?? problem.code);
  }
}

export function bad(code: BackupProblem['code'], detail?: string): BadBackup {
  return new BadBackup({ code, ...(detail !== undefined && { detail }) });
}
