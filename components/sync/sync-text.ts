import { storageText } from '@/components/ui/problem-text';
import { t, tn } from '@/components/ui/text';
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
  'too-large': 'sync.problem.tooLarge',
  'try-later': 'sync.problem.tryLater',
  'server-error': 'sync.problem.serverError',
  'bad-listing': 'sync.problem.badListing',
  altered: 'sync.problem.altered',
  'newer-format': 'sync.problem.newerFormat',
  'not-set-up': 'sync.problem.notSetUp',
  busy: 'sync.problem.busy',
} as const satisfies Record<Exclude<SyncCode, 'storage' | 'missing' | 'wrong-passphrase'>, string>;

/** Where sync is on, there is no field for the passphrase. */
const wrongPassphrase = {
  'set-up': 'sync.problem.wrongPassphrase',
  run: 'sync.problem.otherPassphrase',
  change: 'sync.problem.foreignFolder',
} as const;

/** What was wrong with sync when it was set up, in a run, or with another address, and what to do about it. */
export function syncProblemText(problem: SyncProblem, during: keyof typeof wrongPassphrase = 'run'): string {
  const { code, detail, storage, files = [] } = problem;
  switch (code) {
    case 'storage':
      return storageText(storage ?? { code: 'unknown', detail });
    case 'missing':
      return tn('sync.problem.missing', files.length, { file: files[0] ?? '' });
    case 'wrong-passphrase':
      return t(wrongPassphrase[during]);
    default:
      return t(texts[code]);
  }
}
