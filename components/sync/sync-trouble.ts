import type { SyncCode, SyncStatus } from '@/lib/sync/types';

/** Problems that end by themselves, once the server or the connection is there again. */
const passing: readonly SyncCode[] = [
  ...(['unreachable', 'timeout', 'server-error', 'try-later'] as const),
  ...(['bad-listing', 'missing', 'altered', 'busy'] as const),
];

/** For so long such a problem is nobody's business: a device may be offline over a weekend. Milliseconds. */
const patience = 3 * 24 * 60 * 60_000;

/** Since when sync has not worked, so that the user is told on other pages; `undefined` while there is nothing to tell. */
export function syncTrouble(status: SyncStatus | undefined, now: number): { inStepAt?: number } | undefined {
  const problem = status?.lastRun?.problem;
  if (status === undefined || problem === undefined) return undefined;
  const { inStepAt, setUpAt } = status;
  if (passing.includes(problem.code) && now - (inStepAt ?? setUpAt) < patience) return undefined;
  return inStepAt === undefined ? {} : { inStepAt };
}
