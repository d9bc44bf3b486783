const LOCK = 'scheduled-backup';

/**
 * Does what only one page or worker may do at a time. Where another does it, waits for its end if the user has asked;
 * otherwise does nothing and returns undefined.
 */
export function oneBackup<T>(
  isAsked: boolean,
  work: () => Promise<T>,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Promise<T | undefined> {
  return locks.request(LOCK, { ifAvailable: !isAsked }, async (lock) => (lock === null ? undefined : work()));
}
