import { t } from '@/components/ui/text';
import type { WordGroup, WordStatus } from '@/lib/library/words/words-list';

const keys = {
  new: 'wordList.new',
  learning: 'wordList.learning',
  known: 'wordList.known',
  ignored: 'wordList.ignored',
  suspended: 'wordList.suspended',
  leech: 'review.leech',
} as const;

export const statuses = ['new', 'learning', 'known', 'ignored'] as const satisfies readonly WordStatus[];

export const groups = [...statuses, 'suspended', 'leech'] as const satisfies readonly WordGroup[];

/** The name of a word's state, or of another group of words. */
export function statusText(status: WordGroup): string {
  return t(keys[status]);
}
