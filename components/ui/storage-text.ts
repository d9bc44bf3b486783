import type { StorageProblem } from '@/lib/library/storage-error';
import { t } from './text';

/** Says plainly why the library could not be read or written. */
export function storageText(problem: StorageProblem): string {
  switch (problem.code) {
    case 'quota':
      return t('reader.storage.quota');
    case 'blocked':
      return t('reader.storage.blocked');
    case 'damaged':
      return t('reader.storage.damaged', { problem: problem.detail });
    case 'unavailable':
      return t('reader.storage.unavailable', { problem: problem.detail });
    case 'newer-version':
      return t('reader.storage.newerVersion');
    default:
      return t('reader.storage.unknown', { problem: problem.detail });
  }
}
