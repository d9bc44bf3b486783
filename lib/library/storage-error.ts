import { type Estimate, isFull } from './room';

/** Why the library could not be read or written: a code for the UI, and the browser's own message. */
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

/** What Chromium calls a write or an opening for which there was no room. A broken disk gives the same names. */
const mayBeFull = new Set(['AbortError', 'DataError', 'UnknownError', 'InvalidStateError', 'NotReadableError']);

/**
 * What a failed use of the library means. `quota`: the disk is full, nothing was written. `blocked`: another tab keeps
 * the library from opening. `damaged`: its files cannot be read. `unavailable`: no storage here. `newer-version`: a newer
 * Pindu has written the library. Dexie wraps the cause (an AbortError around the quota, a DatabaseClosedError around a
 * failed opening), so the most specific name in the whole chain wins. Chromium reports a full disk by many names:
 * `estimate`, the browser's own, says whether it is that.
 */
export async function describeStorageError(error: unknown, estimate?: Estimate): Promise<StorageProblem> {
  const chain = causesOf(error);
  const names = chain.map((each) => String(Object(each).name));
  const found = names.map((name) => codes[name]);
  const code = order.find((candidate) => found.includes(candidate)) ?? 'unknown';
  // The innermost is the browser's own; the outer ones are Dexie's.
  const cause = chain[code === 'unknown' ? 0 : found.lastIndexOf(code)];
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  // `storage.local` has no names, only LevelDB's message.
  const hasNoRoom =
    detail.includes('NO_SPACE') ||
    (isVague(code) && names.some((name) => mayBeFull.has(name)) && (await isFull(0, estimate)));
  return { code: hasNoRoom ? 'quota' : code, detail };
}

const isVague = (code: StorageProblem['code']) => ['unknown', 'damaged', 'unavailable'].includes(code);

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  const open = [error];
  while (open.length > 0 && chain.length < 20) {
    const cause = open.shift();
    if (chain.length > 0 && cause === undefined) continue;
    chain.push(cause);
    const { inner, cause: native, failures } = Object(cause);
    open.push(inner ?? undefined, native, ...(Array.isArray(failures) ? failures.slice(0, 5) : []));
  }
  return chain;
}
