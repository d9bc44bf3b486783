import { storageText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import type { SyncCode, SyncProblem } from '@/lib/sync/types';

const texts = {
  'bad-address': 'sync.problem.badAddress',
  unreachable: 'sync.problem.unreachable',
  timeout: 'sync.problem.timeout',
  redirect: 'sync.problem.redirect',
  'wrong-password': 'sync.problem.wrongPassword',
  'not-found': 'sync.problem.notFound',
  'no-webdav': 'sync.problem.noWebdav',
  'read-only': 'sync.problem.readOnly',
  full: 'sync.problem.full',
  'server-error': 'sync.problem.serverError',
  'bad-listing': 'sync.problem.badListing',
  altered: 'sync.problem.altered',
  'wrong-passphrase': 'sync.problem.wrongPassphrase',
  'newer-format': 'sync.problem.newerFormat',
  'not-set-up': 'sync.problem.notSetUp',
  busy: 'sync.problem.busy',
} as const satisfies Record<Exclude<SyncCode, 'storage'>, string>;

/** What was wrong with sync, and what to do about it. */
export function syncProblemText({ code, detail, storage }: SyncProblem): string {
  if (code === 'storage') return storageText(storage ?? { code: 'unknown', detail });
  return t(texts[code]);
}
