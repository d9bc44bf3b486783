/**
 * Why a file is no backup that can be restored. `empty`, `foreign`: it never was one; `cut`: its end is missing;
 * `damaged`: its bytes are not those that were written; `newer`: by a newer Pindu; `too-large`: more than any library
 * holds; `invalid`: well kept, but what it holds is not what a library holds. `detail` says where, for a report.
 */
export type BackupProblem = {
  code: 'empty' | 'foreign' | 'cut' | 'damaged' | 'newer' | 'too-large' | 'invalid' | 'unreadable';
  detail?: string;
};

/** Thrown while a file is looked through, and told as a value by `openBackup`. */
export class BadBackup extends Error {
  override name = 'BadBackup';
  constructor(readonly problem: BackupProblem) {
    super(problem.detail ?? problem.code);
  }
}

export function bad(code: BackupProblem['code'], detail?: string): BadBackup {
  return new BadBackup({ code, ...(detail !== undefined && { detail }) });
}
