import { t } from '@/components/ui/text';
import type { WordStanding } from '@/lib/library/words-list';

const keys = {
  new: 'wordList.new',
  learning: 'wordList.learning',
  known: 'wordList.known',
  ignored: 'wordList.ignored',
} as const;

export const standings = ['new', 'learning', 'known', 'ignored'] as const satisfies readonly WordStanding[];

/** The name of a word's state. */
export function standingText(standing: WordStanding): string {
  return t(keys[standing]);
}
