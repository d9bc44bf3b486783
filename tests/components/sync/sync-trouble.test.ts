import { expect, it } from 'vitest';
import { syncTrouble } from '@/components/sync/sync-trouble';
import type { SyncCode, SyncStatus } from '@/lib/sync/types';

const day = 24 * 60 * 60_000;
const now = 100 * day;
const counts = {
  ...{ filesRead: 0, rowsReceived: 0, filesWritten: 0, rowsSent: 0, filesDeleted: 0, filesUnread: 0, rowsLeftOut: 0 },
};

function status(code: SyncCode | undefined, inStepAt: number | undefined, setUpAt = now - 50 * day): SyncStatus {
  const server = { address: 'https://cloud.example/Pindu', user: 'reader' };
  const problem = code === undefined ? {} : { problem: { code, detail: '' } };
  return { server, setUpAt, lastRun: { at: now, counts, ...problem }, waiting: 0, ...(inStepAt && { inStepAt }) };
}

it.each<[what: string, status: SyncStatus | undefined, trouble: ReturnType<typeof syncTrouble>]>([
  ['sync that is off', undefined, undefined],
  ['sync that was in step long ago, but met no problem', status(undefined, now - 40 * day), undefined],
  ['a server that was gone for two days', status('unreachable', now - 2 * day), undefined],
  ['a server that was gone for four days', status('unreachable', now - 4 * day), { inStepAt: now - 4 * day }],
  ['a password that was refused just now', status('wrong-password', now - 1), { inStepAt: now - 1 }],
  ['a server that asked for patience just now', status('try-later', now - 1), undefined],
  ['a file that was not found just now', status('missing', now - 1), undefined],
  ['another passphrase, met just now', status('wrong-passphrase', now - 1), { inStepAt: now - 1 }],
  ['a server that is full', status('full', now - 1), { inStepAt: now - 1 }],
  ['sync that never worked, set up just now', status('timeout', undefined, now - 1), undefined],
  ['sync that never worked, set up last week', status('timeout', undefined, now - 7 * day), {}],
])('%s', (_, given, trouble) => {
  expect(syncTrouble(given, now)).toEqual(trouble);
});
