/** Held while something is exchanged with the server, by a page or the background. */
const LOCK = 'pindu-sync';

/**
 * Does what only one page, or the background, may do at a time, once no other does it. Rejects with the signal's reason if
 * it is aborted before. Where there are no locks, as in tests, nobody else is there.
 */
export async function alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  return locks.request(LOCK, signal === undefined ? {} : { signal }, work);
}

/** The same, but `busy` at once where somebody else does it. */
export async function aloneOr<T>(work: () => Promise<T>, busy: () => T): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  return locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? work() : busy()));
}
