/** Why the library could not be read or written, as a plain code for the user interface, and the browser's own words. */
export type StorageProblem = {
  code: 'quota' | 'blocked' | 'damaged' | 'unavailable' | 'newer-version' | 'unknown';
  detail: string;
};

const codes: Record<string, StorageProblem['code']> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-version',
  BlockedError: 'blocked',
  // No IndexedDB at all, or one that a private window or a policy refuses.
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  OpenFailedError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  // A profile whose files cannot be read: Chromium's "Internal error opening backing store".
  UnknownError: 'damaged',
};
const order: StorageProblem['code'][] = ['quota', 'newer-version', 'blocked', 'damaged', 'unavailable'];

/**
 * Says what a failed use of the library means. `quota`: the disk is full, nothing was written. `blocked`: another
 * tab keeps the library from being opened. `damaged`: its files cannot be
 * read. `unavailable`: the
 * browser gives no storage here. `newer-version`: a newer Pindu has written this library; it must be updated or the
 * page reloaded. Dexie wraps the cause (an AbortError around the quota, a DatabaseClosedError around the failed
 * opening), so the whole chain is asked and the most telling name wins.
 */
export function describeStorageError(error: unknown): StorageProblem {
  const chain = causesOf(error);
  const found = chain.map((cause) => codes[String(nameOf(cause))]);
  const code = order.find((candidate) => found.includes(candidate)) ?? 'unknown';
  // The innermost is the browser's own; the outer ones are Dexie's.
  const telling = chain[code === 'unknown' ? 0 : found.lastIndexOf(code)];
  return { code, detail: telling instanceof Error ? `${telling.name}: ${telling.message}` : String(telling) };
}

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  const open = [error];
  while (open.length > 0 && chain.length < 20) {
    const cause = open.shift();
    if (chain.length > 0 && cause === undefined) continue;
    chain.push(cause);
    if (typeof cause !== 'object' || cause === null) continue;
    const { inner, cause: native, failures } = cause as { inner?: unknown; cause?: unknown; failures?: unknown };
    open.push(inner ?? undefined, native, ...(Array.isArray(failures) ? failures.slice(0, 5) : []));
  }
  return chain;
}

function nameOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'name' in cause ? cause.name : undefined;
}
