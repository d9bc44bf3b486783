import { t } from '@/components/ui/text';
import type { WordGroup, WordStanding } from '@/lib/library/words/words-list';

const keys = {
  new: 'wordList.new',
  learning: 'wordList.learning',
  known: 'wordList.known',
  ignored: 'wordList.ignored',
  suspended: 'wordList.suspended',
  leech: 'review.leech',
} as const;

export const standings = ['new', 'learning', 'known', 'ignored'] as const satisfies readonly WordStanding[];

export const groups = [...standings, 'suspended', 'leech'] as const satisfies readonly WordGroup[];

/** The name of a word's state, or of another group of words. */
export function standingText(standing: WordGroup): string {
  return t(keys[standing]);
}
